using TeamsGrading.Core.Reports;

namespace TeamsGrading.Bot.Schedule;

/// <summary>Drafts the report of the month before on the first working days and puts it before headquarters.</summary>
internal sealed class ReportJob(RemindReport remind) : ScheduledJob
{
    public override Task<int> RunAsync(CancellationToken cancellation) => remind.RunAsync(cancellation);
}
