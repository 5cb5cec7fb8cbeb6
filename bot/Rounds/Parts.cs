using TeamsGrading.Bot.Cards;

namespace TeamsGrading.Bot.Rounds;

/// <summary>Parts that the cards of a round share.</summary>
internal static class Parts
{
    /// <summary>Verbs of a round's cards.</summary>
    public const string RoundField = "round";

    public const string CandidateField = "candidate";

    public const string PageField = "page";

    /// <summary>'华南公司 · 2026 年 · 气态客户'.</summary>
    public static string Name(RoundHead round, Texts texts) => texts.With(
        "Card.Round.Name", ("Unit", Shown.Plain(round.Unit)), ("Year", round.Year), ("Form", round.Form));

    /// <summary>Heading with the round below it.</summary>
    public static Element[] Top(string title, RoundHead round, Texts texts) =>
    [
        Shown.Heading(title),
        new TextBlock(Name(round, texts)) { IsSubtle = true, Spacing = Spacing.None },
    ];

    /// <summary>The promise of voting.md; on every ballot card, word for word.</summary>
    public static Element[] Promise(Texts texts) =>
    [
        new TextBlock(texts["Card.Ballot.PromiseTitle"]) { Size = TextSize.Small, Weight = TextWeight.Bolder, Separator = true, Spacing = Spacing.Large },
        Shown.Note(texts["Card.Ballot.Promise"]),
    ];

    /// <summary>The part of a long list that a page shows; a page that does not exist becomes the nearest.</summary>
    public static (int Page, int Pages, IReadOnlyList<T> Items) Page<T>(IReadOnlyList<T> all, int page, int size)
    {
        var pages = Math.Max(1, (all.Count + size - 1) / size);
        var shown = Math.Clamp(page, 1, pages);
        return (shown, pages, [.. all.Skip((shown - 1) * size).Take(size)]);
    }

    /// <summary>'Previous' and 'next' of a long list, or nothing when all of it is shown.</summary>
    public static Element[] Pager(int page, int pages, string verb, long round, Texts texts)
    {
        if (pages == 1)
        {
            return [];
        }

        var buttons = new List<CardAction>(2);
        if (page > 1)
        {
            buttons.Add(Turn(texts["Card.Page.Previous"], page - 1));
        }

        if (page < pages)
        {
            buttons.Add(Turn(texts["Card.Page.Next"], page + 1));
        }

        return [new TextBlock(texts.With("Card.Page.Of", ("Page", page), ("Pages", pages))) { IsSubtle = true }, Shown.Row(buttons)];

        CardAction Turn(string title, int to) => Buttons.Go(title, verb, (RoundField, Shown.Id(round)), (PageField, Shown.Id(to)));
    }
}
