using Quartz;
using TeamsGrading.Core.Tiers;

namespace TeamsGrading.Bot.Schedule;

/// <summary>
/// Tells units and headquarters of levels that are about to lapse or have lapsed, and units of results from which a list is due. Looks every half
/// hour, so shortly after midnight too.
/// </summary>
[DisallowConcurrentExecution]
internal sealed partial class LapseJob(TellOfLapse tell, TellOfLists lists, ILogger<LapseJob> log) : IJob
{
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(30);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        try
        {
            var told = await tell.RunAsync(cancellationToken) + await lists.RunAsync(cancellationToken);
            if (told > 0)
            {
                Told(log, told);
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // The next look tries again; the message of the fault may quote data, its type cannot.
            Failed(log, fault.GetBaseException().GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Notices of lapse and of lists that are due sent: {Count}")]
    private static partial void Told(ILogger log, int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "Looking for awards that lapse failed: {Fault}")]
    private static partial void Failed(ILogger log, string fault);
}
