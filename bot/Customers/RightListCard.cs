using System.Globalization;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Customers.Rights;

namespace TeamsGrading.Bot.Customers;

/// <summary>查询权限 The rights that the reader may see, those to be decided first.</summary>
internal static class RightListCard
{
    public static Card Write(RightPage page, Texts texts)
    {
        var title = texts["Card.Rights.Title"];
        var waiting = page.Waiting > 0 ? texts.With("Card.Rights.Waiting", ("Count", page.Waiting)) : texts["Card.Rights.NoneWaiting"];
        return CardDocument.Write(title, waiting,
        [
            Shown.Heading(title),
            new TextBlock(page.Rights.Count == 0 ? texts["Card.Rights.Empty"] : waiting) { IsSubtle = true, Spacing = Spacing.None },
            .. page.Rights.Select(view => Line(view, texts)),
            .. page.Pages > 1 ? [Shown.Note(texts.With("Card.Rights.Page", ("Page", page.Page), ("Pages", page.Pages)))] : Array.Empty<Element>(),
            .. Shown.Rows([.. Ways(page, texts)]),
        ]);
    }

    private static ColumnSet Line(RightView view, Texts texts) => new(
    [
        new Column("stretch",
        [
            new TextBlock(texts.With("Card.Rights.Line", ("Name", Shown.Plain(view.Person)), ("Action", texts[$"Card.Right.Action.{view.Right.Action}"])))
            {
                Weight = TextWeight.Bolder,
            },
            new TextBlock(texts.With(
                "Card.Rights.LineBelow", ("Unit", Shown.Plain(view.UnitName)), ("From", view.Right.From), ("Until", view.Right.Until), ("State", RightCard.StateOf(view, texts))))
            {
                Size = TextSize.Small,
                Spacing = Spacing.None,
                Color = RightCard.ColorOf(view),
                IsSubtle = RightCard.ColorOf(view) is null,
            },
        ])
        {
            VerticalContentAlignment = VerticalContentAlignment.Center,
        },
        new Column("auto", [new ActionSet([Buttons.Go(texts["Card.Rights.Show"], RightVerbs.Show, (RightFields.Right, Shown.Id(view.Right.Id.Value)))])])
        {
            VerticalContentAlignment = VerticalContentAlignment.Center,
        },
    ])
    {
        Separator = true,
        Spacing = Spacing.Medium,
    };

    private static IEnumerable<CardAction> Ways(RightPage page, Texts texts)
    {
        if (page.MayAsk)
        {
            yield return Buttons.Next(texts["Card.Rights.Ask"], RightVerbs.New);
        }

        if (page.Page > 1)
        {
            yield return Buttons.Go(texts["Card.Rights.Previous"], RightVerbs.List, At(page.Page - 1));
        }

        if (page.Page < page.Pages)
        {
            yield return Buttons.Go(texts["Card.Rights.Next"], RightVerbs.List, At(page.Page + 1));
        }

        yield return Buttons.Go(texts["Card.Home.Open"], CardBook.Home);

        static (string, string) At(int page) => (RightFields.Page, page.ToString(CultureInfo.InvariantCulture));
    }
}
