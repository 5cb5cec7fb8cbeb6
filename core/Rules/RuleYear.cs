using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Rules;

/// <summary>What the rule contributes to a unit's year: its line on the timeline, and the texts of its versions in the pack (000 §5.3).</summary>
internal sealed class RuleYear(GradingDb db) : IYearSteps, IYearRecords
{
    public async Task<IReadOnlyList<YearStep>> ForAsync(UnitId unit, int year, DateOnly today, CancellationToken cancellation)
    {
        var rule = await db.Set<RuleVersion>().AsNoTracking().Where(version => version.Year == year)
            .OrderByDescending(version => version.Number).Select(version => new { version.Id, version.InForceFrom }).FirstOrDefaultAsync(cancellation);
        var supplement = await db.Set<Supplement>().AsNoTracking().Where(version => version.Unit == unit && version.Year == year)
            .OrderByDescending(version => version.Number).Select(version => new { version.Id, version.InForceFrom }).FirstOrDefaultAsync(cancellation);
        var drafts = await db.Set<RuleDraft>().AsNoTracking()
            .Where(draft => draft.Year == year && draft.State != RuleState.Approved && (draft.Matter == ApprovalMatter.Rule || draft.Unit == unit))
            .Select(draft => draft.Matter).ToListAsync(cancellation);
        var steps = new List<YearStep>
        {
            rule is not null ? new YearStep("Rule", null, YearStepState.Done, null, rule.InForceFrom, RuleKinds.Version, rule.Id.Value)
                : new YearStep("Rule", null, drafts.Contains(ApprovalMatter.Rule) ? YearStepState.UnderWay : YearStepState.Ahead, null, null, null, 0),
        };
        if (supplement is not null)
        {
            steps.Add(new YearStep(
                "DifferentialItems", null, YearStepState.Done, null, supplement.InForceFrom, RuleKinds.Supplement, supplement.Id.Value));
        }
        else if (drafts.Contains(ApprovalMatter.DifferentialItems))
        {
            steps.Add(new YearStep("DifferentialItems", null, YearStepState.UnderWay, null, null, null, 0));
        }

        return steps;
    }

    public async IAsyncEnumerable<YearRecord> ForAsync(UnitId unit, int year, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var rule in await db.Set<RuleVersion>().AsNoTracking().Where(version => version.Year == year)
            .OrderBy(version => version.Number).ToListAsync(cancellation))
        {
            yield return Write(
                FormattableString.Invariant($"{RuleRecord.Rules}{rule.Number:00}.json"),
                new RuleRecord(
                    year, null, rule.Number, rule.Origin, rule.Approval, rule.InForceFrom, rule.AdjustmentReason, rule.Hash, rule.CanonicalText));
        }

        foreach (var items in await db.Set<Supplement>().AsNoTracking().Where(version => version.Unit == unit && version.Year == year)
            .OrderBy(version => version.Number).ToListAsync(cancellation))
        {
            yield return Write(
                FormattableString.Invariant($"{RuleRecord.Supplements}{items.Number:00}.json"),
                new RuleRecord(
                    year, unit, items.Number, RuleOrigin.Approved, items.Approval, items.InForceFrom, items.AdjustmentReason, items.Hash,
                    items.CanonicalText));
        }
    }

    private static YearRecord Write(string path, RuleRecord record) => new(path, Encoding.UTF8.GetBytes(Canon.Write(record)));
}
