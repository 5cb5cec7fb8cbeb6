using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Rules;

/// <summary>What a rule says, as typed or loaded and before anything was checked.</summary>
/// <param name="DropExtremes">Whether one highest and one lowest per judged item are dropped (only with 7 or more ballots).</param>
/// <param name="Quorum">Share of eligible members that must be exceeded for validity; from 0.5 to below 1.</param>
/// <param name="Explanations">Why there is no item for a consideration of 000 §6.2; null when none was recorded.</param>
public sealed record RuleContent(
    IReadOnlyList<RuleItemContent> Items, bool DropExtremes = false, decimal Quorum = 0.5m, IReadOnlyList<Explanation>? Explanations = null);

/// <summary>评分项 One item. <paramref name="Metric"/> and <paramref name="Bands"/> are there exactly when it is measured.</summary>
/// <param name="Points">Its maximum.</param>
/// <param name="Considers">What of 000 §6.2 it answers; none recorded for imported items.</param>
public sealed record RuleItemContent(
    string Code, string Name, decimal Points, ItemMode Mode, MetricUse? Metric = null, Bands? Bands = null, Considerations Considers = Considerations.None);

/// <summary>The rules about rules (000 §6.1, §6.2).</summary>
public static class RuleCheck
{
    /// <summary>Points that the base items sum to.</summary>
    public const decimal Total = 100;

    /// <summary>Every fault of the content, items in the order given; empty when it can be used.</summary>
    public static IReadOnlyList<Error> FaultsOf(RuleContent content) =>
    [
        .. content.Items.SelectMany(FaultsOf),
        .. content.Items.GroupBy(item => item.Code, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Key.Length > 0 && group.Count() > 1).Select(group => new ItemCodeTwice(group.Key)),
        .. FaultsOfWhole(content),
    ];

    /// <summary>Every fault of one item by itself.</summary>
    public static IEnumerable<Error> FaultsOf(RuleItemContent item)
    {
        if (string.IsNullOrWhiteSpace(item.Code))
        {
            yield return new ItemNeedsCode(item.Name);
        }

        if (string.IsNullOrWhiteSpace(item.Name))
        {
            yield return new ItemNeedsName(item.Code);
        }

        if (item.Code.Length > 40 || item.Name.Length > 200)
        {
            yield return new ItemTextTooLong(item.Code);
        }

        if (item.Points is <= 0 or > Total || item.Points != decimal.Round(item.Points, 4))
        {
            yield return new ItemPointsImpossible(item.Code, item.Points);
        }
        else if ((item.Mode == ItemMode.Judged ? JudgedFault(item) : MeasuredFault(item)) is { } fault)
        {
            yield return fault;
        }
    }

    /// <summary>Whether it is a share from 0.5 to below 1 with at most six decimal places.</summary>
    public static bool IsQuorum(decimal quorum) => quorum is >= 0.5m and < 1 && quorum == decimal.Round(quorum, 6);

    private static Error? JudgedFault(RuleItemContent item) =>
        item.Metric is not null || item.Bands is not null ? new JudgedItemIsMeasured(item.Code)
        : decimal.Truncate(item.Points * 2) != item.Points * 2 ? new JudgedPointsNotHalf(item.Code, item.Points)
        : null;

    private static Error? MeasuredFault(RuleItemContent item) =>
        item.Metric is null ? new MeasuredItemNeedsMetric(item.Code)
        : item.Bands is null ? new MeasuredItemNeedsBands(item.Code)
        : item.Bands.Best > item.Points ? new BandsExceedPoints(item.Code, item.Bands.Best, item.Points)
        : item.Bands.Best < item.Points ? new BandsNeverReachPoints(item.Code, item.Bands.Best, item.Points)
        : null;

    private static IEnumerable<Error> FaultsOfWhole(RuleContent content)
    {
        var sum = content.Items.Sum(item => item.Points);
        if (content.Items.Count == 0)
        {
            yield return new RuleHasNoItems();
        }
        else if (sum != Total)
        {
            yield return new ItemsDoNotSumTo100(sum, Total - sum);
        }

        if (!IsQuorum(content.Quorum))
        {
            yield return new QuorumImpossible(content.Quorum);
        }
    }
}
