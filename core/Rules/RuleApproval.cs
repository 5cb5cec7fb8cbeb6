using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Rules;

/// <summary>What becomes of a draft at the end of its route; the rule and the differential items differ in the version that is made.</summary>
internal abstract class DraftApproval(GradingDb db, ICardPosts cards) : IApprovalEffect
{
    public abstract ApprovalMatter Matter { get; }

    protected GradingDb Db => db;

    public async Task<string?> TextAsync(long @object, CancellationToken cancellation) => (await FindAsync(@object, cancellation))?.Text;

    public async Task<Result> ApprovedAsync(ApprovalCard approval, DateOnly effectiveOn, CancellationToken cancellation)
    {
        if (await FindAsync(approval.Object, cancellation) is not { } draft)
        {
            return new NothingThere();
        }

        if ((await AddVersionAsync(draft, approval.Id, effectiveOn, cancellation)).Refused(out var fault))
        {
            return fault;
        }

        draft.Approve();
        return Result.Done;
    }

    public async Task UnlockedAsync(ApprovalCard approval, CancellationToken cancellation)
    {
        if (await FindAsync(approval.Object, cancellation) is { } draft)
        {
            draft.Unlock();
            await cards.PostAsync(approval.Proposer, RuleKinds.Draft, draft.Id.Value, null, cancellation);
        }
    }

    /// <summary>Stages the version that the draft becomes, or says why it cannot be one any more.</summary>
    protected abstract Task<Result> AddVersionAsync(RuleDraft draft, ApprovalId approval, DateOnly inForceFrom, CancellationToken cancellation);

    private async Task<RuleDraft?> FindAsync(long id, CancellationToken cancellation) =>
        await db.Set<RuleDraft>().SingleOrDefaultAsync(draft => draft.Id == new RuleDraftId(id) && draft.Matter == Matter, cancellation);
}

/// <summary>The general manager approved the group's rule (000 §6.3): a new version of its year.</summary>
internal sealed class RuleApproval(GradingDb db, ICardPosts cards, DraftCheck check) : DraftApproval(db, cards)
{
    public override ApprovalMatter Matter => ApprovalMatter.Rule;

    protected override async Task<Result> AddVersionAsync(RuleDraft draft, ApprovalId approval, DateOnly inForceFrom, CancellationToken cancellation)
    {
        var before = await check.RuleAsync(draft.Year, cancellation);
        if (before is not null && draft.AdjustmentReason is null)
        {
            return new RuleAdjustmentNeedsReason(draft.Year);
        }

        var number = (before?.Number ?? 0) + 1;
        var version = RuleVersion.Approve(draft.Year, number, draft.Content, approval, inForceFrom, draft.AdjustmentReason);
        if (version.Refused(out var fault))
        {
            return fault;
        }

        Db.Add(version.Value);
        return Result.Done;
    }
}

/// <summary>The party organisation approved a unit's differential items (000 §6.4); they are checked against the rule of that day again.</summary>
internal sealed class SupplementApproval(GradingDb db, ICardPosts cards, DraftCheck check) : DraftApproval(db, cards)
{
    public override ApprovalMatter Matter => ApprovalMatter.DifferentialItems;

    protected override async Task<Result> AddVersionAsync(RuleDraft draft, ApprovalId approval, DateOnly inForceFrom, CancellationToken cancellation)
    {
        if (await check.RuleAsync(draft.Year, cancellation) is not { } rule)
        {
            return new RuleNotApproved(draft.Year);
        }

        var number = ((await check.SupplementAsync(draft.Unit, draft.Year, cancellation))?.Number ?? 0) + 1;
        var version = Supplement.Approve(
            draft.Unit, draft.Year, number, draft.Content.Items, rule.Content, approval, inForceFrom, draft.AdjustmentReason);
        if (version.Refused(out var fault))
        {
            return new SupplementCollides(draft.Year, fault);
        }

        Db.Add(version.Value);
        return Result.Done;
    }
}
