using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Rules;

/// <summary>Sends a draft without faults on its way (000 §6.3, §6.4); from then on it is locked.</summary>
public sealed class ProposeDraft(GradingDb db, IAccess access, DraftCheck check, IApprovals approvals, ICardPosts cards)
{
    /// <summary>Errors: rights, those of <see cref="RuleDraft.Check"/>, the first fault of <see cref="DraftCheck"/>, those of <see cref="IApprovals"/>.</summary>
    /// <param name="token">The draft's version as the person saw it.</param>
    public async Task<Result<ApprovalId>> RunAsync(PersonId actor, RuleDraftId id, int token, CancellationToken cancellation)
    {
        var known = await db.Set<RuleDraft>().AsNoTracking().SingleOrDefaultAsync(draft => draft.Id == id, cancellation);
        if (known is null)
        {
            return new NothingThere();
        }

        if ((await access.DemandAsync(actor, known.Right, known.Unit, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        try
        {
            return await db.WriteAsync(() => StageAsync(actor, id, token, cancellation), cancellation);
        }
        catch (DbUpdateException fault) when (fault is DbUpdateConcurrencyException || StoreFault.IsDuplicate(fault))
        {
            db.ChangeTracker.Clear();
            return new DraftChangedMeanwhile(known.Year);
        }
    }

    private async Task<Result<ApprovalId>> StageAsync(PersonId actor, RuleDraftId id, int token, CancellationToken cancellation)
    {
        var draft = await db.Set<RuleDraft>().SingleAsync(each => each.Id == id, cancellation);
        if ((draft.Check(token) ?? (await check.RunAsync(draft, cancellation)).FirstOrDefault()) is { } fault)
        {
            return fault;
        }

        var proposed = await approvals.ProposeAsync(
            new Proposal(draft.Matter, draft.Id.Value, draft.Unit, draft.Year, actor, draft.Text, draft.AdjustmentReason), cancellation);
        if (proposed.Error is null)
        {
            draft.Send();
            await cards.SettleAsync(RuleKinds.Draft, draft.Id.Value, null, cancellation);
        }

        return proposed;
    }
}
