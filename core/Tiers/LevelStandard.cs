using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Tiers;

/// <summary>How a rank cut-off counts.</summary>
public enum CutOffKind
{
    /// <summary>前若干名.</summary>
    Number,

    /// <summary>前百分之几, of the candidates that have a rank.</summary>
    Share,
}

/// <summary>评价排名 Up to which rank. Cut-offs count from the first rank: 5 for VIP1 and 12 for VIP2 are the first five and the next seven.</summary>
/// <param name="Value">A whole number, or a share between 0 and 1.</param>
public sealed record RankCutOff(CutOffKind Kind, decimal Value)
{
    /// <summary>The last rank within it. A share is rounded down to whole places, but leaves one: a small unit could never have a VIP1 otherwise.</summary>
    public int LastRank(int ranked) => Kind == CutOffKind.Number ? (int)Value : Math.Max(1, (int)decimal.Floor(Value * ranked));
}

/// <summary>What a candidate needs for a level: all that is set (000 annex 2.10).</summary>
/// <param name="MinimumScore">Published points; null when the level asks for none.</param>
public sealed record LevelStandard(TierLevel Level, decimal? MinimumScore, RankCutOff? CutOff, IReadOnlyList<Condition> Conditions);

/// <summary>评定标准 of all levels, the highest first.</summary>
/// <param name="TieBreak">Of candidates who share a rank the one with the greater figure comes first; null when they share it (voting.md).</param>
public sealed record StandardsContent(IReadOnlyList<LevelStandard> Levels, ConditionMetric? TieBreak)
{
    public static StandardsContent Empty { get; } = new([], null);

    public LevelStandard? this[TierLevel level] => Levels.FirstOrDefault(each => each.Level == level);

    /// <summary>The highest level first, and no padding zeros in numbers: 85, 85.0 and 85.00 are one text and one hash.</summary>
    internal StandardsContent Plain() => this with
    {
        Levels =
        [
            .. Levels.OrderBy(level => level.Level).Select(level => level with
            {
                MinimumScore = Plain(level.MinimumScore),
                CutOff = level.CutOff is { } cutOff ? cutOff with { Value = Plain(cutOff.Value)!.Value } : null,
                Conditions = [.. level.Conditions.Select(condition => condition with { Bound = Plain(condition.Bound) })],
            }),
        ],
    };

    private static decimal? Plain(decimal? value) => value / 1.0000000000000000000000000000m;
}
