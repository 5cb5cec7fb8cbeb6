using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Approvals;

/// <summary>Sends a version of a thing on its way, for the slice that owns the thing.</summary>
internal sealed class ProposeVersion(GradingDb db, IDeciders deciders, WaitingCards waiting, ICardPosts cards, TimeProvider clock) : IApprovals, IApprovalList
{
    public async Task<Result<ApprovalId>> ProposeAsync(Proposal proposal, CancellationToken cancellation)
    {
        if (db.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("a proposal is staged inside GradingDb.WriteAsync");
        }

        var headquarters = await deciders.HeadquartersAsync(cancellation);
        if (ApprovalRoutes.IsOfTheGroup(proposal.Matter) && proposal.Unit != headquarters)
        {
            throw new InvalidOperationException($"{proposal.Matter} is proposed by headquarters");
        }

        var latest = await FindLatestAsync(proposal.Matter, proposal.Object, cancellation);
        if (latest?.State == ApprovalState.UnderWay)
        {
            return new ObjectUnderWay(latest.Version);
        }

        // Whatever was returned or withdrawn in between: what is in force is changed.
        var isChange = latest is not null && await db.Set<Approval>().AnyAsync(
            each => each.Matter == proposal.Matter && each.Object == proposal.Object && each.Year == proposal.Year && each.State == ApprovalState.Approved,
            cancellation);
        if (AdjustmentOf(proposal, isChange).Refused(out var refusal))
        {
            return refusal;
        }

        var first = ApprovalRoutes.Of(proposal.Matter).Steps[0];
        var holders = await deciders.HoldersAsync(first.Decider, first.Place == StepPlace.Proposing ? proposal.Unit : headquarters, cancellation);
        if (holders.All(holder => holder == proposal.Proposer))
        {
            return new NobodyCanDecide(first.Decider);
        }

        return await StageAsync(proposal, latest, reason: AdjustmentOf(proposal, isChange).Value, cancellation);
    }

    public async Task<ApprovalCard?> LatestAsync(ApprovalMatter matter, long @object, CancellationToken cancellation) =>
        (await FindLatestAsync(matter, @object, cancellation))?.Card;

    public async Task<IReadOnlyList<ApprovalCard>> ForYearAsync(UnitId unit, int year, CancellationToken cancellation) =>
        await db.Set<Approval>().AsNoTracking()
            .Where(approval => approval.Unit == unit && approval.Year == year)
            .OrderBy(approval => approval.ProposedUtc).ThenBy(approval => approval.Id)
            .Select(approval => new ApprovalCard(
                approval.Id, approval.Matter, approval.Object, approval.Version, approval.State, approval.Filing, approval.TextHash, approval.Proposer,
                approval.ProposedUtc, approval.DecidedUtc, approval.Resolution, approval.ResolvedOn, approval.ReturnReason))
            .ToListAsync(cancellation);

    /// <summary>What is approved and changed within its year needs the reason (000 §11.1).</summary>
    private static Result<string?> AdjustmentOf(Proposal proposal, bool isChange)
    {
        var reason = WrittenText.Tidy(proposal.AdjustmentReason, Prose.Long);
        return reason.Error is null && reason.Value is null && isChange
            && ApprovalRoutes.IsAdjusted(proposal.Matter)
            ? new AdjustmentNeedsReason()
            : reason;
    }

    private async Task<ApprovalId> StageAsync(Proposal proposal, Approval? latest, string? reason, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var approval = Approval.Propose(proposal, (latest?.Version ?? 0) + 1, reason, now);
        db.Add(approval);
        await ApprovalChain.AppendAsync(
            db, approval, ApprovalEntry.Of(ApprovalEventKind.Proposed, approval, approval.Proposer, now) with { Reason = approval.AdjustmentReason }, cancellation);
        await waiting.WaitForDecisionAsync(approval, cancellation);
        if (latest is not null)
        {
            await cards.SettleAsync(ApprovalCards.Mine, latest.Id.Value, null, cancellation);
        }

        return approval.Id;
    }

    /// <summary>Also one that this unit of work staged and did not save yet.</summary>
    private async Task<Approval?> FindLatestAsync(ApprovalMatter matter, long @object, CancellationToken cancellation)
    {
        var stored = await db.Set<Approval>().AsNoTracking()
            .Where(approval => approval.Matter == matter && approval.Object == @object)
            .OrderByDescending(approval => approval.Version).FirstOrDefaultAsync(cancellation);
        var staged = db.Set<Approval>().Local.Where(approval => approval.Matter == matter && approval.Object == @object).MaxBy(approval => approval.Version);
        return staged?.Version >= (stored?.Version ?? 0) ? staged : stored;
    }
}
