using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Appeals;
using TeamsGrading.Core.Appeals.Handling;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Appeals;

/// <summary>诉求 One appeal: what it is about, where it stands, what was said, and the next step to take.</summary>
internal static class AppealCard
{
    public static Card Write(AppealView appeal, Texts texts)
    {
        var title = texts[appeal.Urgent ? "Card.Appeal.UrgentOne" : "Card.Appeal.One"];
        var name = Shown.Plain(appeal.Customer);
        return CardDocument.Write($"{title} · {name} · {Shown.Plain(appeal.Title)}", $"{title} · {name} · {texts.Show(appeal.State)}",
        [
            .. AppealParts.Top(title, texts.With("Card.Appeal.Below", ("Customer", name), ("Standing", appeal.Standing), ("Unit", Shown.Plain(appeal.Unit)))),
            State(appeal, texts),
            .. Alarms(appeal, texts),
            new TextBlock(Shown.Plain(appeal.Title)) { Weight = TextWeight.Bolder, Size = TextSize.Medium },
            new TextBlock(AppealParts.Lines(appeal.Text)),
            new FactSet([.. Facts(appeal, texts)]),
            .. Words(texts["Card.Appeal.Question"], appeal.Question, texts),
            .. Words(texts["Card.Appeal.Decision"], appeal.Decision, texts),
            .. Words(texts["Card.Appeal.Answer"], appeal.Answer, texts),
            .. AppealFilesPart.Write(appeal, texts),
            .. AppealForms.Write(appeal, texts),
            .. History(appeal, texts),
            .. Shown.Rows(
            [
                .. appeal.Rights.Withdraw ? [Buttons.Go(texts["Card.Appeal.TakeBack"], HandleVerbs.AskWithdraw, AppealParts.Of(appeal.Id))] : Array.Empty<CardAction>(),
                Buttons.Go(texts["Card.Appeal.ToList"], HandleVerbs.Inbox),
                Buttons.Go(texts["Card.Home.Open"], CardBook.Home),
            ]),
        ]);
    }

    /// <summary>The whole history, page by page.</summary>
    public static Card WriteHistory(AppealView appeal, int page, int pages, IReadOnlyList<StepLine> steps, Texts texts)
    {
        var title = texts["Card.Appeal.History"];
        return CardDocument.Write($"{title} · {Shown.Plain(appeal.Customer)}", title,
        [
            .. AppealParts.Top(title, $"{Shown.Plain(appeal.Customer)} · {Shown.Plain(appeal.Title)}"),
            .. steps.Select(step => Step(step, int.MaxValue, texts)),
            .. AppealParts.Pager(page, pages, HandleVerbs.History, [AppealParts.Of(appeal.Id)], texts),
            Shown.Row(Buttons.Go(texts["Card.Appeal.Back"], HandleVerbs.Show, AppealParts.Of(appeal.Id))),
        ]);
    }

    /// <summary>'2026-11-03 09:00 · 周启明 · 请单位补充' and what was said.</summary>
    private static Container Step(StepLine step, int most, Texts texts) => new(
    [
        new TextBlock(texts.With(
            "Card.Appeal.Step", ("At", step.AtUtc), ("By", step.By is { } by ? Shown.Plain(by) : texts["Card.Appeal.BySystem"]), ("What", What(step, texts))))
        {
            Size = TextSize.Small,
            IsSubtle = step.Kind is AppealStepKind.Breached ? null : true,
            Color = step.Kind is AppealStepKind.Breached ? TextColor.Attention : null,
        },
        .. step.Text.Length == 0 ? [] : new Element[] { new TextBlock(most == int.MaxValue ? AppealParts.Lines(step.Text) : AppealParts.Said(step.Text, most)) { Spacing = Spacing.None } },
    ])
    {
        Separator = true,
        Spacing = Spacing.Small,
    };

    private static string What(StepLine step, Texts texts) => step switch
    {
        { Category: { } category } => texts.With("Card.Appeal.StepSorted", ("Category", texts[$"Card.Appeal.Short.{category}"])),
        { Person: { } person } => texts.With("Card.Appeal.StepTo", ("What", step.Kind), ("Person", Shown.Plain(person))),
        _ => texts.Show(step.Kind),
    };

