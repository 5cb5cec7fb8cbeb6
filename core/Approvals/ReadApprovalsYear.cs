using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Approvals;

/// <summary>One version that was sent on its way, and what became of it.</summary>
public sealed record ApprovalInYear(
    ApprovalMatter Matter, int Version, ApprovalState State, FilingState Filing, PersonId Proposer, DateTime ProposedUtc, DateTime? DecidedUtc,
    string? Resolution, DateOnly? ResolvedOn, string? AdjustmentReason, string Text);

/// <summary>What the summary of a unit's year tells of approvals and filings, in the order of proposing; rights are checked before.</summary>
public sealed class ReadApprovalsYear(GradingDb db)
{
    public async Task<IReadOnlyList<ApprovalInYear>> RunAsync(UnitId unit, int year, CancellationToken cancellation) =>
        await db.Set<Approval>().AsNoTracking().Where(approval => approval.Unit == unit && approval.Year == year)
            .OrderBy(approval => approval.ProposedUtc).ThenBy(approval => approval.Id)
            .Select(approval => new ApprovalInYear(
                approval.Matter, approval.Version, approval.State, approval.Filing, approval.Proposer, approval.ProposedUtc, approval.DecidedUtc,
                approval.Resolution, approval.ResolvedOn, approval.AdjustmentReason, approval.Text))
            .ToListAsync(cancellation);
}
