using Quartz;
using TeamsGrading.Core.Deliveries;
using TeamsGrading.Core.Rounds;

namespace TeamsGrading.Bot.Schedule;

/// <summary>Removes what nobody needs any more: secrets of rounds that were never committed, keys of typed messages seen days ago.</summary>
[DisallowConcurrentExecution]
internal sealed partial class SweepJob(SweepKeys keys, SeeActivity seen, ILogger<SweepJob> log) : IJob
{
    public static readonly TimeSpan Every = TimeSpan.FromHours(6);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var swept = await keys.RunAsync(cancellationToken);
        if (swept.Refused(out var missing))
        {
            NotSwept(log, missing.Code);
        }

        await seen.SweepAsync(cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Left-over round secrets could not be swept: {Reason}")]
    private static partial void NotSwept(ILogger log, string reason);
}
