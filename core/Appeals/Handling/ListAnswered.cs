using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Appeals.Handling;

/// <summary>An appeal that has its answer.</summary>
public sealed record AnsweredLine(AppealId Id, string Title, string Customer, string Unit, AppealCategory Category, AppealState State, DateOnly AnsweredOn);

/// <summary>Where a page of answered appeals ended.</summary>
public sealed record AnsweredPlace(DateOnly On, AppealId Id);

/// <summary>Answered and closed appeals that the reader reads, those answered last first, a page after the other: what is told to a customer by mail.</summary>
public sealed class ListAnswered(GradingDb db, ListAppeals list, AppealLines lines)
{
    public const int PageSize = 20;

    /// <param name="after">Where the page before ended; null for the first.</param>
    /// <returns>The page and where it ended; null on the last.</returns>
    public async Task<(IReadOnlyList<AnsweredLine> Lines, AnsweredPlace? Next)> RunAsync(PersonId reader, AnsweredPlace? after, CancellationToken cancellation)
    {
        var (all, units) = await list.SeenAsync(reader, cancellation);
        var seen = db.Set<Appeal>().AsNoTracking().Where(each => (each.State == AppealState.Answered || each.State == AppealState.Closed) && each.AnsweredOn != null);
        seen = all ? seen : seen.Where(each => units.Contains(each.Unit));
        if (after is { } place)
        {
            var (on, id) = (place.On, place.Id);
            seen = seen.Where(each => each.AnsweredOn < on || (each.AnsweredOn == on && each.Id > id));
        }

        var rows = await seen.OrderByDescending(each => each.AnsweredOn).ThenBy(each => each.Id).Take(PageSize + 1).ToListAsync(cancellation);
        var shown = rows.Take(PageSize).ToList();
        var days = shown.ToDictionary(appeal => appeal.Id, appeal => appeal.AnsweredOn!.Value);
        return (
            [.. (await lines.OfAsync(shown, cancellation)).Select(line => new AnsweredLine(line.Id, line.Title, line.Customer, line.Unit, line.Category, line.State, days[line.Id]))],
            rows.Count > PageSize ? new AnsweredPlace(days[shown[^1].Id], shown[^1].Id) : null);
    }
}
