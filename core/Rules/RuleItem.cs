using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Rules;

/// <summary>评分项 One base item of a stored rule version.</summary>
public sealed class RuleItem
{
    private RuleItem()
    {
    }

    internal RuleItem(RuleItemContent content)
    {
        (Id, Code) = (RuleItemId.New(), content.Code);
        Describe(content);
    }

    public RuleItemId Id { get; private set; }

    /// <summary>Unique within the version.</summary>
    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>Maximum points.</summary>
    public decimal Points { get; private set; }

    public ItemMode Mode { get; private set; }

    /// <summary>The metric of a measured item.</summary>
    public Metric? Metric { get; private set; }

    /// <summary>Tolerance of <see cref="Rules.Metric.MonthlyStability"/>, a ratio.</summary>
    public decimal? Tolerance { get; private set; }

    /// <summary>The bands of a measured item.</summary>
    public Bands? Bands { get; private set; }

    /// <summary>The item as it was written.</summary>
    public RuleItemContent Content => new(Code, Name, Points, Mode, Metric is { } metric ? new MetricUse(metric, Tolerance) : null, Bands);

    internal void Describe(RuleItemContent content)
    {
        (Name, Points, Mode, Bands) = (content.Name, content.Points, content.Mode, content.Bands);
        (Metric, Tolerance) = (content.Metric?.Name, content.Metric?.Tolerance);
    }
}
