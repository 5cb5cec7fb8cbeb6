namespace TeamsGrading.Core.Rules;

/// <summary>
/// 计量指标 A named figure of a subject's file data for the rated year. Sums run over all contracting customers of the subject in the unit
/// and form (R01). Where the data does not allow a value the item gets zero points and says so. Meaning and unit are part of the name:
/// a changed meaning is a new version (<see cref="MetricNames.Versioned"/>), never a silent change.
/// </summary>
public enum Metric
{
    /// <summary>年度气量 Actual volume of the year, in 亿方.</summary>
    YearlyVolume,

    /// <summary>增长率 (Actual of the year − actual of the year before) / actual of the year before. None without a volume the year before.</summary>
    Growth,

    /// <summary>合同履约率 Actual / contracted volume of the year, a ratio. None without a contracted volume.</summary>
    Fulfilment,

    /// <summary>
    /// 月度稳定性 Share of months in which |actual − contracted| ≤ tolerance × contracted, a ratio, among the months of the year with a
    /// contracted or an actual volume. None without such a month.
    /// </summary>
    MonthlyStability,

    /// <summary>气量占比 Actual volume of the subject / of all customers of the unit, both forms, in the year, a ratio.</summary>
    ShareOfUnit,

    /// <summary>毛利率 (Sales − cost) / sales of the year, a ratio; may be negative. None without sales.</summary>
    GrossMargin,

    /// <summary>按时付款率 Paid on time / receivable of the year, a ratio. None without a receivable.</summary>
    PaidOnTime,

    /// <summary>合作年限 Calendar years from the first contract to the rated year, both counted: a first-year customer has 1.</summary>
    YearsOfCooperation,
}

/// <summary>A metric as an item uses it. <paramref name="Tolerance"/> is a ratio, for <see cref="Metric.MonthlyStability"/> only.</summary>
public sealed record MetricUse(Metric Name, decimal? Tolerance)
{
    /// <summary>Tolerance of monthly stability when the rule does not say one.</summary>
    public const decimal UsualTolerance = 0.1m;

    /// <summary>The metric with its usual parameters.</summary>
    public static MetricUse Of(Metric name) => new(name, name == Metric.MonthlyStability ? UsualTolerance : null);
}
