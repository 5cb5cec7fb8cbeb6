using TeamsGrading.Bot.Cards;

namespace TeamsGrading.Bot.Home;

/// <summary>Verb <c>card.open</c>: shows a card of any kind, as it stands now, to whoever may see it.</summary>
internal sealed class OpenCard(IServiceProvider services, Wording wording) : ICardAction
{
    public const string KindField = "kind";

    public const string SubjectField = "subject";

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var card = await services.GetRequiredService<CardBook>().RenderAsync(call.Actor, call[KindField] ?? "", call.Id(SubjectField), cancellation);
        return new CardReply.Show(card ?? PlainCard.Write(texts, texts["Card.Home.Title"], texts["Card.Home.Gone"]));
    }
}
