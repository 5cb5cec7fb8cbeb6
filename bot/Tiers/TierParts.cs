using System.Globalization;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Tiers;

namespace TeamsGrading.Bot.Tiers;

/// <summary>Parts and words that the cards of standards, levels, lists and awards share.</summary>
internal static class TierParts
{
    public const int LinesOnAPage = 10;

    /// <summary>'华南公司 · 2025 年度 · 气态客户'.</summary>
    public static string Name(string unit, int year, GasForm form, Texts texts) =>
        texts.With("Card.Tiers.Name", ("Unit", Shown.Plain(unit)), ("Year", year), ("Form", form));

    public static Element[] Top(string title, string below) =>
        [Shown.Heading(title), new TextBlock(below) { IsSubtle = true, Spacing = Spacing.None }];

    /// <summary>'上一年度销售气量 62.4 亿方：可设 3 级（附件 3）'.</summary>
    public static string Allowed(LevelsAllowed allowed, Texts texts) =>
        texts.With("Card.Tiers.Allowed", ("Sales", allowed.Sales), ("Levels", allowed.Levels));

    /// <summary>What a level asks for, one line a requirement.</summary>
    public static IEnumerable<string> Requirements(LevelStandard level, Texts texts)
    {
        if (level.MinimumScore is { } score)
        {
            yield return texts.With("Card.Tiers.Score", ("Score", score));
        }

        if (level.CutOff is { } cutOff)
        {
            yield return CutOff(cutOff, texts);
        }

        foreach (var condition in level.Conditions)
        {
            yield return condition is { Metric: { } metric, Side: { } side, Bound: { } bound }
                ? texts.With("Card.Tiers.Figure", ("Metric", Metric(metric, texts)), ("Side", side), ("Bound", Figure(metric, bound, texts)))
                : texts.With("Card.Tiers.NoRemark", ("Kind", condition.Remark!.Value));
        }
    }

    public static string CutOff(RankCutOff cutOff, Texts texts) => cutOff.Kind == CutOffKind.Number
        ? texts.With("Card.Tiers.Rank", ("Rank", cutOff.Value))
        : texts.With("Card.Tiers.Share", ("Share", cutOff.Value * 100));

    /// <summary>Why a level was not reached.</summary>
    public static string Reason(LevelReason reason, Texts texts) => reason.Kind switch
    {
        ReasonKind.ScoreShort => texts.With(
            "Card.Reason.ScoreShort", ("Score", reason.Value), ("Bound", reason.Bound), ("Short", reason.Bound - reason.Value)),
        ReasonKind.RankBeyond => texts.With("Card.Reason.RankBeyond", ("Rank", reason.Value), ("Bound", reason.Bound)),
        ReasonKind.FigureMissed => texts.With(
            "Card.Reason.FigureMissed", ("Metric", Metric(reason.Metric!.Value, texts)), ("Value", Near(reason, texts)), ("Side", reason.Side),
            ("Bound", Figure(reason.Metric!.Value, reason.Bound!.Value, texts))),
        ReasonKind.FigureMissing => texts.With(
            "Card.Reason.FigureMissing", ("Metric", Metric(reason.Metric!.Value, texts)), ("Side", reason.Side),
            ("Bound", Figure(reason.Metric!.Value, reason.Bound!.Value, texts))),
        ReasonKind.RemarkOpen => texts.With("Card.Reason.RemarkOpen", ("Kind", reason.Remark)),
        _ => texts[$"Card.Reason.{reason.Kind}"],
    };

    /// <summary>'未到 VIP1：…', or why there is no level at all; null for the highest.</summary>
    public static string? WhyNot(LevelLine line, TierLevel lowest, Texts texts)
    {
        var reasons = string.Join(texts["Card.Tiers.Semicolon"], line.Missed.Select(reason => Reason(reason, texts)));
        return line.Missed.Count == 0 ? null
            : line.Missed[0].Kind is ReasonKind.Barred or ReasonKind.NotPassed or ReasonKind.NoResult ? reasons
            : texts.With("Card.Tiers.WhyNot", ("Level", line.Level is { } level ? level - 1 : lowest), ("Reasons", reasons));
    }

