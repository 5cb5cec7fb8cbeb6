using Quartz;
using TeamsGrading.Core.Customers.Guides;
using TeamsGrading.Core.Customers.Upkeep;

namespace TeamsGrading.Bot.Schedule;

/// <summary>
/// Lets files follow levels that lapse or begin with the calendar, reminds of updates that fall due or are late, and counts files by a new version
/// of the fill guide. Looks every half hour, so shortly after midnight too.
/// </summary>
[DisallowConcurrentExecution]
internal sealed partial class UpkeepJob(FollowCalendar follow, RemindUpkeep remind, RecountFiles recount, ILogger<UpkeepJob> log) : IJob
{
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(30);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        try
        {
            var (followed, counted) = (await follow.RunAsync(cancellationToken), await recount.RunAsync(cancellationToken));
            var reminded = await remind.RunAsync(cancellationToken);
            if (followed + counted + reminded > 0)
            {
                Done(log, followed, counted, reminded);
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // The next look tries again; the message of the fault may quote data, its type cannot.
            Failed(log, fault.GetBaseException().GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Files that followed levels: {Followed}; counted anew: {Counted}; units reminded of updates: {Reminded}")]
    private static partial void Done(ILogger log, int followed, int counted, int reminded);

    [LoggerMessage(Level = LogLevel.Error, Message = "Looking for updates of files that are due failed: {Fault}")]
    private static partial void Failed(ILogger log, string fault);
}
