using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Rounds;

/// <summary>参与情况 For the secretary: how many have finished, what became of the cards, remind, resend, close.</summary>
internal static class WatchCard
{
    public static Card Write(WatchSheet watch, Texts texts)
    {
        var title = texts["Card.Watch.Title"];
        var count = texts.With("Card.Watch.Finished", ("Finished", watch.Finished), ("Eligible", watch.Eligible));
        return CardDocument.Write($"{title} · {Parts.Name(watch.Round, texts)}", $"{Parts.Name(watch.Round, texts)} · {count}",
        [
            .. Parts.Top(title, watch.Round, texts),
            new ColumnSet(
            [
                new Column("auto",
                [
                    new TextBlock($"{watch.Finished} / {watch.Eligible}") { Size = TextSize.ExtraLarge, Weight = TextWeight.Bolder, Color = TextColor.Accent },
                ]),
                new Column("stretch",
                [
                    new TextBlock(count),
                    new TextBlock(texts.With("Card.Watch.Needed", ("Needed", watch.Needed))) { Spacing = Spacing.None, IsSubtle = true },
                ])
                {
                    VerticalContentAlignment = VerticalContentAlignment.Center,
                },
            ]),
            .. Phase(watch, texts),
            new FactSet(
            [
                new Fact(texts["Card.Round.Kind"], texts.Show(watch.Round.Kind)),
                new Fact(texts["Card.Round.Candidates"], texts.Show(watch.Candidates)),
                new Fact(texts["Card.Round.Deadline"], Format.Moment(watch.Round.DeadlineUtc)),
            ]),
            .. watch.Barred.Count == 0 ? [] : new Element[]
            {
                Shown.Callout(texts.With("Card.Watch.Barred", ("Count", watch.Barred.Count), ("Names", watch.Barred.Select(Shown.Plain))), ContainerStyle.Warning),
            },
            .. Deliveries(watch, texts),
            .. Actions(watch, texts),
        ]);
    }

    private static Element[] Phase(WatchSheet watch, Texts texts) => watch.Phase == RoundPhase.Open
        ? []
        : [Shown.Callout(texts.With($"Card.Watch.Phase.{watch.Phase}", ("Finished", watch.Finished), ("Eligible", watch.Eligible)), watch.Phase switch
        {
            RoundPhase.Published => ContainerStyle.Good,
            RoundPhase.NotValid or RoundPhase.PurgePending => ContainerStyle.Warning,
            RoundPhase.NeedsAttention => ContainerStyle.Attention,
            RoundPhase.Open or RoundPhase.Closing or _ => ContainerStyle.Emphasis,
        })];

    private static IEnumerable<Element> Deliveries(WatchSheet watch, Texts texts)
    {
        yield return Shown.Section(texts["Card.Watch.Delivery"]);
        yield return new TextBlock(texts.With(
            "Card.Watch.Delivered",
            ("Sent", watch.Deliveries.Count(line => line.Fate == DeliveryFate.Sent)),
            ("All", watch.Deliveries.Count)));
        foreach (var fate in new[] { DeliveryFate.NotInstalled, DeliveryFate.Failed, DeliveryFate.Unknown, DeliveryFate.Pending })
        {
            // By name: the rows' own order is a random one and would change the card without cause.
            var names = watch.Deliveries.Where(line => line.Fate == fate).Select(line => Shown.Plain(line.Person))
                .Order(StringComparer.Ordinal).ToList();
            if (names.Count > 0)
            {
                yield return new TextBlock(texts.With($"Card.Watch.Fate.{fate}", ("Count", names.Count), ("Names", string.Join(texts["Card.Comma"], names))))
                {
                    Spacing = Spacing.Small,
                    Color = fate == DeliveryFate.Pending ? null : TextColor.Warning,
                };
            }
        }
    }

    private static IEnumerable<Element> Actions(WatchSheet watch, Texts texts)
    {
        var round = (Parts.RoundField, Shown.Id(watch.Round.Id.Value));
        if (watch.Phase == RoundPhase.Published)
        {
            return [Shown.Row(Buttons.Next(texts["Card.Result.Open"], RoundVerbs.Result, round))];
        }

        var buttons = new List<CardAction>(4);
        if (watch.MayRemind && watch.Phase == RoundPhase.Open)
        {
            if (watch.Finished < watch.Eligible)
            {
                buttons.Add(Buttons.Next(texts["Card.Watch.Remind"], RoundVerbs.Remind, round));
            }

            if (watch.Deliveries.Any(line => line.Fate is DeliveryFate.Failed or DeliveryFate.Unknown))
            {
                buttons.Add(Buttons.Go(texts["Card.Watch.Resend"], RoundVerbs.Resend, round));
            }
        }

        if (watch.MayClose && watch.Phase == RoundPhase.Open)
        {
            buttons.Add(Buttons.Go(texts["Card.Watch.Close"], RoundVerbs.AskClose, round));
        }

        buttons.Add(Buttons.Go(texts["Card.Watch.Refresh"], RoundVerbs.Watch, round));
        return Shown.Rows(buttons);
    }
}
