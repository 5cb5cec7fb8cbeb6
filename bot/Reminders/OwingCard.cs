using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Reminders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Reminders;

/// <summary>谁还没报 Who still owes a month, for headquarters, and what would be sent now and why.</summary>
internal static class OwingCard
{
    public static Card Write(OwingPage page, Texts texts)
    {
        var title = texts.With("Card.Owing.Title", ("Month", page.Month.Name(texts)));
        var stamp = Shown.Id(page.Month.Stamp);
        return CardDocument.Write(title, title,
        [
            Shown.Heading(title),
            page.Count == 0
                ? new TextBlock(texts.With("Card.Owing.None", ("Due", page.DueOn)))
                : Shown.Callout(texts.With(page.IsLate ? "Card.Owing.Late" : "Card.Owing.Owing", ("Count", page.Count), ("Due", page.DueOn)), page.IsLate ? ContainerStyle.Attention : ContainerStyle.Default),
            .. page.Lines.SelectMany(line => Line(line, texts)),
            .. Shown.Rows(
            [
                .. page.Page > 0 ? [Go(texts["Card.Page.Previous"], stamp, page.Page - 1)] : Array.Empty<CardAction>(),
                .. page.More ? [Go(texts["Card.Page.Next"], stamp, page.Page + 1)] : Array.Empty<CardAction>(),
                .. page.Months.Where(month => month != page.Month).Take(4).Select(month => Go(month.Name(texts), Shown.Id(month.Stamp), 0)),
                Buttons.Go(texts["Card.Owing.Plan"], ReminderVerbs.Plan),
                Buttons.Go(texts["Card.Home.Open"], CardBook.Home),
            ]),
        ]);
    }

    public static Card WritePlan(Foreseen foreseen, Texts texts)
    {
        var title = texts["Card.Plan.Reminders"];
        return CardDocument.Write(title, title,
        [
            Shown.Heading(title),
            new TextBlock(foreseen.Count == 0 ? texts["Card.Job.Nothing"] : texts.With("Card.Job.Count", ("Count", foreseen.Count))),
            .. Sentences(foreseen, texts).Select(sentence => new TextBlock(Shown.Plain(sentence)) { Spacing = Spacing.Small }),
            .. foreseen.Count > foreseen.First.Count ? [Shown.Note(texts.With("Card.Job.More", ("Count", foreseen.Count - foreseen.First.Count)))] : Array.Empty<Element>(),
            Shown.Row(Buttons.Go(texts["Card.Reminder.Month"], ReminderVerbs.Month), Buttons.Go(texts["Card.Home.Open"], CardBook.Home)),
        ]);
    }

    /// <summary>What would be sent, to whom and why, one sentence each.</summary>
    public static IEnumerable<string> Sentences(Foreseen foreseen, Texts texts) => foreseen.First.Select(each => texts.With(
        "Reminder.Foreseen",
        ("Unit", each.UnitName),
        ("Month", each.Month.Name(texts)),
        ("Why", texts.Why(each.Rung.Step, each.Rung.Days)),
        ("People", each.People.Count == 0 ? texts["Reminder.Nobody"] : texts.Show(each.People)),
        ("Gaps", texts.AllGaps(each.Gap))));

    private static IEnumerable<Element> Line(OwingLine line, Texts texts)
    {
        yield return new TextBlock(Shown.Plain(line.UnitName)) { Weight = TextWeight.Bolder, Spacing = Spacing.Medium, Separator = true };
        yield return new TextBlock($"{texts.Missing(line.Customers, line.Answered)} · {(line.LiaisonName is { } name ? Shown.Plain(name) : texts["Card.Reminder.NoLiaison"])}") { Spacing = Spacing.None };
        foreach (var gap in texts.Gaps(line.Gap))
        {
            yield return new TextBlock(gap) { Spacing = Spacing.None, Color = TextColor.Attention };
        }

        yield return new TextBlock(line.LastSlot is { } slot ? texts.With("Card.Owing.Last", ("Day", slot)) : texts["Card.Reminder.NoneYet"]) { Spacing = Spacing.None, Size = TextSize.Small, IsSubtle = true };
        if (line.Id is { } id)
        {
            yield return Shown.Row(Buttons.Go(texts.With("Card.Owing.Trail", ("Unit", line.UnitName)), ReminderVerbs.Unit, (ReminderVerbs.Reminding, Shown.Id(id.Value))));
        }
    }

    private static CardAction Go(string text, string stamp, int page) => Buttons.Go(text, ReminderVerbs.Month, (ReminderVerbs.MonthStamp, stamp), (ReminderVerbs.Page, Shown.Id(page)));
}

/// <summary>Kind <c>reminder.late</c> and verb <c>reminder.month</c>.</summary>
internal sealed class ShowOwing(WatchReminders watch, Wording wording) : ICardSource, ICardAction
{
    public async Task<Card?> RenderAsync(PersonCard reader, long subject, CancellationToken cancellation)
    {
        var page = await watch.HandleAsync(reader.Id, MonthOf(subject), 0, cancellation);
        return page.Error is null ? OwingCard.Write(page.Value, wording.For(reader.Locale)) : null;
    }

    public Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation) => AboutAsync(call, MonthOf(call.Id(ReminderVerbs.MonthStamp)), cancellation);

    public async Task<CardReply> AboutAsync(CardCall call, Month? month, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var page = await watch.HandleAsync(call.Actor.Id, month, call.Number(ReminderVerbs.Page, 0), cancellation);
        return page.Refused(out var refusal) ? texts.Refuse(refusal) : new CardReply.Show(OwingCard.Write(page.Value, texts));
    }

    /// <summary>A month that can be one, else none.</summary>
    private static Month? MonthOf(long stamp) => stamp is >= 200001 and <= 299912 && stamp % 100 is >= 1 and <= 12 ? Month.FromStamp((int)stamp) : null;
}

/// <summary>Verb <c>reminder.plan</c>: what would be sent now and why.</summary>
internal sealed class ShowReminderPlan(WatchReminders watch, ForeseeReminders foresee, Wording wording) : ICardAction
{
    private const int Most = 20;

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        if ((await watch.DemandAsync(call.Actor.Id, cancellation)).Refused(out var refusal))
        {
            return texts.Refuse(refusal);
        }

        return new CardReply.Show(OwingCard.WritePlan(await foresee.RunAsync(Most, cancellation), texts));
    }
}
