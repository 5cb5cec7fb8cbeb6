using TeamsGrading.Bot.Cards;

namespace TeamsGrading.Bot.Rounds;

/// <summary>截止确认 What closing means now: who is counted, and that nothing can be changed afterwards.</summary>
internal static class CloseCard
{
    public static Card Write(WatchSheet watch, Texts texts)
    {
        var round = (Parts.RoundField, Shown.Id(watch.Round.Id.Value));
        var title = texts["Card.Close.Title"];
        var valid = watch.Finished >= watch.Needed;
        return CardDocument.Write(title, Parts.Name(watch.Round, texts),
        [
            .. Parts.Top(title, watch.Round, texts),
            new TextBlock(texts.With("Card.Watch.Finished", ("Finished", watch.Finished), ("Eligible", watch.Eligible)))
            {
                Size = TextSize.Medium,
                Weight = TextWeight.Bolder,
            },
            Shown.Callout(
                texts.With(valid ? "Card.Close.Valid" : "Card.Close.NotValid", ("Needed", watch.Needed)),
                valid ? ContainerStyle.Emphasis : ContainerStyle.Attention),
            new TextBlock(texts["Card.Close.Final"]),
            Shown.Row(
                Buttons.Stop(texts["Card.Close.Confirm"], RoundVerbs.Close, round),
                Buttons.Go(texts["Card.Close.Back"], RoundVerbs.Watch, round)),
        ]);
    }
}
