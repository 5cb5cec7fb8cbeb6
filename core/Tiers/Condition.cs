using System.Globalization;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Tiers;

/// <summary>A figure that a further condition asks for; exact from the sums that the round froze. Its meaning and unit are part of the name.</summary>
public enum ConditionMetric
{
    /// <summary>年度气量 Actual volume of the rated year, 亿方.</summary>
    YearlyVolume,

    /// <summary>增长率 (Actual − actual of the year before) / actual of the year before. None without a volume the year before.</summary>
    Growth,

    /// <summary>合同履约率 Actual / contracted volume. None without a contracted volume.</summary>
    Fulfilment,

    /// <summary>毛利率 (Sales − cost) / sales. None without sales.</summary>
    GrossMargin,

    /// <summary>按时付款率 Paid on time / receivable. None without a receivable.</summary>
    PaidOnTime,

    /// <summary>合作年限 Calendar years from the first contract to the rated year, both counted.</summary>
    YearsOfCooperation,
}

/// <summary>On which side of the bound a figure has to be; the bound itself is included.</summary>
public enum BoundSide
{
    /// <summary>不低于.</summary>
    AtLeast,

    /// <summary>不高于.</summary>
    AtMost,
}

/// <summary>其他基本条件 A further condition of a level (000 annex 2.10): a figure and its bound, or no open remark of risk of a kind.</summary>
/// <param name="Bound">亿方, years, or a ratio (0.85 for 85%).</param>
/// <param name="Remark">Kind of risk remark (002 §6.2.2); null when it is about a figure.</param>
public sealed record Condition(ConditionMetric? Metric, BoundSide? Side, decimal? Bound, RiskKind? Remark)
{
    public static Condition Of(ConditionMetric metric, BoundSide side, decimal bound) => new(metric, side, bound, null);

    public static Condition NoOpenRemark(RiskKind kind) => new(null, null, null, kind);

    /// <summary>Whether both are about the same thing, whatever the bound.</summary>
    internal bool IsLike(Condition other) => Metric == other.Metric && Side == other.Side && Remark == other.Remark;

    /// <summary>Whether whoever meets this one meets <paramref name="weaker"/> too.</summary>
    internal bool Implies(Condition weaker) => IsLike(weaker) && (Metric is null || (Side == BoundSide.AtLeast ? Bound >= weaker.Bound : Bound <= weaker.Bound));

    /// <summary>A bound as people read it, in every language: 1.2, 3, 85%.</summary>
    public static string Write(ConditionMetric metric, decimal bound) => IsRatio(metric)
        ? (bound * 100).ToString("0.##########", CultureInfo.InvariantCulture) + "%"
        : bound.ToString("0.##########", CultureInfo.InvariantCulture);

    /// <summary>Whether the figure is a share and is written in per cent.</summary>
    public static bool IsRatio(ConditionMetric metric) => metric is not (ConditionMetric.YearlyVolume or ConditionMetric.YearsOfCooperation);
}
