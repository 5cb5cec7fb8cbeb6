using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Visits;

/// <summary>
/// 拜访方案 or 来访安排 What is planned (001 §7.1.1, §7.2.2); stored whole with every version that was mailed. Empty texts are not written yet.
/// </summary>
/// <param name="Theme">拜访主题 or 来访目的.</param>
/// <param name="Start">Asia/Shanghai, to the minute.</param>
/// <param name="End">Asia/Shanghai, to the minute; after <paramref name="Start"/>.</param>
/// <param name="Place">Where they meet.</param>
/// <param name="Theirs">来访人员 or 拜访人员: the customer's people.</param>
/// <param name="Ours">我方人员.</param>
/// <param name="Itinerary">行程安排.</param>
/// <param name="Topics">洽谈事项.</param>
/// <param name="Division">职责分工.</param>
public sealed record VisitPlan(
    string Theme, DateTime Start, DateTime End, string Place, string Theirs, string Ours, string Itinerary = "", string Topics = "", string Division = "")
{
    /// <summary>Longest theme and place.</summary>
    public const int LongestTitle = 200;

    /// <summary>Longest list of people: the length of a line in a customer's file.</summary>
    public const int LongestLine = 400;

    /// <summary>Longest of the other texts.</summary>
    public const int LongestText = 2000;

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public DateTime StartUtc => GroupTime.ToUtc(Start);

    public DateTime EndUtc => GroupTime.ToUtc(End);

    public DateOnly On => DateOnly.FromDateTime(Start);

    public DateOnly Until => DateOnly.FromDateTime(End);

    internal static string Write(VisitPlan plan) => JsonSerializer.Serialize(plan, Readable);

    internal static VisitPlan Read(string text) => JsonSerializer.Deserialize<VisitPlan>(text, Readable)!;

    /// <summary>The parts in which two plans differ, in the order in which they are shown, with what stood there before.</summary>
    public static IReadOnlyList<PlanChange> Differences(VisitPlan before, VisitPlan after)
    {
        (PlanField Field, string Before, string After)[] all =
        [
            (PlanField.Theme, before.Theme, after.Theme), (PlanField.When, When(before), When(after)), (PlanField.Place, before.Place, after.Place),
            (PlanField.Theirs, before.Theirs, after.Theirs), (PlanField.Ours, before.Ours, after.Ours), (PlanField.Itinerary, before.Itinerary, after.Itinerary),
            (PlanField.Topics, before.Topics, after.Topics), (PlanField.Division, before.Division, after.Division),
        ];
        return [.. all.Where(each => each.Before != each.After).Select(each => new PlanChange(each.Field, each.Before, each.After))];
    }

    /// <summary>'2026-11-20 09:00 – 11:30', with the second day where it is another.</summary>
    public static string When(VisitPlan plan) => plan.On == plan.Until
        ? string.Create(CultureInfo.InvariantCulture, $"{plan.Start:yyyy-MM-dd HH:mm} – {plan.End:HH:mm}")
        : string.Create(CultureInfo.InvariantCulture, $"{plan.Start:yyyy-MM-dd HH:mm} – {plan.End:yyyy-MM-dd HH:mm}");
}

/// <summary>A part of a plan that can change.</summary>
public enum PlanField
{
    /// <summary>主题.</summary>
    Theme,

    /// <summary>时间.</summary>
    When,

    /// <summary>地点.</summary>
    Place,

    /// <summary>对方人员.</summary>
    Theirs,

    /// <summary>我方人员.</summary>
    Ours,

    /// <summary>行程安排.</summary>
    Itinerary,

    /// <summary>洽谈事项.</summary>
    Topics,

    /// <summary>职责分工.</summary>
    Division,
}

/// <summary>One part of a plan before and after.</summary>
public sealed record PlanChange(PlanField Field, string Before, string After);
