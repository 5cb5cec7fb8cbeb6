using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Supervision.FileChecks;

/// <summary>Id of a 档案检查 check of files.</summary>
public readonly record struct FileCheckId(long Value) : ITypedId<FileCheckId>
{
    public static FileCheckId From(long value) => new(value);

    public static FileCheckId New() => new(RandomId.Next());
}

/// <summary>
/// 档案检查 Headquarters' check of a period (002 §6.4.1, A13). What it found when it was gathered is frozen in its items; a quarterly one is drawn from a
/// seed whose source was announced before anybody could know it.
/// </summary>
public sealed class FileCheck
{
    private FileCheck()
    {
    }

    public FileCheckId Id { get; private set; }

    public FileCheckKind Kind { get; private set; }

    public int Year { get; private set; }

    /// <summary>Month, quarter, or 1.</summary>
    public int Number { get; private set; }

    public DateOnly DueOn { get; private set; }

    /// <summary>Where the figure will come from that nobody knows yet; null before, and for a check without a sample.</summary>
    public string? SeedSource { get; private set; }

    public DateOnly? DrawFrom { get; private set; }

    /// <summary>Customers per unit.</summary>
    public int PerUnit { get; private set; }

    public PersonId? AnnouncedBy { get; private set; }

    public DateTime? AnnouncedUtc { get; private set; }

    public string? Figure { get; private set; }

    /// <summary>The list drawn from: one line per VIP customer, <c>unit code TAB customer code</c>, ascending; null for a check without a sample.</summary>
    public string? List { get; private set; }

    public PersonId? GatheredBy { get; private set; }

    /// <summary>When the items were made; null before.</summary>
    public DateTime? GatheredUtc { get; private set; }

    /// <summary>Concurrency token.</summary>
    public int Version { get; private set; }

    public FileCheckPeriod Period => new(Kind, Year, Number);

    /// <summary>What <see cref="SpotSampling"/> takes.</summary>
    public string? Seed => Figure is null ? null : $"{SeedSource}={Figure}";

    internal static FileCheck Open(FileCheckPeriod period) =>
        new() { Id = FileCheckId.New(), Kind = period.Kind, Year = period.Year, Number = period.Number, DueOn = period.DueOn };

    internal void Announce(string seedSource, DateOnly drawFrom, int perUnit, PersonId by, DateTime now)
    {
        Demand(Kind == FileCheckKind.Quarterly && SeedSource is null);
        (SeedSource, DrawFrom, PerUnit, AnnouncedBy, AnnouncedUtc) = (seedSource, drawFrom, perUnit, by, now);
        Version++;
    }

    internal void Draw(string figure, string list, PersonId by, DateTime now)
    {
        Demand(SeedSource is not null);
        (Figure, List) = (figure, list);
        Gather(by, now);
    }

    internal void Gather(PersonId by, DateTime now)
    {
        Demand(GatheredUtc is null && (Kind != FileCheckKind.Quarterly || Figure is not null));
        (GatheredBy, GatheredUtc) = (by, now);
        Version++;
    }

    private void Demand(bool allowed)
    {
        if (!allowed)
        {
            throw new InvalidOperationException($"check of files {Id.Value} is not at this step");
        }
    }
}

internal sealed class FileCheckMapping : IEntityTypeConfiguration<FileCheck>
{
    public void Configure(EntityTypeBuilder<FileCheck> builder)
    {
        builder.ToTable("FileChecks");
        builder.Property(check => check.Id).ValueGeneratedNever();
        builder.Property(check => check.List).HasMaxLength(100_000_000);
        builder.Property(check => check.Version).IsConcurrencyToken();
        builder.Ignore(check => check.Period);
        builder.Ignore(check => check.Seed);
        builder.HasIndex(check => new { check.Kind, check.Year, check.Number }).IsUnique();
    }
}
