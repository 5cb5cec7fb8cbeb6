using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Tiers;

/// <summary>Why a candidate does not have a level.</summary>
public enum ReasonKind
{
    /// <summary>禁止参评 barred from the rating of the year (000 §11.2).</summary>
    Barred,

    /// <summary>未通过 the vote did not pass it.</summary>
    NotPassed,

    /// <summary>无结果 the round has no rank for it.</summary>
    NoResult,

    /// <summary>得分不足 below the minimum score.</summary>
    ScoreShort,

    /// <summary>名次靠后 beyond the rank cut-off.</summary>
    RankBeyond,

    /// <summary>A figure on the wrong side of its bound.</summary>
    FigureMissed,

    /// <summary>The data allows no such figure.</summary>
    FigureMissing,

    /// <summary>An open remark of risk of a kind that the level does not allow.</summary>
    RemarkOpen,
}

/// <summary>One requirement that was not met, with the figures that say by how much.</summary>
/// <param name="Value">Points, rank or figure of the candidate; figures to twelve places.</param>
/// <param name="Bound">What the level asks for.</param>
public sealed record LevelReason(
    ReasonKind Kind, decimal? Value = null, decimal? Bound = null, ConditionMetric? Metric = null, BoundSide? Side = null, RiskKind? Remark = null);

/// <summary>A candidate as standards measure it.</summary>
/// <param name="Rank">As published; shared by ties.</param>
/// <param name="Total">Published points.</param>
/// <param name="Passed">Of a vote only.</param>
public sealed record LevelCandidate(
    SubjectId Subject, string Code, string Name, int? Rank, decimal? Total, bool? Passed, bool Barred, RatedFigures? Figures,
    IReadOnlyCollection<RiskKind> OpenRemarks);

/// <summary>The level proposed for a candidate and why it is not the next better one.</summary>
/// <param name="Place">The rank after the standards' tie-break; the published rank without one.</param>
/// <param name="Missed">What the next better level asks for and the candidate does not have; for one without a level, the lowest level. Empty at the top.</param>
public sealed record LevelLine(
    SubjectId Subject, string Code, string Name, int? Rank, int? Place, decimal? Total, bool? Passed, TierLevel? Level, IReadOnlyList<LevelReason> Missed);
