using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Reminders;
using TeamsGrading.Core.Reminders;

namespace TeamsGrading.Bot.Schedule;

/// <summary>Reminds of the monthly appeals by the ladder, every day at its hour; says first to whom and why.</summary>
internal sealed class RemindersJob(RemindAppeals remind, ForeseeReminders foresee) : ScheduledJob
{
    private const int Most = 50;

    public override Task<int> RunAsync(CancellationToken cancellation) => remind.RunAsync(cancellation);

    public override async Task<JobForecast> ForecastAsync(Texts texts, CancellationToken cancellation)
    {
        var foreseen = await foresee.RunAsync(Most, cancellation);
        return new JobForecast(
            foreseen.Count + foreseen.Lists,
            [.. OwingCard.Sentences(foreseen, texts), .. foreseen.Lists == 0 ? [] : new[] { texts.With("Job.reminders.Lists", ("Count", foreseen.Lists)) }]);
    }
}

/// <summary>Takes cards of units away that owe nothing any more, and finishes what a run that broke off left of the day.</summary>
internal sealed class ReminderCardsJob(SettleReminders settle, RemindAppeals remind, ForeseeReminders foresee) : ScheduledJob
{
    public override async Task<int> RunAsync(CancellationToken cancellation) => await settle.RunAsync(cancellation) + await remind.RunAsync(cancellation);

    public override async Task<JobForecast> ForecastAsync(Texts texts, CancellationToken cancellation)
    {
        var left = await foresee.RunAsync(0, cancellation);
        return JobForecast.Of(texts, "reminderCards", ("Units", await settle.CountAsync(cancellation)), ("Reminders", left.Count + left.Lists));
    }
}
