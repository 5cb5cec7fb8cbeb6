using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Appeals.Monthly;

namespace TeamsGrading.Bot.Appeals;

/// <summary>每月诉求 A unit's month: who is answered for, what is missing, the way on.</summary>
internal static class MonthCard
{
    private const int OnAPage = 15;

    public static Card Write(MonthView month, int page, Texts texts)
    {
        var title = texts["Card.AppealMonth.Title"];
        var name = Name(month, texts);
        var pages = AppealParts.Pages(month.Lines.Count, OnAPage);
        var shown = Math.Clamp(page, 1, pages);
        return CardDocument.Write($"{title} · {name}", $"{title} · {name} · {Progress(month, texts)}",
        [
            .. AppealParts.Top(title, name),
            State(month, texts),
            .. month.Customers == 0 ? [new TextBlock(texts["Card.AppealMonth.NoStrategic"])] : Array.Empty<Element>(),
            .. month.Lines.Skip((shown - 1) * OnAPage).Take(OnAPage).Select(line => Line(month, line, texts)),
            .. AppealParts.Pager(shown, pages, MonthVerbs.Month, [Of(month)], texts),
            .. Shown.Rows([.. Actions(month, texts)]),
        ]);
    }

    /// <summary>Asks before all that are without an answer become 'nothing to report'.</summary>
    public static Card AskRest(MonthView month, Texts texts)
    {
        var title = texts["Card.AppealMonth.RestTitle"];
        var open = month.Lines.Where(line => line is { Owed: true, Answer: MonthlyAnswer.Open }).ToList();
        return CardDocument.Write(title, title,
        [
            .. AppealParts.Top(title, Name(month, texts)),
            new TextBlock(texts.With("Card.AppealMonth.RestAsk", ("Count", open.Count))),
            .. Names(open, texts),
            Shown.Row(
                Buttons.Next(texts.With("Card.AppealMonth.RestSure", ("Count", open.Count)), MonthVerbs.RestNothing, Of(month)),
                Buttons.Go(texts["Card.AppealMonth.Back"], MonthVerbs.Month, Of(month))),
        ]);
    }

    public static (string, string) Of(MonthView month) => (AppealFields.Return, Shown.Id(month.Id.Value));

    public static string Name(MonthView month, Texts texts) => texts.With("Card.AppealMonth.Name", ("Unit", Shown.Plain(month.Unit)), ("Month", month.Month.ToString()));

    /// <summary>'3 / 7'.</summary>
    public static string Progress(MonthView month, Texts texts) => texts.With("Card.AppealMonth.Progress", ("Answered", month.Answered), ("Customers", month.Customers));

    private static Container State(MonthView month, Texts texts) => month switch
    {
        { State: ReturnState.Submitted } => Shown.Callout(
            texts.With(month.Late ? "Card.AppealMonth.SubmittedLate" : "Card.AppealMonth.Submitted", ("Day", month.SubmittedOn), ("By", Shown.Plain(month.SubmittedBy ?? "–")))
                + (month.Drafts > 0 ? texts.With("Card.AppealMonth.Unsent", ("Count", month.Drafts)) : ""),
            month.Late ? ContainerStyle.Warning : ContainerStyle.Good),
        { Closed: true } => Shown.Callout(texts["Card.AppealMonth.Closed"], ContainerStyle.Attention),
        { Overdue: true } => Shown.Callout(texts.With("Card.AppealMonth.Overdue", ("Day", month.DueOn), ("Progress", Progress(month, texts))), ContainerStyle.Attention),
        _ => Shown.Callout(texts.With("Card.AppealMonth.Due", ("Day", month.DueOn), ("Progress", Progress(month, texts))), ContainerStyle.Emphasis),
    };

    private static ColumnSet Line(MonthView month, MonthLine line, Texts texts) => new(
    [
        new Column("stretch",
        [
            new TextBlock(Shown.Plain(line.Name)),
            new TextBlock(Answer(line, texts)) { Size = TextSize.Small, Spacing = Spacing.None, Color = ColorOf(line), IsSubtle = ColorOf(line) is null ? true : null },
        ])
        {
            VerticalContentAlignment = VerticalContentAlignment.Center,
        },
        new Column("auto", [new ActionSet([Buttons.Go(texts[month.MayDraft ? "Card.AppealMonth.Fill" : "Card.Appeal.Open"], MonthVerbs.Customer, Of(month), Customer(line))])])
        {
            VerticalContentAlignment = VerticalContentAlignment.Center,
        },
    ])
    {
        Separator = true,
        Spacing = Spacing.Small,
    };

    public static (string, string) Customer(MonthLine line) => (AppealFields.Customer, Shown.Id(line.Customer.Value));

    /// <summary>'已写 2 条，已报 1 条', '无诉求', '待填写'.</summary>
    public static string Answer(MonthLine line, Texts texts) => line switch
    {
        { Drafts: > 0 } or { Sent: > 0 } => texts.With("Card.AppealMonth.Counts", ("Drafts", line.Drafts), ("Sent", line.Sent)),
        { Answer: MonthlyAnswer.Nothing } => texts["Enum.MonthlyAnswer.Nothing"],
        { Owed: false } => texts["Card.AppealMonth.NotOwed"],
        _ => texts.Show(line.Answer),
    };

    private static TextColor? ColorOf(MonthLine line) =>
        line.Answer != MonthlyAnswer.Open || line.Drafts + line.Sent > 0 ? TextColor.Good : line.Owed ? TextColor.Warning : null;

    private static IEnumerable<Element> Names(List<MonthLine> lines, Texts texts)
    {
        yield return new TextBlock(string.Join(texts["Card.Comma"], lines.Take(60).Select(line => Shown.Plain(line.Name)))) { IsSubtle = true };
        if (lines.Count > 60)
        {
            yield return Shown.Note(texts.With("Card.AppealMonth.More", ("Count", lines.Count - 60)));
        }
    }

    private static IEnumerable<CardAction> Actions(MonthView month, Texts texts)
    {
        var open = month.Lines.Count(line => line is { Owed: true, Answer: MonthlyAnswer.Open });
        if (month.MayDraft && open > 0)
        {
            yield return Buttons.Next(texts[month.Answered == 0 ? "Card.AppealMonth.Start" : "Card.AppealMonth.Continue"], MonthVerbs.Customer, Of(month));
        }

        if (month.MayReport && open > 0)
        {
            yield return Buttons.Go(texts.With("Card.AppealMonth.Rest", ("Count", open)), MonthVerbs.Rest, Of(month));
        }

        if (month.MayReport && open == 0 && (month.State == ReturnState.Open || month.Drafts > 0))
        {
            yield return Buttons.Next(texts["Card.AppealMonth.ToReview"], MonthVerbs.Review, Of(month));
        }

        yield return Buttons.Go(texts["Card.Home.Open"], CardBook.Home);
    }
}
