using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Records;
using TeamsGrading.Core.Records;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Tests.Bot.Records;

/// <summary>The cards about a year's pack, from invented data.</summary>
internal static class RecordsSamples
{
    private static readonly string Hash = string.Concat(Enumerable.Repeat("9f86d081", 8));

    public static IEnumerable<(string Name, Card Card)> All(string locale)
    {
        var texts = new Wording().For(locale);
        var unit = new UnitCard(new UnitId(long.MaxValue), "HN", "华南销售公司", null, 62.4m);
        var pack = new YearExported(
            unit, 2025, Hash, Hash, 41, 1_234_567,
            [("", 2), ("approvals", 14), ("bars", 3), ("committee", 2), ("gifts", 1), ("lists", 3), ("plans", 4), ("rounds", 3), ("rule", 2), ("standards", 4), ("strategic", 1)]);
        yield return ("year-export", ChooseYearCard.Write([unit, unit with { Id = new UnitId(2), Name = "华东销售公司" }], 2026, texts));
        yield return ("year-pack", YearPackCard.Write(pack, [], texts));
        yield return ("year-pack-before", YearPackCard.Write(
            pack,
            [.. Enumerable.Range(1, 10).Select(day => new ExportWords(new DateTime(2026, 11, day, 2, 0, 0, DateTimeKind.Utc), day % 3 == 0 ? texts["Card.YearPack.Operator"] : "鲁正", Hash))],
            texts));
    }
}
