using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Surveys;

namespace TeamsGrading.Bot.Schedule;

/// <summary>Closes surveys whose last day has passed, goes on with closing that was interrupted, and reminds liaisons before the last day.</summary>
internal sealed class SurveysJob(CloseSurvey close, RemindSurveys remind) : ScheduledJob
{
    public override async Task<int> RunAsync(CancellationToken cancellation) => await close.CloseDueAsync(cancellation) + await remind.RunAsync(cancellation);

    public override async Task<JobForecast> ForecastAsync(Texts texts, CancellationToken cancellation) =>
        JobForecast.Of(texts, "surveys", ("Closed", await close.CountDueAsync(cancellation)), ("Units", await remind.CountAsync(cancellation)));
}
