using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Supervision;

/// <summary>Self-check and spot check on the timeline of a unit's year (000 §10.1, §10.2).</summary>
internal sealed class SupervisionSteps(GradingDb db, SupervisionGround ground, SupervisionSettings settings) : IYearSteps
{
    public async Task<IReadOnlyList<YearStep>> ForAsync(UnitId unit, int year, DateOnly today, CancellationToken cancellation) =>
        await ground.IsSupervisedAsync(unit, cancellation)
            ? [await SelfCheckAsync(unit, year, today, cancellation), await SpotCheckAsync(unit, year, today, cancellation)]
            : [];

    private async Task<YearStep> SelfCheckAsync(UnitId unit, int year, DateOnly today, CancellationToken cancellation)
    {
        var check = await db.Set<SelfCheck>().AsNoTracking().FirstOrDefaultAsync(check => check.Unit == unit && check.Year == year, cancellation);
        var due = check?.DueOn ?? settings.DueOn(year);
        var state = check?.State == SelfCheckState.Finished ? YearStepState.Done
            : today > due ? YearStepState.Late
            : check?.State == SelfCheckState.UnderWay ? YearStepState.UnderWay : YearStepState.Ahead;
        return new YearStep("SelfCheck", null, state, due, check?.FinishedOn, check is null ? null : SupervisionCards.SelfCheck, check?.Id.Value ?? 0);
    }

    /// <summary>Done when a spot check was drawn, all that it hit of the unit is judged, and every finding of it is closed.</summary>
    private async Task<YearStep> SpotCheckAsync(UnitId unit, int year, DateOnly today, CancellationToken cancellation)
    {
        var due = new DateOnly(year + 1, 12, 31);
        var check = await db.Set<SpotCheck>().AsNoTracking().Where(check => check.Year == year).OrderByDescending(check => check.Number)
            .FirstOrDefaultAsync(cancellation);
        if (check is null)
        {
            return new YearStep("SpotCheck", null, today > due ? YearStepState.Late : YearStepState.Ahead, due, null, null, 0);
        }

        var judged = await db.Set<SpotSample>().AsNoTracking().Where(sample => sample.Check == check.Id && sample.Unit == unit)
            .Select(sample => new { sample.Verdict, sample.AtUtc }).ToListAsync(cancellation);
        var findings = await db.Set<Finding>().AsNoTracking()
            .Where(finding => finding.Source == FindingSource.SpotCheck && finding.Check == check.Id.Value && finding.Unit == unit)
            .Select(finding => new { finding.State, finding.ClosedOn }).ToListAsync(cancellation);
        var done = check.Figure is not null && judged.TrueForAll(sample => sample.Verdict != CheckVerdict.Open)
            && findings.TrueForAll(finding => finding.State == FindingState.Closed);
        var last = judged.Select(sample => sample.AtUtc is { } at ? GroupTime.DateOf(at) : (DateOnly?)null)
            .Concat(findings.Select(finding => finding.ClosedOn)).Append(check.DrawnUtc is { } drawn ? GroupTime.DateOf(drawn) : null).Max();
        return new YearStep(
            "SpotCheck", null, done ? YearStepState.Done : today > due ? YearStepState.Late : YearStepState.UnderWay, due, done ? last : null,
            SupervisionCards.SpotCheck, check.Id.Value);
    }
}

/// <summary>Open findings of each unit, for the group's map.</summary>
internal sealed class OpenFindings(GradingDb db) : IUnitFigures
{
    public string Key => "OpenFindings";

    public async Task<IReadOnlyDictionary<UnitId, int>> ForAsync(IReadOnlyCollection<UnitId> units, int year, CancellationToken cancellation)
    {
        var open = await db.Set<Finding>().AsNoTracking().Where(finding => finding.Year == year && finding.State != FindingState.Closed)
            .Select(finding => finding.Unit).ToListAsync(cancellation);
        return open.Where(units.Contains).CountBy(unit => unit).ToDictionary();
    }
}
