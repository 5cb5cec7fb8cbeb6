using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Rules;

/// <summary>A draft as the people who write it see it.</summary>
/// <param name="Faults">What keeps it from being proposed; empty while it is under approval or approved.</param>
/// <param name="Base">The group's items in force that differential items stand beside; empty for the group's rule.</param>
/// <param name="ReturnReason">Why its last version came back, or null.</param>
public sealed record DraftView(
    RuleDraftId Id, ApprovalMatter Matter, UnitId Unit, string UnitName, int Year, RuleState State, int Version, string? AdjustmentReason,
    RuleContent Content, IReadOnlyList<Error> Faults, IReadOnlyList<RuleItemContent> Base, ApprovalId? Approval, string? ReturnReason);

/// <summary>Shows a draft to those who may write it.</summary>
public sealed class ViewDraft(GradingDb db, IAccess access, IDirectory directory, IApprovals approvals, DraftCheck check)
{
    /// <summary>Errors: rights; <see cref="NothingThere"/>.</summary>
    public async Task<Result<DraftView>> RunAsync(PersonId actor, RuleDraftId id, CancellationToken cancellation)
    {
        if (await db.Set<RuleDraft>().AsNoTracking().SingleOrDefaultAsync(each => each.Id == id, cancellation) is not { } draft)
        {
            return new NothingThere();
        }

        if ((await access.DemandAsync(actor, draft.Right, draft.Unit, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        var latest = await approvals.LatestAsync(draft.Matter, draft.Id.Value, cancellation);
        var rule = draft.Matter == ApprovalMatter.DifferentialItems ? await check.RuleAsync(draft.Year, cancellation) : null;
        return new DraftView(
            draft.Id, draft.Matter, draft.Unit, (await directory.UnitAsync(draft.Unit, cancellation))?.Name ?? "", draft.Year, draft.State, draft.Version,
            draft.AdjustmentReason, draft.Content, draft.State == RuleState.Draft ? await check.RunAsync(draft, cancellation) : [],
            rule?.Content.Items ?? [], latest?.Id, draft.State == RuleState.Draft && latest?.State == ApprovalState.Returned ? latest.ReturnReason : null);
    }
}
