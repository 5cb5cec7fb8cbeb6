using TeamsGrading.Bot.Cards;

namespace TeamsGrading.Bot.Rounds;

/// <summary>完成确认 What finishing means, or which candidates still have no answer.</summary>
internal static class FinishCard
{
    /// <summary>Candidates named at most when something is missing.</summary>
    private const int NamedAtMost = 10;

    public static Card Write(BallotSheet ballot, Texts texts)
    {
        var round = (Parts.RoundField, Shown.Id(ballot.Round.Id.Value));
        var back = Buttons.Go(texts["Card.Finish.Back"], BallotVerbs.Overview, round);
        var title = texts["Card.Finish.Title"];
        Element[] middle = ballot.Missing > 0
            ?
            [
                Shown.Callout(texts.With("Card.Finish.Missing", ("Count", ballot.Missing)), ContainerStyle.Warning),
                .. ballot.Lines.Where(line => line.Mark == BallotMark.Missing).Take(NamedAtMost)
                    .Select(line => new TextBlock("· " + Shown.Plain(line.Name)) { Spacing = Spacing.Small }),
                Shown.Row(Buttons.Next(texts["Card.Ballot.Continue"], BallotVerbs.Next, round), back),
            ]
            :
            [
                new TextBlock(texts.With("Card.Finish.Ask", ("Count", ballot.Due))) { Size = TextSize.Medium },
                new TextBlock(texts.With("Card.Finish.Meaning", ("Deadline", ballot.Round.DeadlineUtc))),
                Shown.Row(Buttons.Next(texts["Card.Finish.Confirm"], BallotVerbs.Finish, round), back),
            ];
        return CardDocument.Write(
            title, Parts.Name(ballot.Round, texts), [.. Parts.Top(title, ballot.Round, texts), .. middle, .. Parts.Promise(texts)]);
    }
}
