using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Tiers;

namespace TeamsGrading.Bot.Tiers;

/// <summary>Parts that the cards of service plans share.</summary>
internal static class PlanParts
{
    /// <summary>'华南公司 · 2025 年度 · 气态客户'; without a name the strategic plan.</summary>
    public static string Name(string? unit, int year, GasForm form, Texts texts) => texts.With(
        "Card.Plan.Name", ("Unit", unit is null ? texts["Card.Plan.Group"] : Shown.Plain(unit)), ("Year", year), ("Form", form));

    public static string Name(PlanView plan, Texts texts) => Name(plan.IsStrategic ? null : plan.Unit, plan.Content.Year, plan.Content.Form, texts);

    public static Element[] Top(string title, string below) =>
        [Shown.Heading(title), new TextBlock(below) { IsSubtle = true, Spacing = Spacing.None }];

    /// <summary>What counts as better, with the unit: '越大越好（元/方）'.</summary>
    public static string Hint(Benefit benefit, Texts texts)
    {
        var unit = benefit.Unit.In(texts.Locale);
        return unit.Length == 0 ? texts.Show(benefit.Direction)
            : texts.With("Card.Benefit.Hint", ("Direction", benefit.Direction), ("Unit", Shown.Plain(unit)));
    }

    public static string Text(Bilingual name, Texts texts) => Shown.Plain(name.In(texts.Locale));

    /// <summary>A value in words; '–' when it is missing.</summary>
    public static string Value(object? spoken, Texts texts) => Shown.Plain(texts.Show(spoken));
}
