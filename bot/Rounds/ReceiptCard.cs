using TeamsGrading.Bot.Cards;

namespace TeamsGrading.Bot.Rounds;

/// <summary>回执 The hash of the member's own envelopes: proves that they were neither dropped nor replaced, says nothing of their content.</summary>
internal static class ReceiptCard
{
    /// <param name="receipt">Lower-case hex; null when no envelope lies there, before the first answer and after purging.</param>
    /// <param name="committed">Whether the number is in the list committed at closing; null while open.</param>
    public static Card Write(BallotSheet ballot, string? receipt, bool? committed, Texts texts)
    {
        var round = (Parts.RoundField, Shown.Id(ballot.Round.Id.Value));
        var title = texts["Card.Receipt.Title"];
        return CardDocument.Write(title, Parts.Name(ballot.Round, texts),
        [
            .. Parts.Top(title, ballot.Round, texts),
            Shown.Callout(texts[ballot.Finished ? "Card.Receipt.Done" : "Card.Receipt.NotFinished"], ballot.Finished ? ContainerStyle.Good : ContainerStyle.Warning),
            .. receipt is null ? [Shown.Note(texts["Card.Receipt.None"])] : Number(receipt, texts),
            .. committed == true ? [new TextBlock(texts["Card.Receipt.Committed"]) { Color = TextColor.Good }] : Array.Empty<Element>(),
            Shown.Note(texts["Card.Receipt.Meaning"]),
            Shown.Row(
            [
                Buttons.Go(texts["Card.Candidate.Overview"], BallotVerbs.Overview, round),
                .. committed is null ? Array.Empty<CardAction>() : [Buttons.Go(texts["Card.CheckReceipt.Title"], BallotVerbs.CheckReceipt, round)],
                Buttons.Go(texts["Card.Home.Open"], CardBook.Home),
            ]),
            .. Parts.Promise(texts),
        ]);
    }

    private static Element[] Number(string receipt, Texts texts) =>
    [
        new TextBlock(texts["Card.Receipt.Number"]) { Weight = TextWeight.Bolder },
        new TextBlock(Grouped(receipt)) { Spacing = Spacing.Small },
    ];

    /// <summary>Groups of eight, so that it wraps and can be compared by eye.</summary>
    private static string Grouped(string hex) => string.Join(' ', hex.Chunk(8).Select(group => new string(group)));
}
