using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Approvals;

/// <summary>
/// 审批 One version of one thing on its way through the route of its matter. Its state is what its events add up to
/// (<see cref="ApprovalEvent"/>); it is never deleted.
/// </summary>
[NeverDeleted]
public sealed class Approval
{
    private Approval()
    {
    }

    public ApprovalId Id { get; private set; }

    public ApprovalMatter Matter { get; private set; }

    /// <summary>The thing, the same from version to version.</summary>
    public long Object { get; private set; }

    /// <summary>1, 2, 3 … per matter and object.</summary>
    public int Version { get; private set; }

    public UnitId Unit { get; private set; }

    /// <summary>The rated year.</summary>
    public int Year { get; private set; }

    public PersonId Proposer { get; private set; }

    /// <summary>Canonical text of what is decided upon.</summary>
    public string Text { get; private set; } = "";

    /// <summary>SHA-256 of the text, lower-case hex.</summary>
    public string TextHash { get; private set; } = "";

    /// <summary>Why it is changed in mid-year (000 §11.1).</summary>
    public string? AdjustmentReason { get; private set; }

    public ApprovalState State { get; private set; }

    /// <summary>The step that waits, from 1; after the end the last one that was reached.</summary>
    public int Step { get; private set; }

    public FilingState Filing { get; private set; }

    public DateTime ProposedUtc { get; private set; }

    public DateTime? DecidedUtc { get; private set; }

    public string? Resolution { get; private set; }

    public DateOnly? ResolvedOn { get; private set; }

    public string? ReturnReason { get; private set; }

    /// <summary>Matter and object while under way; unique.</summary>
    public string? OpenKey { get; private set; }

    /// <summary>Counts the changes; two that change at once do not both succeed.</summary>
    public int Stamp { get; private set; }

    internal ApprovalRoute Route => ApprovalRoutes.Of(Matter);

    internal RouteStep Current => Route.Steps[Step - 1];

    internal ApprovalCard Card => new(
        Id, Matter, Object, Version, State, Filing, TextHash, Proposer, ProposedUtc, DecidedUtc, Resolution, ResolvedOn, ReturnReason);

    internal static Approval Propose(Proposal proposal, int version, string? adjustmentReason, DateTime now) => new()
    {
        Id = ApprovalId.New(),
        Matter = proposal.Matter,
        Object = proposal.Object,
        Version = version,
        Unit = proposal.Unit,
        Year = proposal.Year,
        Proposer = proposal.Proposer,
        Text = proposal.Text,
        TextHash = Canon.Hash(proposal.Text),
        AdjustmentReason = adjustmentReason,
        State = ApprovalState.UnderWay,
        Step = 1,
        ProposedUtc = now,
        OpenKey = KeyOf(proposal.Matter, proposal.Object),
    };

    internal static string KeyOf(ApprovalMatter matter, long @object) => string.Create(null, $"{matter}:{@object}");

    /// <summary>The step that waited approved it: the next one waits, or it is through.</summary>
    internal void Pass(string? resolution, DateOnly? resolvedOn, DateTime now)
    {
        Demand(ApprovalState.UnderWay);
        (Resolution, ResolvedOn) = (resolution ?? Resolution, resolvedOn ?? ResolvedOn);
        if (Step < Route.Steps.Count)
        {
            Step++;
            Stamp++;
            return;
        }

        End(ApprovalState.Approved, now);
        Filing = Route.EndsInFiling ? FilingState.Filed : FilingState.None;
    }

    internal void Return(string reason, string? resolution, DateOnly? resolvedOn, DateTime now)
    {
        Demand(ApprovalState.UnderWay);
        (ReturnReason, Resolution, ResolvedOn) = (reason, resolution ?? Resolution, resolvedOn ?? ResolvedOn);
        End(ApprovalState.Returned, now);
    }

    internal void Withdraw(DateTime now)
    {
        Demand(ApprovalState.UnderWay);
        End(ApprovalState.Withdrawn, now);
    }

    internal void AskBack() => MoveFiling(FilingState.Filed, FilingState.AskedBack);

    internal void Answer() => MoveFiling(FilingState.AskedBack, FilingState.Filed);

    internal void Acknowledge() => MoveFiling(FilingState.Filed, FilingState.Acknowledged);

    private void End(ApprovalState state, DateTime now)
    {
        (State, DecidedUtc, OpenKey) = (state, now, null);
        Stamp++;
    }

    private void MoveFiling(FilingState from, FilingState to)
    {
        if (Filing != from)
        {
            throw new InvalidOperationException($"the filing is {Filing}, not {from}");
        }

        Filing = to;
        Stamp++;
    }

    private void Demand(ApprovalState state)
    {
        if (State != state)
        {
            throw new InvalidOperationException($"the approval is {State}, not {state}");
        }
    }
}

internal sealed class ApprovalMapping : IEntityTypeConfiguration<Approval>
{
    private const int Long = 100_000_000;

    public void Configure(EntityTypeBuilder<Approval> builder)
    {
        builder.ToTable("Approvals");
        builder.Property(approval => approval.Id).ValueGeneratedNever();
        builder.Property(approval => approval.Text).HasMaxLength(Long);
        builder.Property(approval => approval.TextHash).HasMaxLength(64);
        builder.Property(approval => approval.AdjustmentReason).HasMaxLength(Prose.Long);
        builder.Property(approval => approval.ReturnReason).HasMaxLength(Prose.Long);
        builder.Property(approval => approval.Resolution).HasMaxLength(Prose.Resolution);
        builder.Property(approval => approval.OpenKey).HasMaxLength(80);
        builder.Property(approval => approval.Stamp).IsConcurrencyToken();
        builder.HasIndex(approval => new { approval.Matter, approval.Object, approval.Version }).IsUnique();
        builder.HasIndex(approval => approval.OpenKey).IsUnique();
        builder.HasIndex(approval => new { approval.Proposer, approval.ProposedUtc });
        builder.HasIndex(approval => new { approval.Unit, approval.Year });
        builder.HasIndex(approval => new { approval.Filing, approval.DecidedUtc });
    }
}