    /// <summary>'第 3 名 · 84 分', of a vote '通过'.</summary>
    public static string Result(LevelLine line, Texts texts) => (line.Passed, line.Place, line.Total) switch
    {
        ({ } passed, _, _) => texts[passed ? "Card.Tiers.Passed" : "Card.Tiers.NotPassed"],
        (null, { } place, { } total) when place != line.Rank => texts.With("Card.Tiers.Placed", ("Place", place), ("Rank", line.Rank), ("Total", total)),
        (null, { } place, { } total) => texts.With("Card.Tiers.Ranked", ("Place", place), ("Total", total)),
        _ => texts["Card.Tiers.Unranked"],
    };

    /// <summary>The part of a list that a page shows; a page that does not exist becomes the nearest.</summary>
    public static (int Page, int Pages, IReadOnlyList<T> Items) Page<T>(IReadOnlyList<T> all, int page, int size = LinesOnAPage)
    {
        var pages = Math.Max(1, (all.Count + size - 1) / size);
        var shown = Math.Clamp(page, 1, pages);
        return (shown, pages, [.. all.Skip((shown - 1) * size).Take(size)]);
    }

    /// <summary>'Previous' and 'next' of a long list, or nothing when all of it is shown.</summary>
    public static Element[] Pager(int page, int pages, string verb, (string, string)[] data, Texts texts)
    {
        return pages == 1
            ? []
            :
            [
                new TextBlock(texts.With("Card.Page.Of", ("Page", page), ("Pages", pages))) { IsSubtle = true },
                Shown.Row([.. page > 1 ? [Turn("Card.Page.Previous", page - 1)] : Array.Empty<CardAction>(),
                    .. page < pages ? [Turn("Card.Page.Next", page + 1)] : Array.Empty<CardAction>()]),
            ];

        CardAction Turn(string key, int to) =>
            Buttons.Go(texts[key], verb, [.. data, (TierFields.Page, to.ToString(CultureInfo.InvariantCulture))]);
    }

    /// <summary>Name on the left, something short on the right, a line of small print below.</summary>
    public static ColumnSet Line(string left, string? below, IReadOnlyList<Element> right) => new(
    [
        new Column("stretch",
        [
            new TextBlock(left),
            .. below is null ? [] : new Element[] { new TextBlock(below) { Size = TextSize.Small, IsSubtle = true, Spacing = Spacing.None } },
        ])
        {
            VerticalContentAlignment = VerticalContentAlignment.Center,
        },
        new Column("auto", right) { VerticalContentAlignment = VerticalContentAlignment.Center },
    ])
    {
        Separator = true,
        Spacing = Spacing.Small,
    };

    /// <summary>A level as a mark.</summary>
    public static TextBlock Mark(TierLevel? level, Texts texts) => new(level is { } held ? texts.Show(held) : texts["Card.Tiers.NoLevel"])
    {
        Weight = TextWeight.Bolder,
        Color = level is null ? null : TextColor.Accent,
        IsSubtle = level is null ? true : null,
        HorizontalAlignment = HorizontalAlignment.Right,
    };

    /// <summary>A figure's name without its unit.</summary>
    public static string Metric(ConditionMetric metric, Texts texts) => texts[$"Card.Metric.{metric}"];

    /// <summary>A bound with its unit: 1.2 亿方, 85%, 3 年.</summary>
    public static string Figure(ConditionMetric metric, decimal value, Texts texts) => metric switch
    {
        ConditionMetric.YearlyVolume => $"{Format.Number(value)} {texts["Unit.HundredMillion"]}",
        ConditionMetric.YearsOfCooperation => texts.With("Card.Tiers.Years", ("Years", value)),
        _ => $"{Format.Number(value * 100)}%",
    };

    /// <summary>The candidate's figure with as few digits as still tell it from the bound.</summary>
    private static string Near(LevelReason reason, Texts texts)
    {
        var (value, bound) = (reason.Value!.Value, reason.Bound!.Value);
        var places = Enumerable.Range(4, 9).First(places => places == 12 || Math.Round(value, places, MidpointRounding.AwayFromZero) != bound);
        return Figure(reason.Metric!.Value, Math.Round(value, places, MidpointRounding.AwayFromZero), texts);
    }
}
