using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Appeals.Handling;

namespace TeamsGrading.Bot.Schedule;

/// <summary>Opens the month, warns before answers are due, notes breaches and passes cards on to successors.</summary>
internal sealed class AppealsJob(WatchAppeals watch) : ScheduledJob
{
    public override Task<int> RunAsync(CancellationToken cancellation) => watch.RunAsync(cancellation);

    public override async Task<JobForecast> ForecastAsync(Texts texts, CancellationToken cancellation)
    {
        var (months, warned, breached, passed) = await watch.ForecastAsync(cancellation);
        return JobForecast.Of(texts, "appeals", ("Months", months), ("Warned", warned), ("Breached", breached), ("Passed", passed));
    }
}