    private static Container State(AppealView appeal, Texts texts)
    {
        var state = texts.Show(appeal.State);
        var clock = appeal switch
        {
            { ClosedOn: { } on } => texts.With("Card.Appeal.ClosedOn", ("Day", on)),
            { PausedOn: { } since } => texts.With("Card.Appeal.Paused", ("Day", since)),
            { DueOn: { } due, LeftDays: { } left and >= 0 } => texts.With("Card.Appeal.Left", ("Day", due), ("Left", left)),
            { DueOn: { } due } => texts.With("Card.Appeal.DueOn", ("Day", due)),
            _ => "",
        };
        return Shown.Callout(
            clock.Length == 0 ? state : $"{state} · {clock}",
            appeal.State == AppealState.Closed ? ContainerStyle.Good : appeal is { DueOn: not null, LeftDays: < 0 } ? ContainerStyle.Attention
                : appeal.Urgent || appeal.LeftDays is >= 0 and <= 2 ? ContainerStyle.Warning : ContainerStyle.Emphasis);
    }

    /// <summary>A breach stays on the card for ever; remarks of risk and a gap stand out.</summary>
    private static IEnumerable<Element> Alarms(AppealView appeal, Texts texts)
    {
        if (appeal.BreachedOn is { } late)
        {
            yield return new TextBlock(texts.With("Card.Appeal.Breached", ("Day", late))) { Color = TextColor.Attention, Weight = TextWeight.Bolder };
        }

        if (appeal.Remarks.Count > 0)
        {
            yield return Shown.Callout(
                texts.With("Card.Appeal.Remarks", ("Remarks", string.Join(texts["Card.Comma"], appeal.Remarks.Select(mark => Shown.Remark(mark, texts))))), ContainerStyle.Warning);
        }

        if (appeal.NoLiaison)
        {
            yield return new TextBlock(texts.With("Card.Appeal.NoLiaison", ("Unit", Shown.Plain(appeal.Unit)))) { Color = TextColor.Warning };
        }
    }

    private static IEnumerable<Fact> Facts(AppealView appeal, Texts texts)
    {
        yield return new Fact(texts["Card.Appeal.Category"], texts.Show(appeal.Category));
        if (appeal.Category != appeal.Reported)
        {
            yield return new Fact(texts["Card.Appeal.Reported"], texts.Show(appeal.Reported));
        }

        yield return new Fact(texts["Card.Appeal.Month"], appeal.Month.ToString());
        yield return new Fact(texts["Card.Appeal.RaisedBy"], appeal.RaisedOn is { } on
            ? texts.With("Card.Appeal.ByOn", ("By", Shown.Plain(appeal.RaisedBy ?? "–")), ("Day", on)) : Shown.Plain(appeal.RaisedBy ?? "–"));
        if (appeal.Escalated is { } why)
        {
            yield return new Fact(texts["Card.Appeal.Escalated"], texts.Show(why));
        }

        if (appeal.Assigned is { } person)
        {
            yield return new Fact(texts["Card.Appeal.Assigned"], Shown.Plain(person));
        }

        if (appeal.AnsweredOn is { } answered)
        {
            yield return new Fact(texts["Card.Appeal.AnsweredBy"], texts.With("Card.Appeal.ByOn", ("By", Shown.Plain(appeal.AnsweredBy ?? "–")), ("Day", answered)));
        }
    }

    private static IEnumerable<Element> Words(string title, string? text, Texts texts) => string.IsNullOrEmpty(text) ? [] :
    [
        new Container([new TextBlock(title) { Weight = TextWeight.Bolder, Size = TextSize.Small }, new TextBlock(AppealParts.Lines(text)) { Spacing = Spacing.None }])
        {
            Style = ContainerStyle.Emphasis,
        },
    ];

    private static IEnumerable<Element> History(AppealView appeal, Texts texts) => appeal.Steps.Count == 0 ? [] :
    [
        Shown.Section(texts["Card.Appeal.History"]),
        .. appeal.Steps.Select(step => Step(step, 160, texts)),
        .. appeal.StepCount > appeal.Steps.Count || appeal.Steps.Any(step => step.Text.Length > 160)
            ? [Shown.Row(Buttons.Go(texts.With("Card.Appeal.WholeHistory", ("Count", appeal.StepCount)), HandleVerbs.History, AppealParts.Of(appeal.Id)))] : Array.Empty<Element>(),
    ];
}
