using Quartz;
using TeamsGrading.Core.Approvals;

namespace TeamsGrading.Bot.Schedule;

/// <summary>Reminds of approvals and filings that wait too long, once per step and working day, and hands cards over where stand-ins begin or end.</summary>
[DisallowConcurrentExecution]
internal sealed partial class RemindApprovalsJob(RemindWaiting remind, ILogger<RemindApprovalsJob> log) : IJob
{
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(10);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        try
        {
            await remind.RunAsync(cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // The next look tries again; the message of the fault may quote data, its type cannot.
            Failed(log, fault.GetBaseException().GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Looking at waiting approvals failed: {Fault}")]
    private static partial void Failed(ILogger log, string fault);
}
