using Quartz;
using TeamsGrading.Core.Customers.Rights;

namespace TeamsGrading.Bot.Schedule;

/// <summary>Writes down the end of rights on files that are over; they are without effect before that.</summary>
[DisallowConcurrentExecution]
internal sealed partial class RightsJob(SweepRights sweep, ILogger<RightsJob> log) : IJob
{
    public static readonly TimeSpan Every = TimeSpan.FromHours(1);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        try
        {
            var closed = await sweep.RunAsync(cancellationToken);
            if (closed > 0)
            {
                Closed(log, closed);
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // The next look tries again; the message of the fault may quote data, its type cannot.
            Failed(log, fault.GetBaseException().GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Rights on files that ended: {Count}")]
    private static partial void Closed(ILogger log, int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "Closing ended rights on files failed: {Fault}")]
    private static partial void Failed(ILogger log, string fault);
}
