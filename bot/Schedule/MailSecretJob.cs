using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Mails;

namespace TeamsGrading.Bot.Schedule;

/// <summary>Warns of the end of mail's client secret, 30 and 7 days ahead and when it is there.</summary>
internal sealed class MailSecretJob(WarnOfSecret warn) : ScheduledJob
{
    public override Task<int> RunAsync(CancellationToken cancellation) => warn.RunAsync(cancellation);

    public override async Task<JobForecast> ForecastAsync(Texts texts, CancellationToken cancellation) =>
        JobForecast.Of(texts, "mailSecret", ("People", await warn.CountAsync(cancellation)));
}
