using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Rules;

/// <summary>Whether a draft can be sent on its way, and against what it is measured.</summary>
public sealed class DraftCheck(GradingDb db)
{
    /// <summary>Most items of a draft.</summary>
    public const int MostItems = 60;

    /// <summary>What is missing of 000 §6.2: neither named by an item nor explained.</summary>
    public static IEnumerable<Considerations> NotCovered(RuleContent content)
    {
        var covered = content.Items.Aggregate(Considerations.None, (all, item) => all | item.Considers)
            | (content.Explanations ?? []).Where(each => !string.IsNullOrWhiteSpace(each.Why)).Aggregate(Considerations.None, (all, each) => all | each.Of);
        return ConsiderationList.All.Where(each => !covered.HasFlag(each));
    }

    /// <summary>Every fault of a group rule: sum, items, quorum (000 §6.1), and considerations not covered (000 §6.2).</summary>
    public static IReadOnlyList<Error> FaultsOf(RuleContent content) =>
        [.. RuleCheck.FaultsOf(content), .. NotCovered(content).Select(each => new ConsiderationNotCovered(each))];

    /// <summary>Every fault of the draft as a whole; empty when it can be proposed.</summary>
    public async Task<IReadOnlyList<Error>> RunAsync(RuleDraft draft, CancellationToken cancellation)
    {
        var rule = await RuleAsync(draft.Year, cancellation);
        if (draft.Matter == ApprovalMatter.Rule)
        {
            return FaultsOf(draft.Content) is [_, ..] faults ? faults
                : rule is not null && Same(draft, rule.Content) ? [new DraftChangesNothing(draft.Year)]
                : rule is not null && draft.AdjustmentReason is null ? [new RuleAdjustmentNeedsReason(draft.Year)]
                : [];
        }

        var items = draft.Content.Items;
        var inForce = await SupplementAsync(draft.Unit, draft.Year, cancellation);
        return rule is null ? [new RuleNotApproved(draft.Year)]
            : items.Count == 0 && inForce is null or { Items.Count: 0 } ? [new SupplementHasNoItems()]
            : inForce is not null && Same(draft, new RuleContent(inForce.Content)) ? [new DraftChangesNothing(draft.Year)]
            : SupplementCheck.FaultsOf(items, rule.Content.Items);
    }

    /// <summary>The version of the year in force, or null.</summary>
    public Task<RuleVersion?> RuleAsync(int year, CancellationToken cancellation) => db.Set<RuleVersion>().AsNoTracking()
        .Where(version => version.Year == year).OrderByDescending(version => version.Number).FirstOrDefaultAsync(cancellation);

    /// <summary>The unit's differential items of the year in force, or null.</summary>
    public Task<Supplement?> SupplementAsync(UnitId unit, int year, CancellationToken cancellation) => db.Set<Supplement>().AsNoTracking()
        .Where(version => version.Unit == unit && version.Year == year).OrderByDescending(version => version.Number).FirstOrDefaultAsync(cancellation);

    /// <summary>Whatever the order of its items.</summary>
    private static bool Same(RuleDraft draft, RuleContent content) =>
        DraftText.Write(draft.Matter, draft.Unit, draft.Year, Sorted(draft.Content)) == DraftText.Write(draft.Matter, draft.Unit, draft.Year, Sorted(content));

    private static RuleContent Sorted(RuleContent content) =>
        content with { Items = [.. content.Items.OrderBy(item => item.Code, StringComparer.Ordinal)] };
}
