using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Rules;

namespace TeamsGrading.Bot.Rules;

/// <summary>试算 Who would rise and who would fall by the draft.</summary>
internal static class PreviewCard
{
    public static Card Write(DraftView draft, RulePreview preview, Texts texts)
    {
        var title = texts["Card.Preview.Title"];
        return CardDocument.Write($"{title} · {DraftCard.Title(draft, texts)}", title,
        [
            Shown.Heading(title),
            new TextBlock(DraftCard.Title(draft, texts)) { IsSubtle = true, Spacing = Spacing.None },
            Shown.Callout(
                texts.With(
                    "Card.Preview.Against", ("Data", preview.DataYear), ("Year", preview.AgainstYear), ("Number", preview.AgainstNumber),
                    ("Before", preview.MeasuredBefore), ("After", preview.MeasuredAfter)),
                ContainerStyle.Accent),
            new ColumnSet(
            [
                Count(preview.Rising, "Card.Preview.Rising", TextColor.Good, texts),
                Count(preview.Falling, "Card.Preview.Falling", TextColor.Attention, texts),
                Count(preview.Staying, "Card.Preview.Staying", TextColor.Default, texts),
            ]),
            .. Moves("Card.Preview.Risers", preview.Risers, texts),
            .. Moves("Card.Preview.Fallers", preview.Fallers, texts),
            Shown.Note(texts["Card.Preview.Ranks"]),
            Shown.Row(Buttons.Go(texts["Card.Item.Back"], RuleVerbs.Draft, DraftCard.Carried(draft))),
        ]);
    }

    private static Column Count(int count, string key, TextColor color, Texts texts) => new("stretch",
    [
        new TextBlock(texts.Show(count)) { Size = TextSize.ExtraLarge, Weight = TextWeight.Bolder, Color = color, HorizontalAlignment = HorizontalAlignment.Center },
        new TextBlock(texts[key]) { Size = TextSize.Small, IsSubtle = true, Spacing = Spacing.None, HorizontalAlignment = HorizontalAlignment.Center },
    ]);

    private static IEnumerable<Element> Moves(string key, IReadOnlyList<RankMove> moves, Texts texts) => moves.Count == 0
        ? []
        :
        [
            Shown.Section(texts[key]),
            .. moves.Select(move => new ColumnSet(
            [
                new Column("stretch",
                [
                    new TextBlock(Shown.Plain(move.Name)),
                    new TextBlock(texts.With(
                        "Card.Preview.Move", ("Unit", Shown.Plain(move.UnitName)), ("Form", move.Form), ("Before", Format.Rounded(move.PointsBefore, 2)),
                        ("After", Format.Rounded(move.PointsAfter, 2))))
                    {
                        Size = TextSize.Small,
                        IsSubtle = true,
                        Spacing = Spacing.None,
                    },
                ]),
                new Column("auto",
                [
                    new TextBlock($"{texts.Show(move.RankBefore)} → {texts.Show(move.RankAfter)}")
                    {
                        Weight = TextWeight.Bolder,
                        Color = move.Gain > 0 ? TextColor.Good : TextColor.Attention,
                        HorizontalAlignment = HorizontalAlignment.Right,
                    },
                ])
                {
                    VerticalContentAlignment = VerticalContentAlignment.Center,
                },
            ])
            {
                Separator = true,
                Spacing = Spacing.Small,
            }),
        ];
}
