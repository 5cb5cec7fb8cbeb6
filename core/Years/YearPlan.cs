using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Years;

/// <summary>Part of the rating year in which a step stands.</summary>
public enum YearStage
{
    /// <summary>准备 Rule, committee and standards are put in order (000 §6, §7.1, §7.2.3).</summary>
    Preparing,

    /// <summary>评级 Rounds, lists, gifts and the strategic list (000 §7.2, §8).</summary>
    Rating,

    /// <summary>服务 Service plans (000 §9).</summary>
    Serving,

    /// <summary>监督 Self-check and spot check (000 §10).</summary>
    Supervising,
}

/// <summary>The order in which a year is read, whatever the dates: a step that is late stays where it belongs.</summary>
public static class YearPlan
{
    private static readonly (YearStage Stage, string[] Keys)[] Order =
    [
        (YearStage.Preparing, ["Rule", "DifferentialItems", "Committee", "Standards"]),
        (YearStage.Rating, ["Round", "VipList", "Gift", "Bar", "StrategicList"]),
        (YearStage.Serving, ["VipPlan", "StrategicPlan"]),
        (YearStage.Supervising, ["SelfCheck", "SpotCheck"]),
    ];

    private static readonly Dictionary<string, (YearStage Stage, int Place)> Places = Order
        .SelectMany(stage => stage.Keys.Select(key => (stage.Stage, Key: key)))
        .Select((step, place) => (step.Key, step.Stage, Place: place))
        .ToDictionary(step => step.Key, step => (step.Stage, step.Place), StringComparer.Ordinal);

    /// <summary>What headquarters itself has to do in a year; it rates nobody, so committees, standards and lists are not its own.</summary>
    private static readonly HashSet<string> OfHeadquarters = new(["Rule", "StrategicList", "StrategicPlan", "SpotCheck"], StringComparer.Ordinal);

    /// <summary>All known keys in the order of the year.</summary>
    public static IEnumerable<string> Keys => Order.SelectMany(stage => stage.Keys);

    /// <summary>The stage of a step; one that is not in the plan is supervision, the last.</summary>
    public static YearStage StageOf(string key) => Places.TryGetValue(key, out var place) ? place.Stage : YearStage.Supervising;

    /// <summary>The unit's own steps as a year is read: by plan, then by form, then by date.</summary>
    public static IReadOnlyList<YearStep> Of(UnitCard unit, IEnumerable<YearStep> steps) =>
    [
        .. steps.Where(step => unit.Parent is not null || OfHeadquarters.Contains(step.Key))
            .OrderBy(step => Places.TryGetValue(step.Key, out var place) ? place.Place : int.MaxValue)
            .ThenBy(step => step.Key, StringComparer.Ordinal)
            .ThenBy(step => step.Form)
            .ThenBy(step => step.DoneOn ?? step.DueOn ?? DateOnly.MaxValue),
    ];
}
