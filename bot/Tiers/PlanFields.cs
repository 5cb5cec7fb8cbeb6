using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Tiers;

namespace TeamsGrading.Bot.Tiers;

/// <summary>What the cards of service plans carry.</summary>
internal static class PlanFields
{
    public const string Plan = "plan";
    public const string Version = "version";
    public const string Unit = "unit";
    public const string Year = "year";
    public const string Form = "form";
    public const string Area = "area";
    public const string Drafts = "drafts";
    public const string Page = "page";
    public const string Reason = "reason";
    public const string Code = "code";

    public static ServicePlanId PlanOf(CardCall call) => new(call.Id(Plan));

    public static T? Named<T>(string? text)
        where T : struct, Enum => Enum.TryParse<T>(text, out var value) && Enum.GetName(value) == text ? value : null;

    /// <summary>Input of a value.</summary>
    public static string Input(string benefit, TierLevel level) => $"v.{benefit}.{level}";

    public static (string, string)[] Of(PlanView plan) =>
        [(Plan, Shown.Id(plan.Id.Value)), (Version, Shown.Id(plan.Version))];

    /// <summary>A refusal at the input it is about.</summary>
    public static CardReply.Refuse Refuse(Error error, Texts texts) =>
        texts.Refuse(error, error.GetType().GetProperty("Field")?.GetValue(error) as string);
}
