using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Appeals.Monthly;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Appeals;

/// <summary>One strategic customer's step of the month: what is still open from before, what was written, the form for one more, 'nothing to report'.</summary>
internal static class CustomerMonthCard
{
    private const int Most = 10;

    /// <param name="slip">Mark of the form, fresh for every card.</param>
    public static Card Write(CustomerMonth step, string slip, Texts texts)
    {
        var name = Shown.Plain(step.Line.Name);
        var place = texts.With("Card.AppealMonth.Place", ("Place", step.Place), ("Count", step.Month.Lines.Count));
        var may = step.Month.MayDraft;
        return CardDocument.Write($"{name} · {place}", $"{MonthCard.Name(step.Month, texts)} · {place}",
        [
            .. AppealParts.Top(name, $"{MonthCard.Name(step.Month, texts)} · {place} · {texts.With("Card.AppealMonth.Filled", ("Progress", MonthCard.Progress(step.Month, texts)))}"),
            .. step.Remarks.Count == 0 ? [] : new Element[]
            {
                Shown.Callout(texts.With("Card.Appeal.Remarks", ("Remarks", string.Join(texts["Card.Comma"], step.Remarks.Select(mark => Shown.Remark(mark, texts))))), ContainerStyle.Warning),
            },
            .. step.Month.Closed ? [Shown.Callout(texts["Card.AppealMonth.Closed"], ContainerStyle.Attention)] : Array.Empty<Element>(),
            .. Some(texts["Card.AppealMonth.Earlier"], step.Earlier, texts),
            .. Some(texts["Card.AppealMonth.SentNow"], step.Sent, texts),
            .. step.Drafts.Count == 0 ? [] : (IEnumerable<Element>)[Shown.Section(texts["Card.AppealMonth.Drafts"]), .. step.Drafts.Take(2 * Most).Select(draft => Draft(step, draft, texts))],
            .. step.Line.Answer == MonthlyAnswer.Nothing ? [Shown.Callout(texts["Card.AppealMonth.NothingSaid"], ContainerStyle.Good)] : Array.Empty<Element>(),
            .. may ? Form(step, slip, texts) : [],
            .. Shown.Rows([.. Ways(step, texts)]),
        ]);
    }

    /// <summary>A draft with its files.</summary>
    public static Card Edit(CustomerMonth step, DraftText draft, IReadOnlyList<Element> files, Texts texts)
    {
        var title = texts["Card.AppealMonth.DraftTitle"];
        (string, string)[] data = [.. Data(step, draft), AppealParts.Version(draft.Version)];
        return CardDocument.Write($"{title} · {Shown.Plain(step.Line.Name)}", title,
        [
            .. AppealParts.Top(title, $"{Shown.Plain(step.Line.Name)} · {MonthCard.Name(step.Month, texts)}"),
            AppealParts.Categories(draft.Category, texts),
            .. AppealParts.Words(draft.Title, draft.Text, texts),
            Shown.Note(texts.With("Card.Appeal.Count", ("Count", draft.Text.Length), ("Most", Core.Appeals.Appeal.LongestText))),
            Shown.Row(
                Buttons.Send(texts["Card.AppealMonth.SaveDraft"], MonthVerbs.Save, data),
                Buttons.Stop(texts["Card.AppealMonth.Drop"], MonthVerbs.Drop, data)),
            .. files,
            Shown.Row(Buttons.Go(texts["Card.AppealMonth.BackToCustomer"], MonthVerbs.Customer, MonthCard.Of(step.Month), MonthCard.Customer(step.Line))),
        ]);
    }

    public static string NewSlip() => Shown.Id(RandomId.Next());

    /// <summary>What names a draft of the month.</summary>
    public static (string, string)[] Data(CustomerMonth step, DraftText draft) =>
        [MonthCard.Of(step.Month), MonthCard.Customer(step.Line), AppealParts.Of(draft.Id)];

    private static IEnumerable<Element> Some(string title, IReadOnlyList<Core.Appeals.AppealLine> lines, Texts texts)
    {
        if (lines.Count == 0)
        {
            yield break;
        }

        yield return Shown.Section(title);
        foreach (var line in lines.Take(Most))
        {
            yield return AppealParts.Line(line, withCustomer: false, HandleVerbs.Show, texts);
        }

        if (lines.Count > Most)
        {
            yield return Shown.Note(texts.With("Card.AppealMonth.More", ("Count", lines.Count - Most)));
        }
    }

    private static Container Draft(CustomerMonth step, DraftText draft, Texts texts) => new(
    [
        new TextBlock(Shown.Plain(draft.Title)) { Weight = TextWeight.Bolder },
        new TextBlock(texts.With("Card.AppealMonth.DraftBelow", ("Category", texts[$"Card.Appeal.Short.{draft.Category}"]), ("Count", draft.Text.Length), ("Files", draft.Files)))
        {
            Size = TextSize.Small,
            IsSubtle = true,
            Spacing = Spacing.None,
        },
        new TextBlock(AppealParts.Said(draft.Text)) { Spacing = Spacing.Small },
        .. step.Month.MayDraft ? [Shown.Row(Buttons.Go(texts["Card.AppealMonth.EditDraft"], MonthVerbs.Draft, Data(step, draft))) with { Spacing = Spacing.Small }] : Array.Empty<Element>(),
    ])
    {
        Separator = true,
        Spacing = Spacing.Medium,
    };

    private static IEnumerable<Element> Form(CustomerMonth step, string slip, Texts texts) =>
    [
        Shown.Section(texts[step.Drafts.Count + step.Sent.Count == 0 ? "Card.AppealMonth.New" : "Card.AppealMonth.OneMore"]),
        AppealParts.Categories(null, texts),
        .. AppealParts.Words(null, null, texts),
        Shown.Row(Buttons.Send(texts["Card.AppealMonth.SaveDraft"], MonthVerbs.Save, MonthCard.Of(step.Month), MonthCard.Customer(step.Line), (AppealFields.Slip, slip))),
        Shown.Note(texts["Card.AppealMonth.FilesLater"]),
    ];

    private static IEnumerable<CardAction> Ways(CustomerMonth step, Texts texts)
    {
        if (step.Month.MayReport && step.Line.Owed && step.Drafts.Count + step.Sent.Count == 0 && step.Line.Answer != MonthlyAnswer.Nothing)
        {
            yield return Buttons.Go(texts["Card.AppealMonth.Nothing"], MonthVerbs.Nothing, MonthCard.Of(step.Month), MonthCard.Customer(step.Line));
        }

        if (step.Next is { } next)
        {
            yield return Buttons.Go(texts["Card.AppealMonth.Next"], MonthVerbs.Customer, MonthCard.Of(step.Month), (AppealFields.Customer, Shown.Id(next.Value)));
        }
        else if (step.Month.MayReport)
        {
            yield return Buttons.Go(texts["Card.AppealMonth.ToReview"], MonthVerbs.Review, MonthCard.Of(step.Month));
        }

        yield return Buttons.Go(texts["Card.AppealMonth.Back"], MonthVerbs.Month, MonthCard.Of(step.Month));
    }
}
