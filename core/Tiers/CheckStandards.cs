using System.Globalization;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Tiers;

/// <summary>
/// Whether standards make sense before anybody is measured by them. What passes is nested: whoever meets a level meets every lower one, so
/// 'why not the next better level' always has an answer.
/// </summary>
public static class CheckStandards
{
    /// <summary>Points that a candidate can reach: 100 of the base items and 30 of differential ones (000 §6.1, §6.4).</summary>
    public const decimal GreatestScore = 130;

    private const int GreatestRank = 100_000;

    /// <summary>The levels of a unit, the highest first.</summary>
    public static IReadOnlyList<TierLevel> Vip { get; } = [TierLevel.Vip1, TierLevel.Vip2, TierLevel.Vip3];

    /// <summary>The first thing wrong, or null.</summary>
    /// <param name="sales">Last year's sales, 亿方: from them follows how many levels there may be.</param>
    public static Error? Run(StandardsContent content, decimal sales)
    {
        var allowed = VipLevels.Allowed(GasVolume.FromHundredMillions(sales));
        return content.Levels.Count == 0 ? new NoLevels()
            : content.Levels.Count > allowed ? new TooManyLevels(content.Levels.Count, allowed, sales)
            : Vip.Take(content.Levels.Count).Where(level => content[level] is null).Select(level => new LevelMissing(level)).FirstOrDefault()
                ?? content.Levels.Select(OfLevel).FirstOrDefault(error => error is not null)
                ?? content.Levels.Zip(content.Levels.Skip(1), OfPair).FirstOrDefault(error => error is not null);
    }

    /// <summary>What is wrong with one level, whatever the others say.</summary>
    public static Error? OfLevel(LevelStandard standard)
    {
        var level = standard.Level;
        return standard is { MinimumScore: null, CutOff: null, Conditions.Count: 0 } ? new LevelAsksNothing(level)
            : standard.MinimumScore is { } score && (score is <= 0 or > GreatestScore || !Fits(score, 2)) ? new ScoreOutOfRange(level, GreatestScore)
            : standard.CutOff is { Kind: CutOffKind.Number, Value: var rank } && (rank is < 1 or > GreatestRank || !Fits(rank, 0)) ? new RankOutOfRange(level)
            : standard.CutOff is { Kind: CutOffKind.Share, Value: var share } && (share is <= 0 or > 1 || !Fits(share, 4)) ? new ShareOutOfRange(level)
            : standard.Conditions.Select(condition => OfCondition(level, condition)).FirstOrDefault(error => error is not null)
                ?? (standard.Conditions.Where((condition, at) => standard.Conditions.Take(at).Any(condition.IsLike)).Any() ? new ConditionTwice(level) : null);
    }

    private static Error? OfCondition(TierLevel level, Condition condition)
    {
        if (condition is not { Metric: { } metric, Side: not null, Bound: { } bound })
        {
            return condition.Remark is { } kind && Enum.IsDefined(kind) ? null : new RemarkKindUnknown();
        }

        var (lowest, greatest, places) = metric switch
        {
            ConditionMetric.YearlyVolume => (0m, 10_000m, 4),
            ConditionMetric.YearsOfCooperation => (1m, 100m, 0),
            ConditionMetric.Growth or ConditionMetric.GrossMargin => (-1m, 10m, 4),
            _ => (0m, 10m, 4),
        };
        return bound < lowest || bound > greatest || !Fits(bound, places)
            ? new BoundOutOfRange(level, metric, Condition.Write(metric, lowest), Condition.Write(metric, greatest))
            : null;
    }

    /// <summary>Neighbours among the levels: the better one has to ask for at least as much in everything, and for more in something.</summary>
    private static Error? OfPair(LevelStandard better, LevelStandard worse)
    {
        if ((worse.MinimumScore ?? 0) > (better.MinimumScore ?? 0))
        {
            return new ScoresCross(better.Level, better.MinimumScore, worse.Level, worse.MinimumScore);
        }

        if (better.CutOff is { } first && worse.CutOff is { } second && first.Kind != second.Kind)
        {
            return new CutOffKindsMixed(better.Level, worse.Level);
        }

        if (worse.CutOff is { } cutOff && (better.CutOff is null || better.CutOff.Value > cutOff.Value))
        {
            return new CutOffsCross(better.Level, Write(better.CutOff), worse.Level, Write(worse.CutOff));
        }

        if (worse.Conditions.FirstOrDefault(weaker => !better.Conditions.Any(condition => condition.Implies(weaker))) is { } crossing)
        {
            return crossing.Metric is { } metric
                ? new ConditionsCross(
                    better.Level, better.Conditions.FirstOrDefault(crossing.IsLike)?.Bound is { } bound ? Condition.Write(metric, bound) : null,
                    worse.Level, Condition.Write(metric, crossing.Bound!.Value), metric)
                : new RemarkConditionsCross(better.Level, worse.Level);
        }

        return better.MinimumScore == worse.MinimumScore && better.CutOff == worse.CutOff
            && better.Conditions.All(condition => worse.Conditions.Any(other => other.Implies(condition)))
            ? new LevelsAreEqual(better.Level, worse.Level)
            : null;
    }

    private static string? Write(RankCutOff? cutOff) => cutOff switch
    {
        null => null,
        { Kind: CutOffKind.Share } => (cutOff.Value * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%",
        _ => cutOff.Value.ToString("0", CultureInfo.InvariantCulture),
    };

    private static bool Fits(decimal value, int places) => decimal.Round(value, places) == value;
}
