using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Rules;

/// <summary>评分项 One item of a stored rule version or of a unit's differential items.</summary>
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

    /// <summary>What of 000 §6.2 it answers.</summary>
    public Considerations Considers { get; private set; }

    /// <summary>The item as it was written.</summary>
    public RuleItemContent Content => new(Code, Name, Points, Mode, Metric is { } metric ? new MetricUse(metric, Tolerance) : null, Bands, Considers);

    /// <summary>The item as rounds need it.</summary>
    internal RuleItemCard Card(bool differential) => new(Id, Code, Name, Canonical.Shortest(Points), Mode, differential);

    internal void Describe(RuleItemContent content)
    {
        (Name, Points, Mode, Bands) = (content.Name, content.Points, content.Mode, content.Bands);
        Considers = content.Considers;
        (Metric, Tolerance) = (content.Metric?.Name, content.Metric?.Tolerance);
    }
}
