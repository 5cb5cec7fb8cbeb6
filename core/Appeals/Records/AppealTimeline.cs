using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Appeals.Records;

/// <summary>Appeals on the timeline of a customer's page: that and when; what it was about stands on its card, for who may read it.</summary>
internal sealed class AppealTimeline(GradingDb db) : ICustomerTimeline
{
    public async Task<IReadOnlyList<TimelineEntry>> ForAsync(CustomerId customer, SubjectId subject, UnitId unit, int most, CancellationToken cancellation)
    {
        var appeals = await db.Set<Appeal>().AsNoTracking().Where(each => each.Customer == customer && each.RaisedUtc != null)
            .OrderByDescending(each => each.RaisedUtc).Take(most).ToListAsync(cancellation);
        return [.. appeals.SelectMany(Entries).OrderByDescending(entry => entry.On).Take(most)];
    }

    private static IEnumerable<TimelineEntry> Entries(Appeal appeal)
    {
        var raised = DateOnly.FromDateTime(GroupTime.LocalOf(appeal.RaisedUtc!.Value));
        yield return new TimelineEntry(raised, appeal.Urgent ? "AppealUrgent" : "Appeal", "", AppealCards.Appeal, appeal.Id.Value);
        if (appeal.ClosedOn is { } closed)
        {
            yield return new TimelineEntry(closed, "AppealClosed", "", AppealCards.Appeal, appeal.Id.Value);
        }
    }
}
