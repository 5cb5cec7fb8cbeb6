using System.Globalization;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Tiers;

/// <summary>
/// Awards on the timeline of a customer's page (002 §6.1.3, A03): when one began, and when it ended before its time or lapsed. Those of the customer's
/// unit, each with its form, and the strategic ones.
/// </summary>
internal sealed class AwardTimeline(IAwards awards, TimeProvider clock) : ICustomerTimeline
{
    public async Task<IReadOnlyList<TimelineEntry>> ForAsync(CustomerId customer, SubjectId subject, UnitId unit, int most, CancellationToken cancellation)
    {
        var today = GroupTime.DateOf(clock.GetUtcNow());
        return
        [
            .. (await awards.OfAsync([subject], cancellation))[subject]
                .Where(award => award.Level == TierLevel.Strategic || award.Unit == unit)
                .SelectMany(award => Of(award, today)).Where(entry => entry.On <= today).OrderByDescending(entry => entry.On).Take(most),
        ];
    }

    private static IEnumerable<TimelineEntry> Of(AwardCard award, DateOnly today)
    {
        yield return new TimelineEntry(award.From, $"Award{award.Level}", string.Create(CultureInfo.InvariantCulture, $"{award.From:yyyy-MM-dd} – {award.Until:yyyy-MM-dd}"), null, 0, award.Form);
        if (award.EndedOn is { } ended)
        {
            yield return new TimelineEntry(ended, $"AwardEnded{award.Level}", "", null, 0, award.Form);
        }
        else if (award.Until < today)
        {
            yield return new TimelineEntry(award.Until.AddDays(1), $"AwardLapsed{award.Level}", "", null, 0, award.Form);
        }
    }
}
