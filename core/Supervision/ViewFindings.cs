using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Supervision;

/// <summary>A finding with names, and what the reader may do with it now.</summary>
/// <param name="Late">The correction is overdue.</param>
public sealed record FindingView(
    FindingId Id, FindingSource Source, long Check, UnitId UnitId, string Unit, int Year, string About, string Text, FindingState State, string? Responsible, DateOnly? DueOn,
    bool Late, string Done, DateOnly? DoneOn, string Word, DateOnly? ClosedOn, bool MayAssign, bool MayCorrect, bool MayConfirm,
    IReadOnlyList<(PersonId Id, string Name)> People);

/// <summary>Shows findings: to those who see the year of the unit, and to the person who corrects one.</summary>
public sealed class ViewFindings(GradingDb db, IAccess access, IDirectory directory, TimeProvider clock)
{
    public async Task<Result<FindingView>> RunAsync(PersonId reader, FindingId id, CancellationToken cancellation)
    {
        var finding = await db.Set<Finding>().AsNoTracking().FirstOrDefaultAsync(finding => finding.Id == id, cancellation);
        if (finding is null)
        {
            return new NothingThere();
        }

        var action = finding.Responsible == reader ? GradingAction.ViewUnit : GradingAction.ViewYear;
        return (await access.DemandAsync(reader, action, finding.Unit, cancellation)).Refused(out var refusal)
            ? refusal : await ViewAsync(reader, finding, cancellation);
    }

    /// <summary>Findings of the unit and year, those not closed first; of a single check when it is named.</summary>
    public async Task<Result<IReadOnlyList<FindingView>>> ListAsync(PersonId reader, UnitId unit, int year, long? check, CancellationToken cancellation)
    {
        if ((await access.DemandAsync(reader, GradingAction.ViewYear, unit, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        var rows = await db.Set<Finding>().AsNoTracking()
            .Where(finding => finding.Unit == unit && finding.Year == year && (check == null || finding.Check == check)).ToListAsync(cancellation);
        var views = new List<FindingView>(rows.Count);
        foreach (var row in rows.OrderBy(row => row.State == FindingState.Closed).ThenBy(row => row.DueOn ?? DateOnly.MaxValue).ThenBy(row => row.RaisedUtc).ThenBy(row => row.About, StringComparer.Ordinal))
        {
            views.Add(await ViewAsync(reader, row, cancellation));
        }

        return views;
    }

    /// <summary>A correction whose day has passed without being reported.</summary>
    internal static bool IsLate(Finding finding, DateOnly today) => finding.State == FindingState.Assigned && finding.DueOn < today;

    private async Task<FindingView> ViewAsync(PersonId reader, Finding finding, CancellationToken cancellation)
    {
        var runs = (await access.UnitsAsync(reader, GradingAction.RunSelfCheck, cancellation)).Contains(finding.Unit);
        var confirms = (await access.UnitsAsync(reader, Finding.CloserOf(finding.Source), cancellation)).Contains(finding.Unit);
        var assignable = runs && finding.State is FindingState.Open or FindingState.Assigned;
        var people = assignable ? (await directory.PeopleAsync(cancellation)).Where(person => person.Unit == finding.Unit).Select(person => (person.Id, person.Name)) : [];
        return new FindingView(
            finding.Id, finding.Source, finding.Check, finding.Unit, (await directory.UnitAsync(finding.Unit, cancellation))?.Name ?? "", finding.Year, finding.About, finding.Text,
            finding.State, finding.Responsible is { } person ? (await directory.PersonAsync(person, cancellation))?.Name : null, finding.DueOn,
            IsLate(finding, GroupTime.DateOf(clock.GetUtcNow())), finding.Done, finding.DoneOn, finding.Word, finding.ClosedOn,
            assignable && runs,
            finding.State == FindingState.Assigned && (runs || finding.Responsible == reader),
            confirms && finding.Source != FindingSource.SelfCheck && finding.State == FindingState.Corrected,
            [.. people]);
    }
}
