using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Reminders;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Reminders;

/// <summary>催报 What a unit owes of a month and since when, with the way to the form; and what became of every reminder.</summary>
internal static class ReminderCard
{
    public static Card Write(ReminderView view, CardCatalog catalog, Texts texts)
    {
        var title = texts.With("Card.Reminder.Title", ("Unit", Shown.Plain(view.UnitName)), ("Month", view.Month.Name(texts)));
        if (view.Owed is not { } owed)
        {
            return PlainCard.Write(texts, title, texts["Card.Reminder.Done"]);
        }

        return CardDocument.Write(title, title,
        [
            Shown.Heading(title),
            Shown.Callout(texts.Standing(view), view.IsLate ? ContainerStyle.Attention : view.Days <= 1 ? ContainerStyle.Warning : ContainerStyle.Default),
            new FactSet(
            [
                new Fact(texts["Card.Reminder.Due"], Format.Day(view.DueOn)),
                new Fact(texts["Card.Reminder.Open"], texts.Missing(owed.Customers, owed.Answered)),
                new Fact(texts["Card.Reminder.Liaison"], view.LiaisonName is { } name ? Shown.Plain(name) : texts["Card.Reminder.NoLiaison"]),
            ]),
            new TextBlock(texts[view.Role == ReminderRole.Liaison ? "Card.Reminder.Do" : "Card.Reminder.DoForManager"]),
            .. Shown.Rows(
            [
                .. view.Role == ReminderRole.Headquarters ? [] : catalog.FillIn(view, texts),
                Buttons.Go(texts["Card.Reminder.Trail"], ReminderVerbs.Unit, (ReminderVerbs.Reminding, Shown.Id(view.Id.Value))),
                Buttons.Go(texts["Card.Home.Open"], CardBook.Home),
            ]),
        ]);
    }

    public static Card WriteTrail(ReminderTrail trail, Texts texts)
    {
        var title = texts.With("Card.Reminder.TrailTitle", ("Unit", Shown.Plain(trail.View.UnitName)), ("Month", trail.View.Month.Name(texts)));
        return CardDocument.Write(title, title,
        [
            Shown.Heading(title),
            new TextBlock(trail.View.Owed is { } owed ? texts.Missing(owed.Customers, owed.Answered) : texts["Card.Reminder.Done"]),
            .. trail.Reminders.Count == 0 ? [new TextBlock(texts["Card.Reminder.NoneYet"])] : trail.Reminders.SelectMany(reminder => Lines(reminder, texts)),
            .. Shown.Rows(
            [
                .. trail.View.Role == ReminderRole.Headquarters
                    ? [Buttons.Go(texts["Card.Reminder.Month"], ReminderVerbs.Month, (ReminderVerbs.MonthStamp, Shown.Id(trail.View.Month.Stamp)))]
                    : Array.Empty<CardAction>(),
                Buttons.Go(texts["Card.Home.Open"], CardBook.Home),
            ]),
        ]);
    }

    private static IEnumerable<Element> Lines(TracedReminder reminder, Texts texts)
    {
        yield return new TextBlock($"{Format.Day(reminder.Slot)} · {texts.Why(reminder.Step, reminder.Days)}") { Weight = TextWeight.Bolder, Spacing = Spacing.Medium, Separator = true };
        if (reminder.Skipped)
        {
            yield return Line(texts["Card.Reminder.Skipped"], TextColor.Warning);
        }

        foreach (var gap in texts.Gaps(reminder.Gap))
        {
            yield return Line(gap, TextColor.Attention);
        }

        foreach (var copy in reminder.Copies)
        {
            yield return Line($"{Shown.Plain(copy.Name)} ({texts[$"Reminder.Role.{copy.Role}"]}) · {MailOf(copy, texts)} · {CardOf(copy, texts)}", ColorOf(copy));
        }
    }

    private static string MailOf(TracedCopy copy, Texts texts) => copy switch
    {
        { HasMail: false } => texts["Reminder.Mail.None"],
        { Mail: null } => texts["Reminder.Mail.Pending"],
        { Mail: { } mail } => texts.With($"Reminder.Mail.{mail.Fate}", ("Time", mail.SentUtc)) + (mail.Reason is { } reason ? texts.With("Reminder.Reason", ("Reason", texts.MailReason(reason))) : ""),
    };

    private static string CardOf(TracedCopy copy, Texts texts) => texts[$"Reminder.Card.{copy.Card?.Fate ?? DeliveryFate.NotInstalled}"];

    private static TextColor? ColorOf(TracedCopy copy) => copy.Mail?.Fate switch
    {
        MailFate.Failed => TextColor.Attention,
        MailFate.Unknown => TextColor.Warning,
        _ => null,
    };

    private static TextBlock Line(string text, TextColor? color) => new(text) { Spacing = Spacing.None, Color = color };
}

/// <summary>Kind <c>reminder</c>.</summary>
internal sealed class ShowReminder(ViewReminder view, CardCatalog catalog, Wording wording) : ICardSource
{
    public async Task<Card?> RenderAsync(PersonCard reader, long subject, CancellationToken cancellation)
    {
        var seen = await view.HandleAsync(reader.Id, new RemindingId(subject), cancellation);
        return seen.Error is null ? ReminderCard.Write(seen.Value, catalog, wording.For(reader.Locale)) : null;
    }
}

/// <summary>Verb <c>reminder.unit</c>: what became of every reminder of a unit's month; also from a mail, whose list of headquarters leads to the month.</summary>
internal sealed class ShowReminderTrail(TraceReminders trace, ShowOwing owing, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var id = new RemindingId(call.Id(ReminderVerbs.Reminding));
        if (call[ReminderVerbs.Reminder] is not null)
        {
            var (unit, month) = await trace.WhereAsync(new ReminderId(call.Id(ReminderVerbs.Reminder)), cancellation);
            if (unit is null && month is { } about)
            {
                return await owing.AboutAsync(call, about, cancellation);
            }

            id = unit ?? default;
        }

        var trail = await trace.HandleAsync(call.Actor.Id, id, cancellation);
        return trail.Refused(out var refusal) ? texts.Refuse(refusal) : new CardReply.Show(ReminderCard.WriteTrail(trail.Value, texts));
    }
}
