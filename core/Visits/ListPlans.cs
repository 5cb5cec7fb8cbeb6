using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Visits;

/// <summary>A plan in a list.</summary>
/// <param name="Mailed">Some version of it went to the units concerned.</param>
public sealed record PlanLine(VisitId Id, VisitDirection Direction, string Theme, string Customer, string Unit, string When, bool Mailed);

/// <summary>Where a page of plans ended.</summary>
public sealed record PlanPlace(DateTime StartUtc, VisitId Id);

/// <summary>Plans of visits that are not over, the next first, a page after the other: those of the reader's units, and those that concern them (001 §7.2.2).</summary>
public sealed class ListPlans(GradingDb db, VisitGround ground, IAccess access, IDirectory directory, ICustomers customers)
{
    public const int PageSize = 20;

    /// <param name="after">Where the page before ended; null for the first.</param>
    /// <returns>The page and where it ended, null on the last; refused where the person may see no visits at all.</returns>
    public async Task<Result<(IReadOnlyList<PlanLine> Lines, PlanPlace? Next)>> RunAsync(PersonId reader, PlanPlace? after, CancellationToken cancellation)
    {
        var units = await access.UnitsAsync(reader, GradingAction.ViewVisits, cancellation);
        if (units.Count == 0)
        {
            return new ActionNotAllowed();
        }

        var now = ground.Now;
        var seen = db.Set<Visit>().AsNoTracking().Where(visit => visit.State == VisitState.Planned && visit.EndUtc > now);
        if (!units.Contains(await ground.HeadquartersAsync(cancellation)))
        {
            seen = seen.Where(visit => units.Contains(visit.Unit)
                || db.Set<VisitUnit>().Any(unit => unit.Visit == visit.Id && unit.Concerned && units.Contains(unit.Unit)));
        }

        if (after is { } place)
        {
            var (start, id) = (place.StartUtc, place.Id);
            seen = seen.Where(visit => visit.StartUtc > start || (visit.StartUtc == start && visit.Id > id));
        }

        var rows = await seen.OrderBy(visit => visit.StartUtc).ThenBy(visit => visit.Id).Take(PageSize + 1).ToListAsync(cancellation);
        var shown = rows.Take(PageSize).ToList();
        var names = (await customers.OfAsync([.. shown.Select(visit => visit.Customer).Distinct()], cancellation)).ToDictionary(card => card.Id, card => card.Name);
        var lines = new List<PlanLine>(shown.Count);
        foreach (var visit in shown)
        {
            lines.Add(new PlanLine(
                visit.Id, visit.Direction, visit.Theme, names.GetValueOrDefault(visit.Customer, ""), (await directory.UnitAsync(visit.Unit, cancellation))?.Name ?? "",
                VisitPlan.When(visit.Plan), visit.PlanNumber > 0));
        }

        return (lines, rows.Count > PageSize ? new PlanPlace(shown[^1].StartUtc, shown[^1].Id) : null);
    }
}
