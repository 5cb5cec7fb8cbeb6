using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Approvals;

/// <summary>The proposer takes back what is still under way.</summary>
public sealed class WithdrawProposal(
    GradingDb db, IAccess access, IEnumerable<IApprovalEffect> effects, WaitingCards waiting, ICardPosts cards, TimeProvider clock)
{
    public async Task<Result<ApprovalCard>> RunAsync(PersonId actor, ApprovalId id, CancellationToken cancellation)
    {
        var seen = await db.Set<Approval>().AsNoTracking().FirstOrDefaultAsync(each => each.Id == id, cancellation);
        if (seen is null)
        {
            return new NothingThere();
        }

        return (await access.DemandAsync(actor, GradingAction.ViewYear, seen.Unit, cancellation)).Refused(out var refusal) ? refusal
            : seen.Proposer != actor ? new NotTheProposer()
            : await db.WriteWholeAsync(() => WithdrawAsync(id, cancellation), cancellation);
    }

    private async Task<Result<ApprovalCard>> WithdrawAsync(ApprovalId id, CancellationToken cancellation)
    {
        var approval = await db.Set<Approval>().SingleAsync(each => each.Id == id, cancellation);
        if (approval.State != ApprovalState.UnderWay)
        {
            return new NotUnderWay(approval.State);
        }

        var now = clock.GetUtcNow().UtcDateTime;
        approval.Withdraw(now);
        await ApprovalChain.AppendAsync(db, approval, ApprovalEntry.Of(ApprovalEventKind.Withdrawn, approval, approval.Proposer, now), cancellation);
        var effect = effects.SingleOrDefault(each => each.Matter == approval.Matter)
            ?? throw new InvalidOperationException($"no IApprovalEffect for {approval.Matter}");
        await effect.UnlockedAsync(approval.Card, cancellation);
        await waiting.EndAsync(approval, cancellation);
        await cards.RefreshAsync(ApprovalCards.Mine, approval.Id.Value, null, cancellation);
        return approval.Card;
    }
}
