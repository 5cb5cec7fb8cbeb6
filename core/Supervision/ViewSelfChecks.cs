using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Supervision;

/// <summary>A point as it is shown.</summary>
public sealed record PointView(string Key, string Clause, IReadOnlyList<string> Hints, CheckVerdict Verdict, string Text);

/// <summary>A self-check as its readers see it.</summary>
public sealed record SelfCheckView(
    SelfCheckId Id, UnitId UnitId, string Unit, int Year, SelfCheckState State, DateOnly DueOn, bool Late, DateOnly? FinishedOn, int Version, bool MayRun,
    IReadOnlyList<PointView> Points, int Findings, int OpenFindings);

/// <summary>A unit's self-check in a list; <paramref name="Id"/> is null while there is none.</summary>
public sealed record SelfCheckLine(
    UnitId UnitId, string Unit, SelfCheckId? Id, SelfCheckState State, DateOnly DueOn, bool Late, DateOnly? FinishedOn, int OpenFindings, bool MayRun);

/// <summary>Shows self-checks to those who see the year of the unit.</summary>
public sealed class ViewSelfChecks(GradingDb db, IAccess access, IDirectory directory, SupervisionGround ground, SupervisionSettings settings, TimeProvider clock)
{
    public async Task<Result<SelfCheckView>> RunAsync(PersonId reader, SelfCheckId id, CancellationToken cancellation)
    {
        var check = await db.Set<SelfCheck>().AsNoTracking().FirstOrDefaultAsync(check => check.Id == id, cancellation);
        if (check is null)
        {
            return new NothingThere();
        }

        if ((await access.DemandAsync(reader, GradingAction.ViewYear, check.Unit, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        var points = await db.Set<CheckPoint>().AsNoTracking().Where(point => point.Check == id).ToDictionaryAsync(point => point.Key, cancellation);
        var findings = await db.Set<Finding>().AsNoTracking().Where(finding => finding.Source == FindingSource.SelfCheck && finding.Check == id.Value)
            .Select(finding => finding.State).ToListAsync(cancellation);
        return new SelfCheckView(
            check.Id, check.Unit, (await directory.UnitAsync(check.Unit, cancellation))?.Name ?? "", check.Year, check.State, check.DueOn, IsLate(check),
            check.FinishedOn, check.Version, (await access.UnitsAsync(reader, GradingAction.RunSelfCheck, cancellation)).Contains(check.Unit),
            [
                .. from kind in SelfCheckPoints.All
                   where points.ContainsKey(kind.Key)
                   let point = points[kind.Key]
                   select new PointView(
                       kind.Key, kind.Clause, point.Hints.Split(';', StringSplitOptions.RemoveEmptyEntries), point.Verdict, point.Text),
            ],
            findings.Count, findings.Count(state => state != FindingState.Closed));
    }

    /// <summary>Every supervised unit whose year the reader sees.</summary>
    public async Task<IReadOnlyList<SelfCheckLine>> ListAsync(PersonId reader, int year, CancellationToken cancellation)
    {
        var seen = (await access.UnitsAsync(reader, GradingAction.ViewYear, cancellation)).ToHashSet();
        var run = (await access.UnitsAsync(reader, GradingAction.RunSelfCheck, cancellation)).ToHashSet();
        var checks = await db.Set<SelfCheck>().AsNoTracking().Where(check => check.Year == year).ToDictionaryAsync(check => check.Unit, cancellation);
        var open = (await db.Set<Finding>().AsNoTracking().Where(finding => finding.Year == year && finding.State != FindingState.Closed)
            .Select(finding => finding.Unit).ToListAsync(cancellation)).CountBy(unit => unit).ToDictionary();
        return
        [
            .. from unit in await ground.UnitsAsync(cancellation)
               where seen.Contains(unit.Id)
               let check = checks.GetValueOrDefault(unit.Id)
               select new SelfCheckLine(
                   unit.Id, unit.Name, check?.Id, check?.State ?? SelfCheckState.Ahead, check?.DueOn ?? settings.DueOn(year),
                   check is null ? settings.DueOn(year) < Today : IsLate(check), check?.FinishedOn, open.GetValueOrDefault(unit.Id), run.Contains(unit.Id)),
        ];
    }

    private DateOnly Today => GroupTime.DateOf(clock.GetUtcNow());

    private bool IsLate(SelfCheck check) => check.State != SelfCheckState.Finished && check.DueOn < Today;
}
