using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Visits;

namespace TeamsGrading.Bot.Schedule;

/// <summary>Reminds of summaries, preparation and follow-ups that fall due; puts into customers' files what waited for one.</summary>
internal sealed class VisitsJob(RemindVisits remind, FindDueVisits due) : ScheduledJob
{
    public override Task<int> RunAsync(CancellationToken cancellation) => remind.RunAsync(cancellation);

    public override async Task<JobForecast> ForecastAsync(Texts texts, CancellationToken cancellation)
    {
        var found = await due.ForecastAsync(cancellation);
        return JobForecast.Of(
            texts, "visits", ("Files", found.Files), ("Summaries", found.Summaries), ("Plans", found.Plans), ("Items", found.Items), ("FollowUps", found.FollowUps));
    }
}
