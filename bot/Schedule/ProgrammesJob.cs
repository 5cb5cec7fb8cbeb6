using Quartz;
using TeamsGrading.Core.Programmes;

namespace TeamsGrading.Bot.Schedule;

/// <summary>Reminds units of targets of programmes that stand still.</summary>
[DisallowConcurrentExecution]
internal sealed partial class ProgrammesJob(RemindStalled remind, ILogger<ProgrammesJob> log) : IJob
{
    public static readonly TimeSpan Every = TimeSpan.FromHours(1);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        try
        {
            var reminded = await remind.RunAsync(cancellationToken);
            if (reminded > 0)
            {
                Done(log, reminded);
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // The next look tries again; the message of the fault may quote data, its type cannot.
            Failed(log, fault.GetBaseException().GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Units reminded of targets at a standstill: {Count}")]
    private static partial void Done(ILogger log, int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "Reminding of targets at a standstill failed: {Fault}")]
    private static partial void Failed(ILogger log, string fault);
}
