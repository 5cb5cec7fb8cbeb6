using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Rules;

/// <summary>What a draft begins with, unless the year has an approved version: then it begins with that one.</summary>
public enum DraftStart
{
    /// <summary>沿用 The latest version of an earlier year.</summary>
    LastYear,

    /// <summary>空白.</summary>
    Empty,
}

/// <summary>The wish to write a rule or differential items. <paramref name="Reason"/> is compulsory when the year has an approved version (000 §11.1).</summary>
/// <param name="Unit">Ignored for the group's rule, which belongs to headquarters.</param>
public sealed record StartDraftRequest(PersonId Actor, ApprovalMatter Matter, UnitId Unit, int Year, DraftStart From, string? Reason);

/// <summary>Begins the draft of a year, or opens an approved one for adjustment; one that is there already stays as it is.</summary>
public sealed class StartDraft(GradingDb db, IAccess access, IDeciders deciders, DraftCheck check, ICardPosts cards)
{
    /// <summary>Longest reason in characters.</summary>
    public const int LongestReason = 1000;

    /// <summary>Errors: rights, <see cref="RuleYearImpossible"/>, <see cref="RuleAdjustmentNeedsReason"/>, <see cref="RuleTextTooLong"/>.</summary>
    public async Task<Result<RuleDraftId>> RunAsync(StartDraftRequest request, CancellationToken cancellation)
    {
        var unit = request.Matter == ApprovalMatter.Rule ? await deciders.HeadquartersAsync(cancellation) : request.Unit;
        if ((await access.DemandAsync(request.Actor, RuleDraft.RightFor(request.Matter), unit, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        if (request.Year is < 2000 or > 2999)
        {
            return new RuleYearImpossible(request.Year);
        }

        if (request.Reason?.Trim().Length > LongestReason)
        {
            return new RuleTextTooLong(LongestReason);
        }

        try
        {
            return await db.WriteAsync(() => StageAsync(request, unit, cancellation), cancellation);
        }
        catch (DbUpdateException fault) when (fault is DbUpdateConcurrencyException || StoreFault.IsDuplicate(fault))
        {
            // Another process began it in the same moment: theirs is there now.
            db.ChangeTracker.Clear();
            return await db.WriteAsync(() => StageAsync(request, unit, cancellation), cancellation);
        }
    }

    private async Task<Result<RuleDraftId>> StageAsync(StartDraftRequest request, UnitId unit, CancellationToken cancellation)
    {
        var draft = await db.Set<RuleDraft>()
            .SingleOrDefaultAsync(each => each.Matter == request.Matter && each.Unit == unit && each.Year == request.Year, cancellation);
        var reason = string.IsNullOrWhiteSpace(request.Reason) ? null : request.Reason.Trim();
        if (draft is { State: RuleState.Draft, AdjustmentReason: null } && reason is not null)
        {
            draft.GiveReason(reason);
        }

        if (draft is { State: not RuleState.Approved })
        {
            return draft.Id;
        }

        var inForce = request.Matter == ApprovalMatter.Rule
            ? (await check.RuleAsync(request.Year, cancellation))?.Content
            : await check.SupplementAsync(unit, request.Year, cancellation) is { } supplement ? new RuleContent(supplement.Content) : null;
        if (inForce is not null && reason is null)
        {
            return new RuleAdjustmentNeedsReason(request.Year);
        }

        if (draft is not null)
        {
            draft.Adjust(inForce ?? draft.Content, reason ?? "");
        }
        else
        {
            var content = inForce ?? (request.From == DraftStart.LastYear ? await EarlierAsync(request.Matter, unit, request.Year, cancellation) : null);
            draft = RuleDraft.Begin(request.Matter, unit, request.Year, content ?? new RuleContent([]), inForce is null ? null : reason);
            db.Add(draft);
        }

        await cards.PostAsync(request.Actor, RuleKinds.Draft, draft.Id.Value, null, cancellation);
        return draft.Id;
    }

    /// <summary>The latest version of an earlier year, with what its metrics plainly measure where no consideration was recorded.</summary>
    private async Task<RuleContent?> EarlierAsync(ApprovalMatter matter, UnitId unit, int year, CancellationToken cancellation)
    {
        if (matter == ApprovalMatter.DifferentialItems)
        {
            return await db.Set<Supplement>().AsNoTracking().Where(version => version.Unit == unit && version.Year < year)
                .OrderByDescending(version => version.Year).ThenByDescending(version => version.Number).FirstOrDefaultAsync(cancellation) is { } supplement
                ? new RuleContent(supplement.Content)
                : null;
        }

        return await db.Set<RuleVersion>().AsNoTracking().Where(version => version.Year < year)
            .OrderByDescending(version => version.Year).ThenByDescending(version => version.Number).FirstOrDefaultAsync(cancellation) is { } version
            ? version.Content with
            {
                Items =
                [
                    .. version.Content.Items.Select(item =>
                        item.Considers == Considerations.None ? item with { Considers = ConsiderationList.Usual(item.Metric?.Name) } : item),
                ],
            }
            : null;
    }
}
