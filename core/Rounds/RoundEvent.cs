using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Rounds;

/// <summary>One entry of a round's own log: append-only, each bound to the one before by a hash (R03). Never a member's doing.</summary>
public sealed class RoundEvent
{
    private RoundEvent()
    {
    }

    public long Id { get; private set; }

    public RoundId Round { get; private set; }

    /// <summary>1, 2, 3 … within the round.</summary>
    public int Number { get; private set; }

    /// <summary><c>opened</c>, <c>reminded</c>, <c>closed</c>, <c>tallied</c>, <c>purged</c>, <c>archived</c>, <c>attention</c>, <c>retried</c>, <c>barred</c>, <c>unbarred</c>.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>Null when it happened by itself.</summary>
    public PersonId? By { get; private set; }

    public DateTime AtUtc { get; private set; }

    /// <summary>A code that explains the entry, the subject a bar is about, or empty.</summary>
    public string Detail { get; private set; } = "";

    public string Previous { get; private set; } = "";

    public string Hash { get; private set; } = "";

    /// <summary>Stages the next entry in the caller's transaction.</summary>
    internal static Task AppendAsync(
        GradingDb db, Round round, string kind, PersonId? by, DateTime now, string detail, CancellationToken cancellation) =>
        AppendAsync(db, round.Id, round.FormHash, kind, by, now, detail, cancellation);

    /// <summary>As above, without the round's row.</summary>
    internal static async Task AppendAsync(
        GradingDb db, RoundId round, string formHash, string kind, PersonId? by, DateTime now, string detail, CancellationToken cancellation)
    {
        var stored = await db.Set<RoundEvent>().AsNoTracking().Where(entry => entry.Round == round)
            .OrderByDescending(entry => entry.Number).FirstOrDefaultAsync(cancellation);

        // What the same transaction has staged before comes first as well.
        var last = db.Set<RoundEvent>().Local.Where(entry => entry.Round == round).Append(stored).MaxBy(entry => entry?.Number);
        var entry = new RoundEvent
        {
            Id = RandomId.Next(),
            Round = round,
            Number = (last?.Number ?? 0) + 1,
            Kind = kind,
            By = by,
            AtUtc = now,
            Detail = detail,
            Previous = last?.Hash ?? formHash,
        };
        entry.Hash = entry.Entry.ComputeHash();
        db.Add(entry);
    }

    internal LogEntry Entry => new(Number, Kind, By, AtUtc, Detail, Previous, Hash);
}

/// <summary>A log entry as the pack carries it.</summary>
internal sealed record LogEntry(int Number, string Kind, PersonId? By, DateTime AtUtc, string Detail, string Previous, string Hash)
{
    public string ComputeHash() => Canon.Hash(FormattableString.Invariant($"{Previous}|{Number}|{Kind}|{By?.Value}|{AtUtc.Ticks}|{Detail}"));
}

internal sealed class RoundEventMapping : IEntityTypeConfiguration<RoundEvent>
{
    public void Configure(EntityTypeBuilder<RoundEvent> builder)
    {
        builder.ToTable("RoundEvents");
        builder.Property(entry => entry.Id).ValueGeneratedNever();
        builder.HasIndex(entry => new { entry.Round, entry.Number }).IsUnique();
    }
}
