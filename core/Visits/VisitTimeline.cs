using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Visits;

/// <summary>Visits on the timeline of a customer's page, once their day has come; what they were about is on their card.</summary>
internal sealed class VisitTimeline(GradingDb db, VisitGround ground) : ICustomerTimeline
{
    public async Task<IReadOnlyList<TimelineEntry>> ForAsync(CustomerId customer, SubjectId subject, UnitId unit, int most, CancellationToken cancellation)
    {
        var today = ground.Today;
        return
        [
            .. (await db.Set<Visit>().AsNoTracking().Where(visit => visit.Customer == customer && visit.On <= today && visit.State != VisitState.Cancelled)
                .OrderByDescending(visit => visit.On).Take(most).Select(visit => new { visit.Id, visit.On, visit.Direction, visit.Theme }).ToListAsync(cancellation))
                .Select(visit => new TimelineEntry(visit.On, $"Visit{visit.Direction}", visit.Theme, VisitCards.Visit, visit.Id.Value)),
        ];
    }
}
