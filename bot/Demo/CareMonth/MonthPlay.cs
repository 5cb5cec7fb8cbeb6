using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Demo.Play;
using TeamsGrading.Bot.Mail;
using TeamsGrading.Core.Appeals.Handling;
using TeamsGrading.Core.Care;
using TeamsGrading.Core.Reminders;
using TeamsGrading.Core.Reports;
using TeamsGrading.Core.Visits;

namespace TeamsGrading.Bot.Demo.CareMonth;

/// <summary>The stage of a month: a day passes with everything that happens by itself, and mails leave as they would.</summary>
internal sealed class MonthPlay(YearPlay play, IServiceProvider services)
{
    private const int MostMails = 5000;

    public YearPlay Year => play;

    public Texts Texts => play.Texts;

    public CancellationToken Cancellation => play.Cancellation;

    public IServiceProvider Services => services;

    /// <summary>Mails that left so far.</summary>
    public int Mails { get; private set; }

    /// <summary>Lives through the days until nine in the morning of the day.</summary>
    public async Task PassToAsync(DateOnly day)
    {
        while (play.Clock.Today < day)
        {
            play.Clock.SetLocal(play.Clock.Today.AddDays(1).ToDateTime(new TimeOnly(9, 0)));
            await ByItselfAsync();
        }
    }

    /// <summary>The jobs of a morning, then the outbox.</summary>
    public async Task ByItselfAsync()
    {
        await using (var scope = services.CreateAsyncScope())
        {
            var all = scope.ServiceProvider;
            await all.GetRequiredService<WatchCare>().RunAsync(Cancellation);
            await all.GetRequiredService<WatchAppeals>().RunAsync(Cancellation);
            var reminded = await all.GetRequiredService<RemindAppeals>().RunAsync(Cancellation);
            if (reminded > 0)
            {
                play.Act("Month.Reminded", ("Count", reminded));
            }

            await all.GetRequiredService<RemindVisits>().RunAsync(Cancellation);
            if (await all.GetRequiredService<RemindReport>().RunAsync(Cancellation) > 0)
            {
                play.Act("Month.ReportDrafted");
            }
        }

        await SendMailsAsync();
    }

    /// <summary>Sends what is due through the real sender, into the folder.</summary>
    public async Task SendMailsAsync()
    {
        var sender = services.GetRequiredService<MailSender>();
        for (var step = 0; step < MostMails; step++)
        {
            if (await sender.StepAsync(Cancellation) > TimeSpan.Zero)
            {
                break;
            }
        }

        var settings = services.GetRequiredService<MailSettings>();
        var now = Directory.Exists(settings.Folder) ? Directory.GetFiles(settings.Folder, "*.eml").Length : 0;
        if (now > Mails)
        {
            play.Say("Month.Mails", ("Count", now - Mails));
            Mails = now;
        }
    }

    public Task<DemoHand> TypeAsync(string number, string verb) => play.TypeAsync(number, verb);

    /// <summary>Takes the card up that waits.</summary>
    public Task<DemoHand> TakeUpAsync(string number, string kind, string? words = null) => play.Of(number).TakeUpAsync(kind, Cancellation, words);

    /// <summary>What a mail of that kind to the person says in its subject line; told, so that the play shows who was reminded.</summary>
    public async Task<int> CountAsync(string kind)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Core.Storage.GradingDb>();
        return await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.CountAsync(
            db.Set<Core.Mails.Mail>().Where(mail => mail.Kind == kind), Cancellation);
    }
}
