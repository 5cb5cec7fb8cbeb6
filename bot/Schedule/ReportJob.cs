using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Reports;

namespace TeamsGrading.Bot.Schedule;

/// <summary>Drafts the report of the month before on the first working days and puts it before headquarters.</summary>
internal sealed class ReportJob(RemindReport remind) : ScheduledJob
{
    public override Task<int> RunAsync(CancellationToken cancellation) => remind.RunAsync(cancellation);

    public override async Task<JobForecast> ForecastAsync(Texts texts, CancellationToken cancellation)
    {
        var due = await remind.ForecastAsync(cancellation);
        return due is { } found
            ? new JobForecast(1, [texts.With(found.Drafts ? "Job.monthlyReport.Draft" : "Job.monthlyReport.Remind", ("Month", found.Month.ToString()))])
            : new JobForecast(0, []);
    }
}
