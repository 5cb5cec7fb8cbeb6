using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Rules;

/// <summary>What a unit may add to the group's rule: at most 30 points that neither repeat nor contradict it (000 §6.4).</summary>
public static class SupplementCheck
{
    /// <summary>Most points of all differential items together.</summary>
    public const decimal Most = 30;

    /// <summary>Every fault of the items by themselves, among each other and against the base, items in the order given.</summary>
    public static IReadOnlyList<Error> FaultsOf(IReadOnlyList<RuleItemContent> items, IReadOnlyList<RuleItemContent> @base) =>
    [
        .. items.SelectMany(RuleCheck.FaultsOf),
        .. items.SelectMany((item, place) => items.Take(place).Select(earlier => Twice(item, earlier))).OfType<Error>(),
        .. items.SelectMany(item => @base.Select(of => Collision(item, of))).OfType<Error>(),
        .. items.Sum(item => item.Points) is > Most and var sum ? [new DifferentialPointsExceeded(sum, sum - Most)] : Array.Empty<Error>(),
    ];

    /// <summary>Why a differential item cannot stand beside a base item, or null.</summary>
    public static Error? Collision(RuleItemContent item, RuleItemContent @base) =>
        item.Code.Equals(@base.Code, StringComparison.OrdinalIgnoreCase) ? new DifferentialCodeTaken(item.Code, @base.Code)
        : SameMetric(item, @base) is { } metric
            ? Opposite(item.Bands, @base.Bands)
                ? new DifferentialContradicts(item.Code, metric, @base.Code, @base.Name)
                : new DifferentialMetricRepeats(item.Code, metric, @base.Code, @base.Name)
        : ItemNames.Same(item.Name, @base.Name) ? new DifferentialNameRepeats(item.Code, item.Name, @base.Code, @base.Name)
        : NamesMetricOf(item, @base) is { } named ? new DifferentialMetricRepeats(item.Code, named, @base.Code, @base.Name)
        : null;

    private static Error? Twice(RuleItemContent item, RuleItemContent earlier) =>
        item.Code.Equals(earlier.Code, StringComparison.OrdinalIgnoreCase) ? new ItemCodeTwice(item.Code)
        : SameMetric(item, earlier) is not null || ItemNames.Same(item.Name, earlier.Name) ? new DifferentialTwice(item.Code, earlier.Code)
        : null;

    private static Metric? SameMetric(RuleItemContent item, RuleItemContent other) =>
        item.Metric is { } metric && metric.Name == other.Metric?.Name ? metric.Name : null;

    /// <summary>A judged item that is called like the metric a base item computes repeats it as well.</summary>
    private static Metric? NamesMetricOf(RuleItemContent item, RuleItemContent @base) =>
        @base.Metric is { } metric && MetricNames.NamesOf(metric.Name).Any(name => ItemNames.Same(item.Name, name)) ? metric.Name : null;

    private static bool Opposite(Bands? left, Bands? right) =>
        left is not null && right is not null && left.Direction != BandDirection.Mixed && (int)left.Direction == -(int)right.Direction;
}
