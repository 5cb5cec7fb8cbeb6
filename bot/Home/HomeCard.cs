using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Home;

/// <summary>待办 'My work': what waits for the reader.</summary>
internal sealed class HomeCard(Wording wording) : ICardSource
{
    public Task<Card?> RenderAsync(PersonCard reader, long subject, CancellationToken cancellation)
    {
        var texts = wording.For(reader.Locale);
        return Task.FromResult<Card?>(CardDocument.Write(
            texts["Card.Home.Title"],
            texts["Card.Home.Title"],
            [
                Shown.Heading(texts["Card.Home.Title"]),
                new TextBlock(texts["Card.Home.Empty"]),
                Shown.Row(Buttons.Go(texts["Card.Home.Help"], "help")),
            ]));
    }
}

/// <summary>Verb <c>home</c>.</summary>
internal sealed class ShowHome(HomeCard home) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation) =>
        new CardReply.Show((await home.RenderAsync(call.Actor, 0, cancellation))!);
}
