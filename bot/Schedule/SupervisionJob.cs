using Quartz;
using TeamsGrading.Core.Supervision;
using TeamsGrading.Core.Supervision.FileChecks;

namespace TeamsGrading.Bot.Schedule;

/// <summary>Reminds of self-checks and corrections that fall due.</summary>
[DisallowConcurrentExecution]
internal sealed partial class SupervisionJob(RemindSupervision remind, RemindFileChecks files, ILogger<SupervisionJob> log) : IJob
{
    public static readonly TimeSpan Every = TimeSpan.FromHours(1);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        try
        {
            var sent = await remind.RunAsync(cancellationToken) + await files.RunAsync(cancellationToken);
            if (sent > 0)
            {
                Reminded(log, sent);
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // The next look tries again; the message of the fault may quote data, its type cannot.
            Failed(log, fault.GetBaseException().GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Self-checks and corrections reminded of: {Count}")]
    private static partial void Reminded(ILogger log, int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "Reminding of self-checks and corrections failed: {Fault}")]
    private static partial void Failed(ILogger log, string fault);
}
