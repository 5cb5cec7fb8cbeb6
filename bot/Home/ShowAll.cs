using TeamsGrading.Bot.Cards;

namespace TeamsGrading.Bot.Home;

/// <summary>全部事项 Verb <c>home.all</c>: everywhere the reader can go, by group.</summary>
internal sealed class ShowAll(HomeEntries entries, Wording wording) : ICardAction
{
    public const string Verb = "home.all";

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        return new CardReply.Show(Write(await entries.ForAsync(call.Actor.Id, cancellation), texts));
    }

    internal static Card Write(IReadOnlyList<HomeGroup> groups, Texts texts)
    {
        var title = texts["Card.Home.All"];
        return CardDocument.Write(title, title,
        [
            Shown.Heading(title),
            .. groups.SelectMany(group => Shown.Rows([.. group.Entries.Select(entry => HomeEntries.Button(entry, texts))])
                .Prepend(Shown.Section(texts[$"Card.Home.Group.{group.Key}"]))),
            Shown.Row(Buttons.Go(texts["Card.Home.Open"], CardBook.Home), Buttons.Go(texts["Card.Home.Help"], "help")),
        ]);
    }
}
