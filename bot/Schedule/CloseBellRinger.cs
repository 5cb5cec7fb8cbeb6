using Quartz;
using TeamsGrading.Core.Rounds;

namespace TeamsGrading.Bot.Schedule;

/// <summary>Lets the close job look at once when the last member has finished, instead of at its next turn.</summary>
internal sealed class CloseBellRinger(CloseBell bell, ISchedulerFactory schedulers) : BackgroundService
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await bell.WaitAsync(Longest, stoppingToken);
            var scheduler = await schedulers.GetScheduler(stoppingToken);
            await scheduler.TriggerJob(CloseRoundsJob.Key, cancellationToken: stoppingToken);
        }
    }
}
