using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Appeals.Handling;

/// <summary>What of the appeals is wanted; nothing means all that are open.</summary>
/// <param name="Late">Only those whose answer was late at any time.</param>
/// <param name="Mine">Only those that wait for the reader, or are assigned to the reader.</param>
public sealed record AppealFilter(UnitId? Unit, AppealCategory? Category, AppealState? State, bool Urgent, bool Late, bool Mine);

/// <summary>A page of appeals.</summary>
/// <param name="Units">Units with an open appeal that the reader sees, by name; at most <see cref="ListAppeals.MostUnits"/>.</param>
public sealed record AppealPage(int Page, int Pages, int Count, IReadOnlyList<AppealLine> Lines, IReadOnlyList<(UnitId Id, string Name)> Units, bool Handles, bool Reports);

/// <summary>The inbox of headquarters and the list of a unit: what is urgent first, then by the day on which an answer is due.</summary>
public sealed class ListAppeals(GradingDb db, IAccess access, ICareMap care, IDirectory directory, IDeciders deciders, AppealLines lines, AppealsGround ground)
{
    public const int PageSize = 10;

    public const int MostUnits = 100;

    public async Task<AppealPage> RunAsync(PersonId reader, AppealFilter filter, int page, CancellationToken cancellation)
    {
        var (all, units) = await SeenAsync(reader, cancellation);
        var handles = (await access.UnitsAsync(reader, GradingAction.HandleAppeals, cancellation)).Count > 0;
        var seen = db.Set<Appeal>().AsNoTracking().Where(each => each.State != AppealState.Draft && each.RaisedUtc != null);
        seen = all ? seen : seen.Where(each => units.Contains(each.Unit));
        var wanted = filter.State is { } state ? seen.Where(each => each.State == state) : seen.Where(each => each.State != AppealState.Closed && each.State != AppealState.Withdrawn);
        wanted = filter.Unit is { } unit ? wanted.Where(each => each.Unit == unit) : wanted;
        wanted = filter.Category is { } category ? wanted.Where(each => each.Category == category) : wanted;
        wanted = filter.Urgent ? wanted.Where(each => each.Urgent) : wanted;
        wanted = filter.Late ? wanted.Where(each => each.BreachedOn != null) : wanted;
        wanted = filter.Mine ? wanted.Where(each => each.TurnOf == reader || each.Assigned == reader) : wanted;
        var count = await wanted.CountAsync(cancellation);
        var pages = Math.Max(1, (count + PageSize - 1) / PageSize);
        var shown = Math.Clamp(page, 1, pages);
        var rows = await wanted.OrderByDescending(each => each.Urgent).ThenBy(each => each.DueOn).ThenBy(each => each.Id)
            .Skip((shown - 1) * PageSize).Take(PageSize).ToListAsync(cancellation);
        return new AppealPage(
            shown, pages, count, await lines.OfAsync(rows, cancellation), await UnitsAsync(seen, cancellation), handles,
            (await access.UnitsAsync(reader, GradingAction.DraftAppeals, cancellation)).Count > 0 || units.Count > 0);
    }

    /// <summary>Whether the reader reads every unit's; else which, as the acting liaison of the own unit too.</summary>
    internal async Task<(bool All, List<UnitId> Units)> SeenAsync(PersonId reader, CancellationToken cancellation)
    {
        var units = (await access.UnitsAsync(reader, GradingAction.ReadAppeals, cancellation)).ToList();
        if (units.Contains(await deciders.HeadquartersAsync(cancellation)))
        {
            return (true, []);
        }

        if (await directory.PersonAsync(reader, cancellation) is { } person && !units.Contains(person.Unit)
            && (await care.LiaisonsAsync([person.Unit], ground.Today, cancellation)).TryGetValue(person.Unit, out var liaison) && liaison.Acting == reader)
        {
            units.Add(person.Unit);
        }

        return (false, units);
    }

    private async Task<IReadOnlyList<(UnitId Id, string Name)>> UnitsAsync(IQueryable<Appeal> seen, CancellationToken cancellation)
    {
        var ids = await seen.Where(each => each.State != AppealState.Closed && each.State != AppealState.Withdrawn).Select(each => each.Unit).Distinct().Take(MostUnits).ToListAsync(cancellation);
        var units = new List<(UnitId, string)>();
        foreach (var id in ids)
        {
            units.Add((id, (await directory.UnitAsync(id, cancellation))?.Name ?? ""));
        }

        return [.. units.OrderBy(unit => unit.Item2, StringComparer.Ordinal)];
    }
}
