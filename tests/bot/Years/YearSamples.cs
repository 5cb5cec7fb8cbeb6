using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Years;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Years;

namespace TeamsGrading.Tests.Bot.Years;

/// <summary>The card of the year, small, empty and as large as it can get.</summary>
internal static class YearSamples
{
    private static readonly DateOnly Today = new(2026, 11, 21);
    private static readonly UnitCard[] Units = [.. Enumerable.Range(1, 60).Select(number => new UnitCard(new UnitId(long.MaxValue - number), $"U{number}", $"华南天然气销售分公司第{number}公司", new UnitId(1), 51m))];

    public static IEnumerable<(string Name, Card Card)> All(string locale)
    {
        var texts = new Wording().For(locale);
        yield return ("year", YearCard.Write(Sheet([.. Steps(1)], Units[..1]), texts));
        yield return ("year-empty", YearCard.Write(Sheet([], Units[..1]), texts));
        yield return ("year-large", YearCard.Write(Sheet([.. Steps(12)], Units), texts));
    }

    public static IEnumerable<YearStep> Steps(int times) => YearPlan.Keys.SelectMany((key, i) => Enumerable.Range(0, times).Select(_ => new YearStep(
        key,
        key is "Round" or "VipList" or "Standards" ? GasForm.Gaseous : null,
        (YearStepState)(i % 4),
        new DateOnly(2026, 10, 31),
        i % 4 == (int)YearStepState.Done ? new DateOnly(2026, 3, 1) : null,
        i % 4 == 0 ? null : "participation",
        long.MaxValue)));

    private static YearSheet Sheet(IReadOnlyList<YearStep> steps, IReadOnlyList<UnitCard> units) =>
        new(units[0], 2025, Today, YearCount.Of(steps), YearPlan.Of(units[0], steps), units, RatedYears.Shown(Today));
}
