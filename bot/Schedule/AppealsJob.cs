using Quartz;
using TeamsGrading.Core.Appeals.Handling;

namespace TeamsGrading.Bot.Schedule;

/// <summary>Opens the month, warns before answers are due, notes breaches and passes cards on to successors.</summary>
[DisallowConcurrentExecution]
internal sealed partial class AppealsJob(WatchAppeals watch, ILogger<AppealsJob> log) : IJob
{
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(15);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        try
        {
            var done = await watch.RunAsync(cancellationToken);
            if (done > 0)
            {
                Looked(log, done);
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // The next look tries again; the message of the fault may quote data, its type cannot.
            Failed(log, fault.GetBaseException().GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Appeals and months brought up to date: {Count}")]
    private static partial void Looked(ILogger log, int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "Looking after appeals failed: {Fault}")]
    private static partial void Failed(ILogger log, string fault);
}
