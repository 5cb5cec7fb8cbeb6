using Quartz;
using TeamsGrading.Core.Reports;

namespace TeamsGrading.Bot.Schedule;

/// <summary>Drafts the report of the month before on the first working days and puts it before headquarters.</summary>
[DisallowConcurrentExecution]
internal sealed partial class ReportJob(RemindReport remind, ILogger<ReportJob> log) : IJob
{
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(15);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        try
        {
            if (await remind.RunAsync(cancellationToken) > 0)
            {
                Reminded(log);
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // The next look tries again; the message of the fault may quote data, its type cannot.
            Failed(log, fault.GetBaseException().GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Headquarters was reminded of the monthly report")]
    private static partial void Reminded(ILogger log);

    [LoggerMessage(Level = LogLevel.Error, Message = "Reminding of the monthly report failed: {Fault}")]
    private static partial void Failed(ILogger log, string fault);
}
