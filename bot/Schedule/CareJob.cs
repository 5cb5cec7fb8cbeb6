using Quartz;
using TeamsGrading.Core.Calendars;
using TeamsGrading.Core.Care;

namespace TeamsGrading.Bot.Schedule;

/// <summary>Looks for strategic customers without a follower and units without a liaison, and asks for the calendar of the coming year.</summary>
[DisallowConcurrentExecution]
internal sealed partial class CareJob(WatchCare watch, WarnOfMissingYear warn, ILogger<CareJob> log) : IJob
{
    public static readonly TimeSpan Every = TimeSpan.FromHours(1);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        try
        {
            var (gaps, told) = (await watch.RunAsync(cancellationToken), await warn.RunAsync(cancellationToken));
            if (gaps + told > 0)
            {
                Found(log, gaps, told);
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // The next look tries again; the message of the fault may quote data, its type cannot.
            Failed(log, fault.GetBaseException().GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "New gaps in the care for customers: {Gaps}; people asked for a year of the calendar: {Told}")]
    private static partial void Found(ILogger log, int gaps, int told);

    [LoggerMessage(Level = LogLevel.Error, Message = "Looking for gaps in the care for customers failed: {Fault}")]
    private static partial void Failed(ILogger log, string fault);
}
