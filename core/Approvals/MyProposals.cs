using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Approvals;

/// <summary>One of the reader's proposals. <paramref name="WaitsFor"/> is the decider, null when it waits for nobody or for the reader.</summary>
public sealed record ProposalLine(
    ApprovalId Approval, ApprovalMatter Matter, UnitId Unit, int Year, int Version, ApprovalState State, FilingState Filing, DateTime ProposedUtc,
    Decider? WaitsFor, DateTime? SinceUtc, bool Late);

/// <summary>我的申请 'Where is mine': what the reader proposed and waits somewhere, longest waiting first, then the latest others.</summary>
public sealed class MyProposals(GradingDb db, IAccess access, TimeProvider clock)
{
    private const int MostOpen = 30;
    private const int MostEnded = 15;

    public async Task<IReadOnlyList<ProposalLine>> RunAsync(PersonId reader, CancellationToken cancellation)
    {
        var units = await access.UnitsAsync(reader, GradingAction.ViewYear, cancellation);
        var open = await db.Set<OpenStep>().AsNoTracking().Where(step => step.Proposer == reader && units.Contains(step.Unit))
            .OrderBy(step => step.SinceUtc).Take(MostOpen).ToDictionaryAsync(step => step.Approval, cancellation);
        var ids = open.Keys.ToList();
        var waiting = await Read(db.Set<Approval>().Where(approval => ids.Contains(approval.Id))).ToListAsync(cancellation);
        var ended = await Read(
            db.Set<Approval>().Where(approval => approval.Proposer == reader && !ids.Contains(approval.Id) && units.Contains(approval.Unit))
                .OrderByDescending(approval => approval.ProposedUtc).Take(MostEnded)).ToListAsync(cancellation);
        var today = GroupTime.DateOf(clock.GetUtcNow());
        return
        [
            .. waiting.Select(line => line with
            {
                WaitsFor = open[line.Approval].Decider,
                SinceUtc = open[line.Approval].SinceUtc,
                Late = open[line.Approval].DueOn < today,
            }).OrderBy(line => line.SinceUtc).ThenBy(line => line.Approval.Value),
            .. ended,
        ];
    }

    private static IQueryable<ProposalLine> Read(IQueryable<Approval> approvals) =>
        approvals.AsNoTracking().Select(approval => new ProposalLine(
            approval.Id, approval.Matter, approval.Unit, approval.Year, approval.Version, approval.State, approval.Filing, approval.ProposedUtc, null, null, false));
}
