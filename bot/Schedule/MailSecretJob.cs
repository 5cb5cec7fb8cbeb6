using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Mails;

namespace TeamsGrading.Bot.Schedule;

/// <summary>Warns of the end of mail's client secret, 30 and 7 days ahead and when it is there.</summary>
internal sealed class MailSecretJob(WarnOfSecret warn) : ScheduledJob
{
    public override Task<int> RunAsync(CancellationToken cancellation) => warn.RunAsync(cancellation);

    /// <summary>Nothing while no warning is due; whom one still misses is found out by sending it.</summary>
    public override Task<JobForecast?> ForecastAsync(Texts texts, CancellationToken cancellation) =>
        Task.FromResult<JobForecast?>(warn.Due is null ? new JobForecast(0, []) : null);
}
