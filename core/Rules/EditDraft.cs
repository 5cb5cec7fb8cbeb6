using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Rules;

/// <summary>One change of a draft; see <see cref="DraftEdits"/>.</summary>
public abstract record DraftEdit
{
    /// <summary>The content after the change, or why it cannot be.</summary>
    /// <param name="base">Items a differential item must neither repeat nor contradict; empty for the group's rule.</param>
    internal abstract Result<RuleContent> Apply(RuleContent content, IReadOnlyList<RuleItemContent> @base);
}

/// <summary>Changes a draft that nobody else has changed since the card was drawn.</summary>
public sealed class EditDraft(GradingDb db, IAccess access, DraftCheck check)
{
    /// <summary>Errors: rights, those of <see cref="RuleDraft.Check"/>, those of the edit.</summary>
    /// <param name="token">The draft's version as the person saw it.</param>
    public async Task<Result<RuleDraft>> RunAsync(PersonId actor, RuleDraftId id, int token, DraftEdit edit, CancellationToken cancellation)
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
            return await db.WriteAsync(() => StageAsync(id, token, edit, cancellation), cancellation);
        }
        catch (DbUpdateException fault) when (fault is DbUpdateConcurrencyException || StoreFault.IsDuplicate(fault))
        {
            db.ChangeTracker.Clear();
            return new DraftChangedMeanwhile(known.Year);
        }
    }

    private async Task<Result<RuleDraft>> StageAsync(RuleDraftId id, int token, DraftEdit edit, CancellationToken cancellation)
    {
        var draft = await db.Set<RuleDraft>().SingleOrDefaultAsync(each => each.Id == id, cancellation);
        if (draft is null)
        {
            return new NothingThere();
        }

        if (draft.Check(token) is { } late)
        {
            return late;
        }

        var @base = draft.Matter == ApprovalMatter.Rule ? null : await check.RuleAsync(draft.Year, cancellation);
        var edited = edit.Apply(draft.Content, @base?.Content.Items ?? []);
        return edited.Refused(out var refusal) || draft.Change(token, edited.Value).Refused(out refusal) ? refusal : draft;
    }
}
