using System.Globalization;
using System.Text;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Rules;

/// <summary>What metrics are called in workbooks: Chinese or English, with the tolerance behind monthly stability, as in 月度稳定性(5%).</summary>
public static class MetricNames
{
    private static readonly (Metric Metric, string[] Names)[] Known =
    [
        (Metric.YearlyVolume, ["年度气量", "年气量", "YearlyVolume"]),
        (Metric.Growth, ["增长率", "气量增长率", "Growth"]),
        (Metric.Fulfilment, ["合同履约率", "年度履约率", "Fulfilment", "Fulfillment"]),
        (Metric.MonthlyStability, ["月度稳定性", "月度执行稳定性", "MonthlyStability"]),
        (Metric.ShareOfUnit, ["气量占比", "占本单位气量比例", "ShareOfUnit"]),
        (Metric.GrossMargin, ["毛利率", "GrossMargin"]),
        (Metric.PaidOnTime, ["按时付款率", "按时回款率", "PaidOnTime"]),
        (Metric.YearsOfCooperation, ["合作年限", "YearsOfCooperation"]),
    ];

    /// <summary>The first name of each metric in both languages, for the import template.</summary>
    public static IReadOnlyList<(Metric Metric, string Chinese, string English)> All { get; } =
        [.. Known.Select(known => (known.Metric, known.Names[0], known.Metric.ToString()))];

    /// <summary>Everything a metric is called.</summary>
    public static IReadOnlyList<string> NamesOf(Metric metric) => Array.Find(Known, known => known.Metric == metric).Names;

    /// <summary>Name and version as the canonical text has it, for example <c>YearlyVolume/1</c>.</summary>
    public static string Versioned(Metric metric) => $"{metric}/1";

    /// <summary>
    /// Reads a workbook cell. Spaces, case and full-width characters do not matter. Errors: <see cref="MetricUnknown"/>,
    /// <see cref="ToleranceNotUnderstood"/>, <see cref="ToleranceNotForMetric"/>.
    /// </summary>
    public static Result<MetricUse> Read(string item, string text)
    {
        var plain = string.Concat(text.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c) && c != '_'));
        var bracket = plain.IndexOf('(', StringComparison.Ordinal);
        var name = bracket < 0 ? plain : plain[..bracket];
        var known = Array.FindIndex(Known, k => k.Names.Contains(name, StringComparer.OrdinalIgnoreCase));
        if (known < 0)
        {
            return new MetricUnknown(item, text.Trim(), string.Join("、", All.Select(metric => $"{metric.Chinese} {metric.English}")));
        }

        var metric = Known[known].Metric;
        if (bracket < 0)
        {
            return MetricUse.Of(metric);
        }

        if (metric != Metric.MonthlyStability)
        {
            return new ToleranceNotForMetric(item, metric.ToString());
        }

        return Tolerance(plain[bracket..]) is { } tolerance ? new MetricUse(metric, tolerance) : new ToleranceNotUnderstood(item, text.Trim());
    }

    /// <summary>The text that reads back equal.</summary>
    public static string Write(MetricUse use) =>
        use.Tolerance is { } tolerance ? $"{use.Name}({Canonical.Number(tolerance * 100)}%)" : use.Name.ToString();

    private static decimal? Tolerance(string bracketed)
    {
        if (!bracketed.EndsWith(')'))
        {
            return null;
        }

        var inner = bracketed[1..^1].TrimStart('±');
        var percent = inner.EndsWith('%');
        return decimal.TryParse(percent ? inner[..^1] : inner, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            && (percent ? value / 100 : value) is >= 0 and <= 1 and var tolerance && tolerance == decimal.Round(tolerance, 4)
            ? tolerance
            : null;
    }
}
