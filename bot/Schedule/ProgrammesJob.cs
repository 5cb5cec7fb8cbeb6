using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Programmes;

namespace TeamsGrading.Bot.Schedule;

/// <summary>Reminds units of targets of programmes that stand still.</summary>
internal sealed class ProgrammesJob(RemindStalled remind) : ScheduledJob
{
    public override Task<int> RunAsync(CancellationToken cancellation) => remind.RunAsync(cancellation);

    public override async Task<JobForecast> ForecastAsync(Texts texts, CancellationToken cancellation) =>
        JobForecast.Of(texts, "programmes", ("Units", await remind.CountAsync(cancellation)));
}
