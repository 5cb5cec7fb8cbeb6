using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Supervision;

/// <summary>Id of a 抽查 spot check.</summary>
public readonly record struct SpotCheckId(long Value) : ITypedId<SpotCheckId>
{
    public static SpotCheckId From(long value) => new(value);

    public static SpotCheckId New() => new(RandomId.Next());
}

/// <summary>总部抽查 Headquarters' spot check of a rated year (000 §10.2): announced with the source of its seed, then drawn, judged and followed up.</summary>
public sealed class SpotCheck
{
    private SpotCheck()
    {
    }

    public SpotCheckId Id { get; private set; }

    public int Year { get; private set; }

    /// <summary>1, 2, 3 … within the year.</summary>
    public int Number { get; private set; }

    /// <summary>Where the figure will come from that nobody knows yet, for example '2026-12-01 上证综指收盘价'.</summary>
    public string SeedSource { get; private set; } = "";

    /// <summary>First day on which the sample may be drawn: a day after the announcement.</summary>
    public DateOnly DrawFrom { get; private set; }

    /// <summary>Records per unit.</summary>
    public int PerUnit { get; private set; }

    public PersonId AnnouncedBy { get; private set; }

    public DateTime AnnouncedUtc { get; private set; }

    /// <summary>The figure, once it is known and the sample drawn.</summary>
    public string? Figure { get; private set; }

    /// <summary>The list drawn from: one line per record, <c>unit code TAB path TAB SHA-256 of the content</c>, ascending.</summary>
    public string? List { get; private set; }

    public PersonId? DrawnBy { get; private set; }

    public DateTime? DrawnUtc { get; private set; }

    /// <summary>Concurrency token.</summary>
    public int Version { get; private set; }

    /// <summary>What <see cref="SpotSampling"/> takes.</summary>
    public string? Seed => Figure is null ? null : $"{SeedSource}={Figure}";

    internal static SpotCheck Announce(int year, int number, string seedSource, DateOnly drawFrom, int perUnit, PersonId by, DateTime now) => new()
    {
        Id = SpotCheckId.New(),
        Year = year,
        Number = number,
        SeedSource = seedSource,
        DrawFrom = drawFrom,
        PerUnit = perUnit,
        AnnouncedBy = by,
        AnnouncedUtc = now,
    };

    /// <exception cref="InvalidOperationException">Drawn before.</exception>
    internal void Draw(string figure, string list, PersonId by, DateTime now)
    {
        if (Figure is not null)
        {
            throw new InvalidOperationException($"spot check {Id.Value} is drawn");
        }

        (Figure, List, DrawnBy, DrawnUtc) = (figure, list, by, now);
        Version++;
    }
}

/// <summary>A record that the sample hit, with headquarters' judgement.</summary>
public sealed class SpotSample
{
    private SpotSample()
    {
    }

    public long Id { get; private set; }

    public SpotCheckId Check { get; private set; }

    public UnitId Unit { get; private set; }

    public string Path { get; private set; } = "";

    /// <summary>SHA-256 of the record when it was drawn.</summary>
    public string ContentHash { get; private set; } = "";

    public CheckVerdict Verdict { get; private set; }

    public PersonId? By { get; private set; }

    public DateTime? AtUtc { get; private set; }

    /// <summary>Concurrency token.</summary>
    public int Version { get; private set; }

    internal static SpotSample Of(SpotCheckId check, UnitId unit, string path, string hash) =>
        new() { Id = RandomId.Next(), Check = check, Unit = unit, Path = path, ContentHash = hash };

    /// <exception cref="InvalidOperationException">Judged before.</exception>
    internal void Judge(CheckVerdict verdict, PersonId by, DateTime now)
    {
        if (Verdict != CheckVerdict.Open)
        {
            throw new InvalidOperationException($"sample {Id} is judged");
        }

        (Verdict, By, AtUtc) = (verdict, by, now);
        Version++;
    }
}

internal sealed class SpotCheckMapping : IEntityTypeConfiguration<SpotCheck>
{
    public void Configure(EntityTypeBuilder<SpotCheck> builder)
    {
        builder.ToTable("SpotChecks");
        builder.Property(check => check.Id).ValueGeneratedNever();
        builder.Property(check => check.List).HasMaxLength(100_000_000);
        builder.Property(check => check.Version).IsConcurrencyToken();
        builder.Ignore(check => check.Seed);
        builder.HasIndex(check => new { check.Year, check.Number }).IsUnique();
    }
}

internal sealed class SpotSampleMapping : IEntityTypeConfiguration<SpotSample>
{
    public void Configure(EntityTypeBuilder<SpotSample> builder)
    {
        builder.ToTable("SpotSamples");
        builder.Property(sample => sample.Id).ValueGeneratedNever();
        builder.Property(sample => sample.ContentHash).HasMaxLength(64);
        builder.Property(sample => sample.Version).IsConcurrencyToken();
        builder.HasIndex(sample => new { sample.Check, sample.Unit });
    }
}
