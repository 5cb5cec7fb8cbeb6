using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Rounds;

/// <summary>计量 The measured points of a candidate: computed from file data, shown as facts, each explained by its band.</summary>
internal static class MeasuredPart
{
    public static IEnumerable<Element> Write(IReadOnlyList<RuleItemCard> items, IReadOnlyList<MeasuredPoints> measured, Texts texts) => measured.Count == 0
        ? []
        :
        [
            Shown.Section(texts["Card.Measured.Title"]),
            .. measured.Select(points => Row(items.First(item => item.Id == points.Item), points, texts)),
        ];

    /// <summary>'62.4 of 75'.</summary>
    public static string Total(IReadOnlyList<RuleItemCard> items, IReadOnlyList<MeasuredPoints> measured, Texts texts) => texts.With(
        "Card.Measured.Of",
        ("Points", Format.Rounded(measured.Sum(points => points.Points), 2)),
        ("Most", items.Where(item => item.Mode == ItemMode.Measured).Sum(item => item.Points)));

    private static ColumnSet Row(RuleItemCard item, MeasuredPoints points, Texts texts) => new(
    [
        new Column("stretch",
        [
            new TextBlock(Shown.Plain(item.Name)),
            new TextBlock(Explain(points, texts)) { Size = TextSize.Small, IsSubtle = true, Spacing = Spacing.None },
        ]),
        new Column("auto",
        [
            new TextBlock(texts.With("Card.Measured.Of", ("Points", Format.Rounded(points.Points, 2)), ("Most", item.Points)))
            {
                HorizontalAlignment = HorizontalAlignment.Right,
            },
        ]),
    ])
    {
        Spacing = Spacing.Small,
    };

    /// <summary>'yearly volume 0.83 亿方, in the band from 0.5 to 2 亿方'.</summary>
    public static string Explain(MeasuredPoints points, Texts texts)
    {
        var metric = texts[$"Metric.{points.Metric}"];
        if (points.Value is not { } value)
        {
            return texts.With("Card.Measured.NoData", ("Metric", metric));
        }

        var key = (points.LowerBound, points.UpperBound) switch
        {
            (null, null) => "Card.Measured.Value",
            (null, _) => "Card.Measured.Below",
            (_, null) => "Card.Measured.From",
            _ => "Card.Measured.Between",
        };
        return texts.With(key, ("Metric", metric), ("Value", Value(points.Metric, value, texts)), ("Lower", Bound(points.LowerBound)), ("Upper", Bound(points.UpperBound)));

        string Bound(decimal? bound) => bound is { } at ? Value(points.Metric, at, texts) : "";
    }

    private static string Value(string metric, decimal value, Texts texts) => metric switch
    {
        "YearlyVolume" => $"{Format.Rounded(value, 4)} {texts["Unit.HundredMillion"]}",
        "YearsOfCooperation" => texts.With("Metric.Years", ("Years", value)),
        "Growth" => (value > 0 ? "+" : "") + Format.Percent(value),
        _ => Format.Percent(value),
    };
}
