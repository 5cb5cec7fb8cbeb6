namespace TeamsGrading.Core.Rules;

/// <summary>What a rule has to take into account (000 §6.2). An item may answer several of them.</summary>
[Flags]
public enum Considerations
{
    None = 0,

    /// <summary>业务形态.</summary>
    BusinessForm = 1,

    /// <summary>资源结构.</summary>
    ResourceStructure = 2,

    /// <summary>合作体量.</summary>
    Volume = 4,

    /// <summary>合作配合度.</summary>
    Cooperation = 8,

    /// <summary>合同执行稳定性, yearly or monthly.</summary>
    ContractStability = 16,

    /// <summary>资源占比.</summary>
    ResourceShare = 32,

    /// <summary>合作深度.</summary>
    Depth = 64,
}

/// <summary>Why a rule needs no item for a consideration.</summary>
public sealed record Explanation(Considerations Of, string Why);

/// <summary>The seven considerations of 000 §6.2.</summary>
public static class ConsiderationList
{
    /// <summary>Each by itself, in the order of the clause.</summary>
    public static IReadOnlyList<Considerations> All { get; } =
        [.. Enum.GetValues<Considerations>().Where(each => each != Considerations.None)];

    /// <summary>What a metric plainly measures, offered when nothing is recorded; the drafter decides.</summary>
    public static Considerations Usual(Metric? metric) => metric switch
    {
        Metric.YearlyVolume => Considerations.Volume,
        Metric.Fulfilment or Metric.MonthlyStability => Considerations.ContractStability,
        Metric.ShareOfUnit => Considerations.ResourceShare,
        Metric.YearsOfCooperation => Considerations.Depth,
        Metric.Growth or Metric.GrossMargin or Metric.PaidOnTime or null or _ => Considerations.None,
    };
}
