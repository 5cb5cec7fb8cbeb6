using System.Globalization;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Reminders;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Reminders;

/// <summary>催报邮件 For the liaison or the stand-in: what is owed, until when, and the way to the form.</summary>
internal sealed class LiaisonMail(ViewReminder view, Wording wording) : IMailSource
{
    public async Task<MailWords?> WriteAsync(PersonCard reader, long subject, CancellationToken cancellation) =>
        await view.ForMailAsync(reader.Id, new ReminderId(subject), ReminderRole.Liaison, cancellation) is { } seen
            ? UnitMail.Write(seen, wording.For(reader.Locale), "Liaison")
            : null;
}

/// <summary>For who answers for the unit: one mail that says what is missing in it.</summary>
internal sealed class ManagerMail(ViewReminder view, Wording wording) : IMailSource
{
    public async Task<MailWords?> WriteAsync(PersonCard reader, long subject, CancellationToken cancellation) =>
        await view.ForMailAsync(reader.Id, new ReminderId(subject), ReminderRole.Manager, cancellation) is { } seen
            ? UnitMail.Write(seen, wording.For(reader.Locale), "Manager")
            : null;
}

/// <summary>The words about one unit.</summary>
internal static class UnitMail
{
    public static MailWords Write(ReminderView view, Texts texts, string to)
    {
        var (month, owed) = (view.Month.Name(texts), view.Owed!);
        return new MailWords(
            texts.With(view.IsLate ? "Mail.Reminder.LateTitle" : "Mail.Reminder.Title", ("Month", month), ("Unit", view.UnitName)),
            [
                new MailPart.Callout(texts.Standing(view)),
                new MailPart.Paragraph(texts.With($"Mail.Reminder.{to}{(view.IsLate ? "Late" : "")}", ("Month", month), ("Unit", view.UnitName))),
                new MailPart.Facts(
                [
                    (texts["Mail.Reminder.Unit"], view.UnitName),
                    (texts["Card.Reminder.Due"], Format.Day(view.DueOn)),
                    (texts["Card.Reminder.Open"], texts.Missing(owed.Customers, owed.Answered)),
                    (texts["Card.Reminder.Liaison"], view.LiaisonName ?? texts["Card.Reminder.NoLiaison"]),
                ]),
                .. view.LiaisonName is null ? [new MailPart.Callout(texts["Reminder.Gap.NoLiaison"])] : Array.Empty<MailPart>(),
                new MailPart.Paragraph(texts["Mail.Reminder.Nothing"]),
            ],
            texts["Mail.Reminder.Open"],
            string.Create(CultureInfo.InvariantCulture, $"#/card/{ReminderCards.Unit}/{view.Id.Value}"),
            []);
    }
}

/// <summary>For headquarters: who is late and who could not be reached, as one list.</summary>
internal sealed class HeadquartersMail(TraceReminders trace, WatchReminders watch, Wording wording) : IMailSource
{
    public async Task<MailWords?> WriteAsync(PersonCard reader, long subject, CancellationToken cancellation)
    {
        var texts = wording.For(reader.Locale);
        var (_, month) = await trace.WhereAsync(new ReminderId(subject), cancellation);
        if (month is not { } about || await watch.HandleAsync(reader.Id, about, 0, cancellation) is not { Error: null, Value: { Count: > 0 } page })
        {
            return null;
        }

        return new MailWords(
            texts.With("Mail.Owing.Title", ("Month", about.Name(texts))),
            [
                new MailPart.Callout(texts.With(page.IsLate ? "Card.Owing.Late" : "Card.Owing.Owing", ("Count", page.Count), ("Due", page.DueOn))),
                new MailPart.Table(
                    [texts["Mail.Reminder.Unit"], texts["Card.Reminder.Open"], texts["Card.Reminder.Liaison"]],
                    [.. page.Lines.Select(line => (IReadOnlyList<string>)
                    [
                        line.UnitName, texts.Missing(line.Customers, line.Answered), string.Join('\n', [line.LiaisonName ?? texts["Card.Reminder.NoLiaison"], .. texts.Gaps(line.Gap & ~ReminderGap.NoLiaison)]),
                    ])]),
                .. page.More ? [new MailPart.Paragraph(texts.With("Card.Job.More", ("Count", page.Count - page.Lines.Count)))] : Array.Empty<MailPart>(),
            ],
            texts["Mail.Owing.Open"],
            string.Create(CultureInfo.InvariantCulture, $"#/card/{ReminderCards.Late}/{about.Stamp}"),
            []);
    }
}
