namespace TeamsGrading.Core.Supervision;

/// <summary>One point of the yearly self-check. Its question is wording of the bot under <c>SelfCheck.Point.&lt;Key&gt;</c>.</summary>
/// <param name="Clause">The clause of 000 it is drawn from.</param>
/// <param name="Steps">Steps of the year (<c>YearStep.Key</c>) whose state speaks for or against it.</param>
public sealed record CheckPointKind(string Key, string Clause, params IReadOnlyList<string> Steps);

/// <summary>自查清单 What a unit goes through once a year (000 §10.1), drawn from the clauses.</summary>
public static class SelfCheckPoints
{
    /// <summary>Steps that no other point knows are shown with this one.</summary>
    public const string Rest = "Materials";

    public static readonly IReadOnlyList<CheckPointKind> All =
    [
        new("InternalRules", "4.3"),
        new("Truth", "5.3"),
        new("Differential", "6.4", "DifferentialItems"),
        new("Committee", "7.1.1", "Committee"),
        new("Composition", "7.1.2"),
        new("CommitteeApproval", "7.1.3"),
        new("Anonymity", "7.1.4"),
        new("CommitteeFiling", "7.1.5"),
        new("YearlyRating", "7.2.1", "Round"),
        new("Levels", "7.2.2"),
        new("Standards", "7.2.3", "Standards"),
        new("VipList", "7.2.3", "VipList"),
        new("Gifts", "7.2.4", "Gift"),
        new("StrategicService", "4.3"),
        new("PlanPolicy", "9.3.1"),
        new("PlanOrder", "9.3.2", "VipPlan"),
        new(Rest, "10.1"),
        new("Market", "10.1"),
        new("Adjustments", "11.1"),
        new("Bars", "11.2", "Bar"),
    ];

    public static CheckPointKind OfStep(string step) => All.FirstOrDefault(kind => kind.Steps.Contains(step)) ?? All.Single(kind => kind.Key == Rest);

    public static CheckPointKind Of(string key) => All.Single(kind => kind.Key == key);
}
