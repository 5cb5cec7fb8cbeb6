using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Rules;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Rules;

/// <summary>How an item reads on cards.</summary>
internal static class ItemWords
{
    /// <summary>'计量 · 月度稳定性（±10%） · 线性 0:0; 8:15', or '评分'.</summary>
    public static string How(RuleItemContent item, Texts texts) => item is { Mode: ItemMode.Measured, Metric: { } metric, Bands: { } bands }
        ? string.Join(" · ", texts["Enum.ItemMode.Measured"], Metric(metric, texts), Bands(bands, texts))
        : texts["Enum.ItemMode.Judged"];

    public static string Metric(MetricUse use, Texts texts) => use.Tolerance is { } tolerance
        ? texts.With("Card.Rule.Tolerance", ("Metric", use.Name), ("Percent", tolerance * 100))
        : texts.Show(use.Name);

    /// <summary>In the notation of the workbook, which reads back; full-width where Markdown would act.</summary>
    public static string Bands(Bands bands, Texts texts) => Shown.Plain(Written(bands, texts));

    /// <summary>The same for an input, as it is typed.</summary>
    public static string Written(Bands bands, Texts texts) => bands.Shape == BandShape.Linear
        ? string.Concat(texts["Card.Rule.Linear"], " ", bands.ToString()["linear ".Length..])
        : bands.ToString();

    public static string Points(decimal points, Texts texts) => texts.With("Card.Rule.Points", ("Points", points));

    public static string Names(Considerations flags, Texts texts) =>
        string.Join(texts["Card.Comma"], ConsiderationList.All.Where(each => flags.HasFlag(each)).Select(each => texts.Show(each)));

    /// <summary>One item with its points at the right and, where it may be changed, a button below them.</summary>
    public static ColumnSet Row(RuleItemContent item, Texts texts, CardAction? change = null) => new(
    [
        new Column("stretch",
        [
            new TextBlock(Shown.Plain($"{item.Code} {item.Name}")) { Weight = TextWeight.Bolder },
            new TextBlock(How(item, texts)) { Size = TextSize.Small, IsSubtle = true, Spacing = Spacing.None },
            .. item.Considers == Considerations.None ? [] : new Element[]
            {
                new TextBlock(texts.With("Card.Rule.Considers", ("Names", Names(item.Considers, texts)))) { Size = TextSize.Small, IsSubtle = true, Spacing = Spacing.None },
            },
        ]),
        new Column("auto",
        [
            new TextBlock(Points(item.Points, texts)) { Weight = TextWeight.Bolder, HorizontalAlignment = HorizontalAlignment.Right },
            .. change is null ? [] : new Element[] { new ActionSet([change]) { Spacing = Spacing.Small } },
        ]),
    ])
    {
        Separator = true,
        Spacing = Spacing.Small,
    };
}
