using System.Globalization;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Rounds;

namespace TeamsGrading.Bot.Rounds;

/// <summary>评级结果 The published ranking, or the outcome of a vote. A sales rating, no credit rating (000 §11.3).</summary>
internal static class ResultCard
{
    /// <summary>Candidates on one page.</summary>
    public const int PageSize = 15;

    public static Card Write(ResultSheet result, int page, bool detailed, Texts texts)
    {
        var voting = result.Round.Kind == RoundKind.Voting;
        var title = texts[voting ? "Card.Result.VoteTitle" : "Card.Result.Title"];
        var (shown, pages, rows) = voting
            ? Rows(result.Votes, page, vote => Row(vote, texts))
            : Rows(result.Lines, page, line => Row(line, detailed, texts));
        return CardDocument.Write($"{title} · {Parts.Name(result.Round, texts)}", Parts.Name(result.Round, texts),
        [
            .. Parts.Top(title, result.Round, texts),
            Shown.Callout(texts["Card.Result.SalesOnly"], ContainerStyle.Accent),
            new TextBlock(texts.With("Card.Result.Counted", ("Counted", result.Counted), ("Eligible", result.Eligible))) { IsSubtle = true },
            .. result.Pending ? [Shown.Callout(texts["Card.Result.Pending"], ContainerStyle.Warning)] : Array.Empty<Element>(),
            .. voting ? [] : new Element[] { Header(texts) },
            .. rows,
            .. Detail(result, shown, detailed, texts),
            .. Parts.Pager(shown, pages, detailed ? RoundVerbs.ResultItems : RoundVerbs.Result, result.Round.Id.Value, texts),
            .. Notes(result, voting, texts),
            Ways(result.Round, texts),
        ]);
    }

    /// <summary>Too few finished: nothing was opened. The list of receipts is committed all the same.</summary>
    public static Card WriteNotValid(RoundHead round, int eligible, int finished, Texts texts)
    {
        var title = texts[round.Kind == RoundKind.Voting ? "Card.Result.VoteTitle" : "Card.Result.Title"];
        return CardDocument.Write($"{title} · {Parts.Name(round, texts)}", Parts.Name(round, texts),
        [
            .. Parts.Top(title, round, texts),
            Shown.Callout(texts.With("Card.Result.NotValid", ("Eligible", eligible), ("Finished", finished)), ContainerStyle.Warning),
            Ways(round, texts),
        ]);
    }

    private static ActionSet Ways(RoundHead round, Texts texts) => Shown.Row(
        Buttons.Go(texts["Card.CheckReceipt.Title"], BallotVerbs.CheckReceipt, (Parts.RoundField, Shown.Id(round.Id.Value))),
        Buttons.Go(texts["Card.Home.Open"], CardBook.Home));

    private static (int, int, IEnumerable<Element>) Rows<T>(IReadOnlyList<T> all, int page, Func<T, Element> row)
    {
        var (shown, pages, items) = Parts.Page(all, page, PageSize);
        return (shown, pages, items.Select(row));
    }

    /// <summary>The points by item, for the whole page at once; only what disclosure permits is there.</summary>
    private static IEnumerable<Element> Detail(ResultSheet result, int page, bool detailed, Texts texts) => result.Lines.All(line => line.Points.Count == 0)
        ? []
        :
        [
            Shown.Row(Buttons.Go(
                texts[detailed ? "Card.Result.Less" : "Card.Result.More"],
                detailed ? RoundVerbs.Result : RoundVerbs.ResultItems,
                (Parts.RoundField, Shown.Id(result.Round.Id.Value)),
                (Parts.PageField, Shown.Id(page)))),
        ];

    private static ColumnSet Header(Texts texts) => Columns(
        Small(texts["Card.Result.Rank"]),
        [Small(texts["Card.Result.Customer"])],
        Small(texts["Card.Result.Total"]) with { HorizontalAlignment = HorizontalAlignment.Right });

    private static TextBlock Small(string text) => new(text) { Size = TextSize.Small, IsSubtle = true };

    private static Element Row(RankLine line, bool detailed, Texts texts)
    {
        var row = Columns(
            new TextBlock(line.Rank?.ToString(CultureInfo.InvariantCulture) ?? "–")
            {
                Size = TextSize.Medium,
                Weight = TextWeight.Bolder,
                Color = line.Rank <= 3 ? TextColor.Accent : null,
            },
            [
                new TextBlock(Shown.Plain(line.Name)) { Weight = detailed ? TextWeight.Bolder : null },
                .. line.Barred ? [Barred(texts)] : Array.Empty<Element>(),
                .. line.Base is { } points
                    ? [Small(texts.With("Card.Result.Base", ("Points", points))) with { Spacing = Spacing.None }] : Array.Empty<Element>(),
            ],
            new TextBlock(line.Total) { Size = TextSize.Medium, Weight = TextWeight.Bolder, HorizontalAlignment = HorizontalAlignment.Right });
        return detailed && line.Points.Count > 0
            ? new Container([row with { Separator = null }, new FactSet([.. line.Points.Select(point => new Fact(Shown.Plain(point.Item), point.Points))])])
            {
                Separator = true,
            }
            : row;
    }

    private static TextBlock Barred(Texts texts) =>
        new(texts["Card.Result.Barred"]) { Size = TextSize.Small, Spacing = Spacing.None, Color = TextColor.Attention };

    private static ColumnSet Columns(TextBlock left, IReadOnlyList<Element> middle, TextBlock right) => new(
    [
        new Column("36px", [left]),
        new Column("stretch", middle) { VerticalContentAlignment = VerticalContentAlignment.Center },
        new Column("auto", [right]),
    ])
    {
        Separator = true,
        Spacing = Spacing.Small,
    };

    private static ColumnSet Row(VoteLine vote, Texts texts) => new(
    [
        new Column("stretch",
        [
            new TextBlock(Shown.Plain(vote.Name)),
            .. vote.Barred ? [Barred(texts)] : Array.Empty<Element>(),
            .. vote.Counts is not { } counts ? [] : new Element[]
            {
                new TextBlock(texts.With("Card.Result.Votes", ("For", counts.For), ("Against", counts.Against), ("Abstain", counts.Abstain)))
                {
                    Size = TextSize.Small,
                    IsSubtle = true,
                    Spacing = Spacing.None,
                },
            },
        ]),
        new Column("auto",
        [
            new TextBlock(vote.Barred ? "–" : texts[vote.Passed switch { true => "Card.Result.Passed", false => "Card.Result.NotPassed", null => "Card.Result.None" }])
            {
                Weight = TextWeight.Bolder,
                Color = vote.Passed switch { true => TextColor.Good, false => TextColor.Warning, null => null },
            },
        ]),
    ])
    {
        Separator = true,
        Spacing = Spacing.Small,
    };

    private static IEnumerable<Element> Notes(ResultSheet result, bool voting, Texts texts)
    {
        if (result.Lines.Any(line => line.Barred) || result.Votes.Any(vote => vote.Barred))
        {
            yield return Shown.Note(texts["Card.Result.BarredNote"]);
        }

        if (voting)
        {
            yield return Shown.Note(texts["Card.Result.VoteRule"]);
            yield break;
        }

        yield return Shown.Note(texts[$"Card.Result.Places.{result.Places}"]);
        if (result.Lines.Any(line => line.Base is not null))
        {
            yield return Shown.Note(texts["Card.Result.BaseNote"]);
        }

        if (result.Ties)
        {
            yield return Shown.Note(texts["Card.Result.Ties"]);
        }
    }
}
