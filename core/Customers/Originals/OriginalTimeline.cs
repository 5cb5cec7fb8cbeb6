using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Originals;

/// <summary>Originals on the timeline of a customer's page.</summary>
internal sealed class OriginalTimeline(GradingDb db) : ICustomerTimeline
{
    public async Task<IReadOnlyList<TimelineEntry>> ForAsync(CustomerId customer, SubjectId subject, UnitId unit, int most, CancellationToken cancellation) =>
    [
        .. (await db.Set<Original>().AsNoTracking().Where(original => original.Customer == customer && original.RemovedUtc == null)
            .OrderByDescending(original => original.AtUtc).Take(most).Select(original => new { original.AtUtc, original.Name }).ToListAsync(cancellation))
            .Select(original => new TimelineEntry(DateOnly.FromDateTime(GroupTime.LocalOf(original.AtUtc)), "Original", original.Name, null, 0)),
    ];
}
