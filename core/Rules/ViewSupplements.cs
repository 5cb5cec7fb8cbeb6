using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Rules;

/// <summary>The differential items of a unit and year that are in force.</summary>
public sealed record SupplementLine(SupplementId Id, UnitId Unit, string UnitName, int Year, int Number, int Items, decimal Points);

/// <summary>What is in force in the units the reader sees, newest first, and what the reader may write.</summary>
/// <param name="Writable">Units whose differential items the reader may draft.</param>
public sealed record SupplementList(IReadOnlyList<SupplementLine> InForce, IReadOnlyList<(DraftLine Draft, string UnitName)> Drafts, IReadOnlyList<UnitCard> Writable);

/// <summary>One version with what it says. <paramref name="Collision"/> is why it no longer fits the rule in force (000 §6.4), or null.</summary>
public sealed record SupplementView(
    SupplementId Id, UnitId Unit, string UnitName, int Year, int Number, RuleState State, DateOnly InForceFrom, string? AdjustmentReason,
    IReadOnlyList<RuleItemContent> Items, bool IsLatest, Error? Collision, bool MayDraft);

/// <summary>Shows units' differential items to whoever sees their year.</summary>
public sealed class ViewSupplements(GradingDb db, IAccess access, IDirectory directory, DraftCheck check)
{
    public async Task<Result<SupplementList>> ListAsync(PersonId reader, CancellationToken cancellation)
    {
        var seen = await access.UnitsAsync(reader, GradingAction.ViewYear, cancellation);
        var writable = await access.UnitsAsync(reader, GradingAction.ProposeForUnit, cancellation);
        if (seen.Count == 0 && writable.Count == 0)
        {
            return new NothingThere();
        }

        var units = (await directory.UnitsAsync(cancellation)).ToDictionary(unit => unit.Id);
        var latest = (await db.Set<Supplement>().AsNoTracking().Where(version => seen.Contains(version.Unit)).ToListAsync(cancellation))
            .GroupBy(version => (version.Unit, version.Year)).Select(versions => versions.MaxBy(version => version.Number)!).Where(version => version.Items.Count > 0)
            .OrderByDescending(version => version.Year).ThenBy(version => units[version.Unit].Code, StringComparer.Ordinal);
        var drafts = await db.Set<RuleDraft>().AsNoTracking()
            .Where(draft => draft.Matter == ApprovalMatter.DifferentialItems && draft.State != RuleState.Approved && writable.Contains(draft.Unit))
            .OrderByDescending(draft => draft.Year).ToListAsync(cancellation);
        return new SupplementList(
            [
                .. latest.Select(version => new SupplementLine(
                    version.Id, version.Unit, units[version.Unit].Name, version.Year, version.Number, version.Items.Count,
                    Canonical.Shortest(version.Items.Sum(item => item.Points)))),
            ],
            [.. drafts.Select(draft => (new DraftLine(draft.Id, draft.Unit, draft.Year, draft.State), units[draft.Unit].Name))],
            [.. writable.Select(unit => units[unit]).OrderBy(unit => unit.Code, StringComparer.Ordinal)]);
    }

    /// <summary>Errors: rights; <see cref="NothingThere"/>.</summary>
    public async Task<Result<SupplementView>> OneAsync(PersonId reader, SupplementId id, CancellationToken cancellation)
    {
        if (await db.Set<Supplement>().AsNoTracking().SingleOrDefaultAsync(each => each.Id == id, cancellation) is not { } version)
        {
            return new NothingThere();
        }

        if ((await access.DemandAsync(reader, GradingAction.ViewYear, version.Unit, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        var latest = await check.SupplementAsync(version.Unit, version.Year, cancellation);
        var rule = await check.RuleAsync(version.Year, cancellation);
        var isLatest = latest?.Id == version.Id;
        return new SupplementView(
            version.Id, version.Unit, (await directory.UnitAsync(version.Unit, cancellation))?.Name ?? "", version.Year, version.Number, version.State,
            version.InForceFrom, version.AdjustmentReason, version.Content, isLatest,
            isLatest ? SupplementCheck.FaultsOf(version.Content, rule?.Content.Items ?? []).FirstOrDefault() : null,
            (await access.UnitsAsync(reader, GradingAction.ProposeForUnit, cancellation)).Contains(version.Unit));
    }
}
