using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Reminders;
using TeamsGrading.Bot.Schedule;
using TeamsGrading.Core.Jobs;
using TeamsGrading.Core.Reminders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Tests.Bot.Reminders;

/// <summary>The cards about reminders and jobs in every state worth a look.</summary>
internal static class ReminderSamples
{
    private static readonly DateTime Now = new(2026, 11, 30, 1, 0, 0, DateTimeKind.Utc);
    private static readonly Month November = new(2026, 11);
    private static readonly DateOnly Due = new(2026, 11, 28);

    public static IEnumerable<(string Name, Card Card)> All(string locale)
    {
        var texts = new Wording().For(locale);
        var catalog = new CardCatalog([new CardEntry(CardEntryUse.Action, ReminderVerbs.Form, typeof(ShowReminderTrail))]);
        var owed = new MonthlyDue(new UnitId(1), November, 5, 2);
        var view = new ReminderView(new RemindingId(7), new UnitId(1), "华南<b>销售</b>*公司*", November, Due, 3, owed, ReminderRole.Liaison, "周启明", Due.AddDays(-4));
        yield return ("reminder-left", ReminderCard.Write(view, catalog, texts));
        yield return ("reminder-today", ReminderCard.Write(view with { Days = 0, Today = Due, Owed = owed with { Customers = 0, Answered = 0 } }, catalog, texts));
        yield return ("reminder-lastday", ReminderCard.Write(view with { Days = 0, Today = Due.AddDays(-1) }, catalog, texts));
        yield return ("reminder-late", ReminderCard.Write(view with { Days = -2, Today = Due.AddDays(3), Role = ReminderRole.Manager, LiaisonName = null }, catalog, texts));
        yield return ("reminder-done", ReminderCard.Write(view with { Owed = null }, catalog, texts));
        yield return ("reminder-trail", ReminderCard.WriteTrail(new ReminderTrail(view with { Days = -1, Today = Due.AddDays(2), Role = ReminderRole.Headquarters }, Trail()), texts));
        yield return ("reminder-trail-none", ReminderCard.WriteTrail(new ReminderTrail(view, []), texts));
        var lines = Enumerable.Range(1, WatchReminders.PageSize).Select(unit => new OwingLine(
            unit % 3 == 0 ? null : new RemindingId(unit), new UnitId(unit), $"第{unit}公司", unit, unit / 2, unit % 3 == 0 ? null : Due, unit % 4 == 0 ? null : "周启明", (ReminderGap)(unit % 16))).ToList();
        yield return ("reminder-month", OwingCard.Write(new OwingPage(November, Due, true, [new Month(2026, 10), November], 45, lines, 1, true), texts));
        yield return ("reminder-month-none", OwingCard.Write(new OwingPage(November, Due, false, [], 0, [], 0, false), texts));
        yield return ("reminder-plan", OwingCard.WritePlan(new Foreseen(30, [.. Enumerable.Range(1, 20).Select(unit => new ForeseenReminder(
            $"第{unit}公司", November, Due, new Rung(unit % 2 == 0 ? ReminderStep.Late : ReminderStep.Before, 1, Due), unit % 5 == 0 ? [] : ["周启明", "林致远"], unit % 5 == 0 ? ReminderGap.NoLiaison | ReminderGap.NoManager : ReminderGap.None))]), texts));
        yield return ("job-list", JobCards.WriteList(
            [new JobLine("reminders", new RunNote("reminders", Now, Now, 12, null, null), Now.AddDays(1)), new JobLine("lapse", new RunNote("lapse", Now, Now, 0, "SqliteException", null), Now), new JobLine("sweep", null, Now)], texts));
        yield return ("job-show", JobCards.WriteOne(new JobLine("reminders", null, Now), new JobForecast(3, ["A", "B"]), texts));
        yield return ("job-show-parts", JobCards.WriteOne(new JobLine("sweep", null, Now), JobForecast.Of(texts, "sweep", ("Secrets", 2), ("Messages", 1200)), texts));
    }

    private static List<TracedReminder> Trail() =>
    [
        new(ReminderStep.Late, 1, new DateOnly(2026, 11, 30), Now, false, ReminderGap.None,
        [
            new("周启明", ReminderRole.Liaison, true, new MailTrace("k", MailFate.Failed, null, "SecretExpired"), new PostState(new PersonId(1), DeliveryFate.Sent, null)),
            new("<b>*x*</b>", ReminderRole.Manager, true, new MailTrace("k", MailFate.Unknown, null, "NoAnswer"), null),
        ]),
        new(ReminderStep.OnDay, 0, Due, Now, false, ReminderGap.NoLiaisonMail, [new("周启明", ReminderRole.Liaison, false, null, new PostState(new PersonId(1), DeliveryFate.Failed, "Blocked"))]),
        new(ReminderStep.Before, 1, Due.AddDays(-1), Now, true, ReminderGap.None, []),
        new(ReminderStep.Before, 3, Due.AddDays(-3), Now, false, ReminderGap.None,
            [new("周启明", ReminderRole.Liaison, true, new MailTrace("k", MailFate.Sent, Now, null), new PostState(new PersonId(1), DeliveryFate.NotInstalled, null))]),
    ];
}
