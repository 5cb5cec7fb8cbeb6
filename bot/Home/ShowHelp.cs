using TeamsGrading.Bot.Cards;

namespace TeamsGrading.Bot.Home;

/// <summary>帮助 Verb <c>help</c>: what can be typed and where cards come from.</summary>
internal sealed class ShowHelp(Wording wording) : ICardAction
{
    public Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        return Task.FromResult<CardReply>(new CardReply.Show(CardDocument.Write(
            texts["Card.Help.Title"],
            texts["Card.Help.Title"],
            [
                Shown.Heading(texts["Card.Help.Title"]),
                new TextBlock(texts["Card.Help.What"]),
                Shown.Section(texts["Card.Help.Commands"]),
                new FactSet([.. Commands(texts)]),
                Shown.Note(texts["Card.Help.Limits"]),
                Shown.Row(Buttons.Next(texts["Card.Home.Open"], CardBook.Home)),
            ])));
    }

    private static IEnumerable<Fact> Commands(Texts texts) =>
        from entry in texts.All
        where entry.Key.StartsWith("Card.Help.Command.", StringComparison.Ordinal)
        orderby entry.Key
        let verb = entry.Key["Card.Help.Command.".Length..][2..]
        select new Fact(texts[$"Command.{verb}"].Split('|')[0], entry.Value);
}
