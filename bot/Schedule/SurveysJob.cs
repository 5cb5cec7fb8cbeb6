using Quartz;
using TeamsGrading.Core.Surveys;

namespace TeamsGrading.Bot.Schedule;

/// <summary>Closes surveys whose last day has passed, goes on with closing that was interrupted, and reminds liaisons before the last day.</summary>
[DisallowConcurrentExecution]
internal sealed partial class SurveysJob(CloseSurvey close, RemindSurveys remind, ILogger<SurveysJob> log) : IJob
{
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(30);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        try
        {
            var (closed, reminded) = (await close.CloseDueAsync(cancellationToken), await remind.RunAsync(cancellationToken));
            if (closed + reminded > 0)
            {
                Done(log, closed, reminded);
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // The next look tries again; the message of the fault may quote data, its type cannot.
            Failed(log, fault.GetBaseException().GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Surveys closed: {Closed}; units reminded: {Reminded}")]
    private static partial void Done(ILogger log, int closed, int reminded);

    [LoggerMessage(Level = LogLevel.Error, Message = "Closing surveys or reminding of them failed: {Fault}")]
    private static partial void Failed(ILogger log, string fault);
}
