using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Remarks;

/// <summary>Remarks of risk on the timeline of a customer's page: kind and day.</summary>
internal sealed class RemarkTimeline(GradingDb db) : ICustomerTimeline
{
    public async Task<IReadOnlyList<TimelineEntry>> ForAsync(CustomerId customer, SubjectId subject, UnitId unit, int most, CancellationToken cancellation)
    {
        var remarks = await db.Set<RiskRemark>().AsNoTracking().Where(remark => remark.Subject == subject)
            .OrderByDescending(remark => remark.AtUtc).Take(most).ToListAsync(cancellation);
        return
        [
            .. remarks.SelectMany(Entries).OrderByDescending(entry => entry.On).Take(most),
        ];
    }

    private static IEnumerable<TimelineEntry> Entries(RiskRemark remark)
    {
        yield return new TimelineEntry(ViewRemarks.DayOf(remark.AtUtc), $"Remark{remark.Kind}", "", RemarkCards.Remark, remark.Id.Value);
        if (remark.ClosedUtc is { } at)
        {
            yield return new TimelineEntry(ViewRemarks.DayOf(at), "RemarkClosed", "", RemarkCards.Remark, remark.Id.Value);
        }
    }
}
