using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Appeals.Monthly;

/// <summary>A unit in headquarters' view of a month.</summary>
public sealed record UnitMonth(ReturnId Id, string Unit, ReturnState State, bool Late, int Customers, int Answered);

/// <summary>How a month stands in the group.</summary>
/// <param name="Open">Units that still owe it.</param>
/// <param name="Late">Units that reported after the day.</param>
public sealed record MonthState(Month Month, DateOnly DueOn, bool Overdue, bool Closed, int Units, int Open, int Late, int Page, int Pages, IReadOnlyList<UnitMonth> Lines);

/// <summary>Headquarters' view of a month: who reported, who owes; those who owe first.</summary>
public sealed class ViewMonthState(GradingDb db, AppealsGround ground, IDeciders deciders, IDirectory directory)
{
    public const int PageSize = 15;

    /// <param name="month">Null for the present one.</param>
    public async Task<Result<MonthState>> RunAsync(PersonId reader, Month? month, int page, CancellationToken cancellation)
    {
        if ((await ground.DemandAsync(reader, GradingAction.HandleAppeals, await deciders.HeadquartersAsync(cancellation), cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        var at = month ?? ground.ThisMonth;
        var returns = db.Set<MonthlyReturn>().AsNoTracking().Where(each => each.Month == at);
        var units = await returns.CountAsync(cancellation);
        var open = await returns.CountAsync(each => each.State == ReturnState.Open, cancellation);
        var late = await returns.CountAsync(each => each.Late, cancellation);
        var pages = Math.Max(1, (units + PageSize - 1) / PageSize);
        var shown = Math.Clamp(page, 1, pages);
        var lines = new List<UnitMonth>();
        foreach (var row in await returns.OrderByDescending(each => each.State == ReturnState.Open).ThenBy(each => each.Unit).Skip((shown - 1) * PageSize).Take(PageSize).ToListAsync(cancellation))
        {
            lines.Add(new UnitMonth(row.Id, (await directory.UnitAsync(row.Unit, cancellation))?.Name ?? "", row.State, row.Late, row.Customers, row.Answered));
        }

        var due = MonthDue.Of(at);
        return new MonthState(at, due, open > 0 && ground.Today > due, await ground.IsClosedAsync(at, cancellation), units, open, late, shown, pages, lines);
    }
}
