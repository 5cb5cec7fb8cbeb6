using TeamsGrading.Core.Jobs;
using TeamsGrading.Core.Rounds;

namespace TeamsGrading.Bot.Schedule;

/// <summary>
/// Looks for rounds to close at once when the last member has finished, instead of at the job's next turn; in this process, whether or not it works the
/// schedule.
/// </summary>
internal sealed class CloseBellRinger(CloseBell bell, RunJob jobs) : BackgroundService
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(200);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            if (!await bell.WaitAsync(Longest, stoppingToken))
            {
                continue;
            }

            // A look that is under way may have passed the round already.
            while ((await jobs.HandleAsync(CloseRoundsJob.Name, byHand: false, by: null, stoppingToken)).Error is JobIsRunning)
            {
                await Task.Delay(Soon, stoppingToken);
            }
        }
    }
}
