using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Tiers;

/// <summary>What happened to a bar.</summary>
public enum BarEventKind
{
    /// <summary>It came into force; the detail is the hash of its record.</summary>
    Barred,

    /// <summary>Lifting was proposed; the detail is the reason.</summary>
    Appealed,

    /// <summary>The appeal was returned or withdrawn.</summary>
    AppealEnded,

    /// <summary>It was lifted; the detail is the number of the resolution.</summary>
    Lifted,
}

/// <summary>One entry of the log of bars of a unit and rated year: append-only, each bound to the one before by a hash (R03, R20).</summary>
[AppendOnly]
public sealed class BarEvent
{
    private BarEvent()
    {
    }

    public long Id { get; private set; }

    public UnitId Unit { get; private set; }

    public int Year { get; private set; }

    /// <summary>1, 2, 3 … within the unit and year.</summary>
    public int Number { get; private set; }

    public BarId Bar { get; private set; }

    public BarEventKind Kind { get; private set; }

    public PersonId? By { get; private set; }

    public DateTime AtUtc { get; private set; }

    public string Detail { get; private set; } = "";

    public string Previous { get; private set; } = "";

    public string Hash { get; private set; } = "";

    internal BarEntry Entry => new(Number, Bar, Kind, By, AtUtc, Detail, Previous, Hash);

    /// <summary>Stages the next entry in the caller's transaction; one that another process stages at the same time has the same number and fails.</summary>
    internal static async Task AppendAsync(
        GradingDb db, Bar bar, BarEventKind kind, PersonId? by, DateTime now, string detail, CancellationToken cancellation)
    {
        var last = await db.Set<BarEvent>().AsNoTracking().Where(entry => entry.Unit == bar.Unit && entry.Year == bar.Year)
            .OrderByDescending(entry => entry.Number).FirstOrDefaultAsync(cancellation);
        var entry = new BarEvent
        {
            Id = RandomId.Next(),
            Unit = bar.Unit,
            Year = bar.Year,
            Number = (last?.Number ?? 0) + 1,
            Bar = bar.Id,
            Kind = kind,
            By = by,
            AtUtc = now,
            Detail = detail,
            Previous = last?.Hash ?? BarEntry.Root(bar.Unit, bar.Year),
        };
        entry.Hash = entry.Entry.ComputeHash();
        db.Add(entry);
    }
}

/// <summary>An entry as the pack of the year carries it.</summary>
public sealed record BarEntry(int Number, BarId Bar, BarEventKind Kind, PersonId? By, DateTime AtUtc, string Detail, string Previous, string Hash)
{
    /// <summary>What the first entry is bound to.</summary>
    public static string Root(UnitId unit, int year) => Canon.Hash(FormattableString.Invariant($"bars|{unit.Value}|{year}"));

    public string ComputeHash() =>
        Canon.Hash(FormattableString.Invariant($"{Previous}|{Number}|{Bar.Value}|{Kind}|{By?.Value}|{AtUtc.Ticks}|{Detail}"));

    /// <summary>The first entry that does not fit its place, or null when the chain is whole.</summary>
    public static int? Broken(UnitId unit, int year, IReadOnlyList<BarEntry> entries)
    {
        var previous = Root(unit, year);
        for (var place = 0; place < entries.Count; place++)
        {
            var entry = entries[place];
            if (entry.Number != place + 1 || entry.Previous != previous || entry.Hash != entry.ComputeHash())
            {
                return place + 1;
            }

            previous = entry.Hash;
        }

        return null;
    }
}

internal sealed class BarEventMapping : IEntityTypeConfiguration<BarEvent>
{
    public void Configure(EntityTypeBuilder<BarEvent> builder)
    {
        builder.ToTable("BarEvents");
        builder.Property(entry => entry.Id).ValueGeneratedNever();
        builder.Property(entry => entry.Detail).HasMaxLength(2000);
        builder.HasIndex(entry => new { entry.Unit, entry.Year, entry.Number }).IsUnique();
    }
}
