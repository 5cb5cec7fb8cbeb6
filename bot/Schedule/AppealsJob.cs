using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Appeals.Handling;

namespace TeamsGrading.Bot.Schedule;

/// <summary>Opens the month, warns before answers are due, notes breaches and passes cards on to successors.</summary>
internal sealed class AppealsJob(WatchAppeals watch) : ScheduledJob
{
    public override Task<int> RunAsync(CancellationToken cancellation) => watch.RunAsync(cancellation);

    public override async Task<JobForecast?> ForecastAsync(Texts texts, CancellationToken cancellation)
    {
        var (months, warned, breached, passed) = await watch.ForecastAsync(cancellation);
        (int Count, string Key)[] lines = [(months, "Months"), (warned, "Warned"), (breached, "Breached"), (passed, "Passed")];
        return new JobForecast(
            lines.Sum(line => line.Count), [.. lines.Where(line => line.Count > 0).Select(line => texts.With($"Job.appeals.{line.Key}", ("Count", line.Count)))]);
    }
}
