using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Calendars;
using TeamsGrading.Core.Care;

namespace TeamsGrading.Bot.Schedule;

/// <summary>Looks for strategic customers without a follower and units without a liaison, and asks for the calendar of the coming year.</summary>
internal sealed class CareJob(WatchCare watch, WarnOfMissingYear warn) : ScheduledJob
{
    public override async Task<int> RunAsync(CancellationToken cancellation) => await watch.RunAsync(cancellation) + await warn.RunAsync(cancellation);

    public override async Task<JobForecast> ForecastAsync(Texts texts, CancellationToken cancellation)
    {
        var (raised, over) = await watch.CountAsync(cancellation);
        return JobForecast.Of(texts, "care", ("Raised", raised), ("Over", over), ("Calendar", await warn.CountAsync(cancellation)));
    }
}
