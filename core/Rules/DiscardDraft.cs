using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Rules;

/// <summary>Gives a draft up that is not under approval. What was ever proposed or approved stays where it is kept.</summary>
public sealed class DiscardDraft(GradingDb db, IAccess access, DraftCheck check, ICardPosts cards)
{
    /// <summary>Errors: rights, those of <see cref="RuleDraft.Check"/>.</summary>
    public async Task<Result<int>> RunAsync(PersonId actor, RuleDraftId id, int token, CancellationToken cancellation)
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
            return await db.WriteAsync(() => StageAsync(id, token, cancellation), cancellation);
        }
        catch (DbUpdateException fault) when (fault is DbUpdateConcurrencyException || StoreFault.IsDuplicate(fault))
        {
            db.ChangeTracker.Clear();
            return new DraftChangedMeanwhile(known.Year);
        }
    }

    /// <summary>The row stays while approvals know it as their object, so that the year's next version still follows the last.</summary>
    private async Task<Result<int>> StageAsync(RuleDraftId id, int token, CancellationToken cancellation)
    {
        var draft = await db.Set<RuleDraft>().SingleAsync(each => each.Id == id, cancellation);
        if (draft.Check(token) is { } late)
        {
            return late;
        }

        var inForce = draft.Matter == ApprovalMatter.Rule
            ? (await check.RuleAsync(draft.Year, cancellation))?.Content
            : await check.SupplementAsync(draft.Unit, draft.Year, cancellation) is { } supplement ? new RuleContent(supplement.Content) : null;
        if (!draft.WasProposed)
        {
            db.Remove(draft);
        }
        else
        {
            draft.TakeBack(inForce);
        }

        await cards.SettleAsync(RuleKinds.Draft, draft.Id.Value, null, cancellation);
        return draft.Year;
    }
}
