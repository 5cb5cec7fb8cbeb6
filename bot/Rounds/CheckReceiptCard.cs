using TeamsGrading.Bot.Cards;

namespace TeamsGrading.Bot.Rounds;

/// <summary>核对回执 Asks for a receipt number; the number itself is never repeated on the card.</summary>
internal static class CheckReceiptCard
{
    public const string NumberField = "receipt";

    /// <summary>64 digits in groups, and room for how people copy.</summary>
    private const int Longest = 100;

    /// <param name="found">Whether the number is in the committed list; null before one was given.</param>
    public static Card Write(RoundHead round, bool? found, Texts texts)
    {
        var title = texts["Card.CheckReceipt.Title"];
        var data = (Parts.RoundField, Shown.Id(round.Id.Value));
        return CardDocument.Write(title, Parts.Name(round, texts),
        [
            .. Parts.Top(title, round, texts),
            .. found is { } known ? [Shown.Callout(texts[Answer(known)], known ? ContainerStyle.Good : ContainerStyle.Attention)] : Array.Empty<Element>(),
            new TextInput { Id = NumberField, Label = texts["Card.Receipt.Number"], Placeholder = texts["Card.CheckReceipt.Placeholder"], MaxLength = Longest },
            Shown.Note(texts["Card.CheckReceipt.Meaning"]),
            Shown.Row(
                Buttons.Send(texts["Card.CheckReceipt.Check"], BallotVerbs.CheckReceipt, data),
                Buttons.Go(texts["Card.Home.Open"], CardBook.Home)),
        ]);
    }

    public static string Answer(bool found) => found ? "Card.CheckReceipt.Found" : "Card.CheckReceipt.NotFound";
}
