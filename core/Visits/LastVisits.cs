using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Visits;

/// <summary>The last visit of each customer that began, for whoever sees the unit's visits.</summary>
internal sealed class LastVisits(GradingDb db, VisitGround ground, IAccess access) : ILastVisits
{
    public async Task<IReadOnlyDictionary<CustomerId, LastVisit>> OfAsync(PersonId reader, IReadOnlyCollection<CustomerId> customers, CancellationToken cancellation)
    {
        var (units, now, last) = (await access.UnitsAsync(reader, GradingAction.ViewVisits, cancellation), ground.Now, new Dictionary<CustomerId, LastVisit>());
        foreach (var customer in units.Count == 0 ? [] : customers.Distinct())
        {
            var visit = await db.Set<Visit>().AsNoTracking()
                .Where(each => each.Customer == customer && units.Contains(each.Unit) && each.State != VisitState.Cancelled && each.StartUtc <= now)
                .OrderByDescending(each => each.On).ThenByDescending(each => each.StartUtc).FirstOrDefaultAsync(cancellation);
            if (visit is not null)
            {
                last[customer] = new LastVisit(visit.Id.Value, VisitCards.Visit, visit.On, visit.Direction == VisitDirection.Incoming, visit.Theme);
            }
        }

        return last;
    }
}
