using TeamsGrading.Core.Appeals.Handling;

namespace TeamsGrading.Bot.Schedule;

/// <summary>Opens the month, warns before answers are due, notes breaches and passes cards on to successors.</summary>
internal sealed class AppealsJob(WatchAppeals watch) : ScheduledJob
{
    public override Task<int> RunAsync(CancellationToken cancellation) => watch.RunAsync(cancellation);
}
