using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Supervision;

/// <summary>A finding and its correction.</summary>
public sealed record FindingInYear(FindingSource Source, string Text, DateOnly? DueOn, string Done, DateOnly? ClosedOn);

/// <summary>A unit's self-check and what was found in the year; the dates are null without a self-check, or before its end.</summary>
public sealed record ChecksInYear(DateOnly? StartedOn, DateOnly? FinishedOn, IReadOnlyList<FindingInYear> Findings);

/// <summary>What the summary of a unit's year tells of supervision; rights are checked before.</summary>
public sealed class ReadChecksYear(GradingDb db)
{
    public async Task<ChecksInYear> RunAsync(UnitId unit, int year, CancellationToken cancellation)
    {
        var check = await db.Set<SelfCheck>().AsNoTracking().FirstOrDefaultAsync(each => each.Unit == unit && each.Year == year, cancellation);
        var findings = await db.Set<Finding>().AsNoTracking().Where(finding => finding.Unit == unit && finding.Year == year)
            .OrderBy(finding => finding.RaisedUtc).ThenBy(finding => finding.Id)
            .Select(finding => new FindingInYear(finding.Source, finding.Text, finding.DueOn, finding.Done, finding.ClosedOn)).ToListAsync(cancellation);
        return new ChecksInYear(check?.StartedOn, check?.FinishedOn, findings);
    }
}
