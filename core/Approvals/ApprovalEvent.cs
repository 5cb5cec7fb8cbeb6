using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Approvals;

/// <summary>What happened.</summary>
public enum ApprovalEventKind
{
    Proposed,
    Approved,
    Returned,
    Withdrawn,
    Filed,
    AskedBack,
    Answered,
    Acknowledged,
    StandInNamed,
    StandInEnded,
}

/// <summary>
/// One entry of a unit's chain of approvals of a year: written once, bound to the one before by a hash (000 §5.3). What belongs to no year,
/// the naming of stand-ins, stands in the chain of year 0.
/// </summary>
[AppendOnly]
public sealed class ApprovalEvent
{
    private ApprovalEvent()
    {
    }

    public long Id { get; private set; }

    public UnitId Unit { get; private set; }

    public int Year { get; private set; }

    /// <summary>1, 2, 3 … within the chain.</summary>
    public int Number { get; private set; }

    public ApprovalEventKind Kind { get; private set; }

    /// <summary>Null for stand-ins.</summary>
    public ApprovalId? Approval { get; private set; }

    public ApprovalMatter? Matter { get; private set; }

    public long? Object { get; private set; }

    public int? Version { get; private set; }

    /// <summary>SHA-256 of the text of the version it happened to.</summary>
    public string? TextHash { get; private set; }

    /// <summary>Step that was decided, from 1.</summary>
    public int? Step { get; private set; }

    public Decider? Decider { get; private set; }

    public PersonId By { get; private set; }

    /// <summary>For whom <see cref="By"/> stood in.</summary>
    public PersonId? For { get; private set; }

    public StandInId? StandIn { get; private set; }

    /// <summary>Period of the stand-in.</summary>
    public DateOnly? Begins { get; private set; }

    public DateOnly? Ends { get; private set; }

    public DateTime AtUtc { get; private set; }

    public string? Reason { get; private set; }

    public string? Resolution { get; private set; }

    public DateOnly? ResolvedOn { get; private set; }

    public string Previous { get; private set; } = "";

    public string Hash { get; private set; } = "";

    internal ApprovalEntry Entry => new(
        Number, Kind, Approval, Matter, Object, Version, TextHash, Step, Decider, By, For, StandIn, Begins, Ends, AtUtc, Reason, Resolution, ResolvedOn,
        Previous, Hash);

    internal static ApprovalEvent Of(UnitId unit, int year, ApprovalEntry entry) => new()
    {
        Id = RandomId.Next(),
        Unit = unit,
        Year = year,
        Number = entry.Number,
        Kind = entry.Kind,
        Approval = entry.Approval,
        Matter = entry.Matter,
        Object = entry.Object,
        Version = entry.Version,
        TextHash = entry.TextHash,
        Step = entry.Step,
        Decider = entry.Decider,
        By = entry.By,
        For = entry.For,
        StandIn = entry.StandIn,
        Begins = entry.Begins,
        Ends = entry.Ends,
        AtUtc = entry.AtUtc,
        Reason = entry.Reason,
        Resolution = entry.Resolution,
        ResolvedOn = entry.ResolvedOn,
        Previous = entry.Previous,
        Hash = entry.Hash,
    };
}

internal sealed class ApprovalEventMapping : IEntityTypeConfiguration<ApprovalEvent>
{
    public void Configure(EntityTypeBuilder<ApprovalEvent> builder)
    {
        builder.ToTable("ApprovalEvents");
        builder.Property(entry => entry.Id).ValueGeneratedNever();
        builder.Property(entry => entry.TextHash).HasMaxLength(64);
        builder.Property(entry => entry.Previous).HasMaxLength(64);
        builder.Property(entry => entry.Hash).HasMaxLength(64);
        builder.Property(entry => entry.Reason).HasMaxLength(Prose.Long);
        builder.Property(entry => entry.Resolution).HasMaxLength(Prose.Resolution);
        builder.HasIndex(entry => new { entry.Unit, entry.Year, entry.Number }).IsUnique();
        builder.HasIndex(entry => entry.Approval);
    }
}
