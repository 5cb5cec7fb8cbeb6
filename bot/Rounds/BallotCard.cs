using System.Globalization;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Rounds;

namespace TeamsGrading.Bot.Rounds;

/// <summary>评分总览 A member's ballot: how far it is, and every candidate. Depends on which candidates have an answer, never on an answer.</summary>
internal static class BallotCard
{
    /// <summary>Candidates on one page.</summary>
    public const int PageSize = 15;

    public static Card Write(BallotSheet ballot, int page, Texts texts)
    {
        var title = texts[ballot.Round.Kind == RoundKind.Scoring ? "Card.Ballot.Title" : "Card.Ballot.VoteTitle"];
        var (shown, pages, lines) = Parts.Page(ballot.Lines, page, PageSize);
        return CardDocument.Write($"{title} · {Parts.Name(ballot.Round, texts)}", Summary(ballot, texts),
        [
            .. Parts.Top(title, ballot.Round, texts),
            Progress(ballot, texts),
            .. NextStep(ballot, texts),
            new Container([.. lines.Select((line, index) => Row(ballot, line, ((shown - 1) * PageSize) + index + 1, texts))])
            {
                Separator = true,
                Spacing = Spacing.Medium,
            },
            .. Parts.Pager(shown, pages, BallotVerbs.Overview, ballot.Round.Id.Value, texts),
            .. Parts.Promise(texts),
        ]);
    }

    private static string Summary(BallotSheet ballot, Texts texts) => texts.With(
        "Card.Ballot.Summary", ("Round", Parts.Name(ballot.Round, texts)), ("Deadline", ballot.Round.DeadlineUtc));

    private static ColumnSet Progress(BallotSheet ballot, Texts texts) => new(
    [
        new Column("auto",
        [
            new TextBlock($"{ballot.Saved} / {ballot.Due}") { Size = TextSize.ExtraLarge, Weight = TextWeight.Bolder, Color = TextColor.Accent },
        ]),
        new Column("stretch",
        [
            new TextBlock(texts[ballot.Round.Kind == RoundKind.Scoring ? "Card.Ballot.Scored" : "Card.Ballot.Voted"]),
            new TextBlock(texts.With("Card.Ballot.Deadline", ("Deadline", ballot.Round.DeadlineUtc))) { Spacing = Spacing.None, IsSubtle = true },
        ])
        {
            VerticalContentAlignment = VerticalContentAlignment.Center,
        },
    ]);

    private static Element[] NextStep(BallotSheet ballot, Texts texts)
    {
        var round = (Parts.RoundField, Shown.Id(ballot.Round.Id.Value));
        if (!ballot.Open)
        {
            return [Shown.Callout(texts["Card.Ballot.Closed"], ContainerStyle.Emphasis)];
        }

        if (ballot.Finished)
        {
            return
            [
                Shown.Callout(texts["Card.Ballot.Finished"], ContainerStyle.Good),
                Shown.Row(Buttons.Go(texts["Card.Ballot.ShowReceipt"], BallotVerbs.Receipt, round)),
            ];
        }

        return ballot.Missing == 0
            ? [Shown.Callout(texts["Card.Ballot.AllSaved"], ContainerStyle.Accent), Shown.Row(Buttons.Next(texts["Card.Ballot.ToFinish"], BallotVerbs.Check, round))]
            : [Shown.Row(Buttons.Next(texts[ballot.Saved == 0 ? "Card.Ballot.Start" : "Card.Ballot.Continue"], BallotVerbs.Next, round))];
    }

    private static ColumnSet Row(BallotSheet ballot, BallotLine line, int number, Texts texts) => new(
    [
        new Column("28px", [new TextBlock(number.ToString(CultureInfo.InvariantCulture)) { IsSubtle = true }])
        {
            VerticalContentAlignment = VerticalContentAlignment.Center,
        },
        new Column("stretch",
        [
            new TextBlock(Shown.Plain(line.Name)),
            Mark(line.Mark, texts),
            .. line.Barred ? [new TextBlock(texts["Card.Ballot.Barred"]) { Size = TextSize.Small, Spacing = Spacing.None, Color = TextColor.Attention }] : Array.Empty<Element>(),
        ])
        {
            VerticalContentAlignment = VerticalContentAlignment.Center,
        },
        new Column("auto", Button(ballot, line, texts)) { VerticalContentAlignment = VerticalContentAlignment.Center },
    ])
    {
        Spacing = Spacing.Small,
    };

    private static TextBlock Mark(BallotMark mark, Texts texts) => mark switch
    {
        BallotMark.Saved => new TextBlock(texts["Card.Ballot.Mark.Saved"]) { Size = TextSize.Small, Spacing = Spacing.None, Color = TextColor.Good },
        BallotMark.Recused => new TextBlock(texts["Card.Ballot.Mark.Recused"]) { Size = TextSize.Small, Spacing = Spacing.None, IsSubtle = true },
        BallotMark.Missing or _ => new TextBlock(texts["Card.Ballot.Mark.Missing"]) { Size = TextSize.Small, Spacing = Spacing.None, Color = TextColor.Warning },
    };

    private static Element[] Button(BallotSheet ballot, BallotLine line, Texts texts) => ballot.Open && line.Mark != BallotMark.Recused
        ?
        [
            new ActionSet(
            [
                Buttons.Go(
                    texts[line.Mark == BallotMark.Saved ? "Card.Ballot.Change" : "Card.Ballot.Score"],
                    BallotVerbs.Candidate,
                    (Parts.RoundField, Shown.Id(ballot.Round.Id.Value)),
                    (Parts.CandidateField, Shown.Id(line.Candidate.Value))),
            ]),
        ]
        : [];
}
