using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Customers;
using TeamsGrading.Core.Customers.Guides;
using TeamsGrading.Core.Customers.Upkeep;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Tests.Bot.Customers;

/// <summary>Every card about what is due and missing, as long as it gets.</summary>
public static class UpkeepSamples
{
    private static readonly UnitId Unit = new(7);

    public static IEnumerable<(string Name, Card Card)> All(string locale)
    {
        var texts = new Wording().For(locale);
        yield return ("upkeep-due", DueCard.Write(List(10), texts));
        yield return ("upkeep-due-reader", DueCard.Write(List(10) with { MayKeep = false, MineOnly = false, Late = 0, After = 0 }, texts));
        yield return ("upkeep-due-none", DueCard.Write(List(0), texts));
        yield return ("upkeep-late", DueCard.Late(List(10), texts));
        yield return ("upkeep-units", UnitUpkeepCard.Units([.. Enumerable.Range(1, 60).Select(number => new UnitUpkeep(new UnitId(number), $"华南第{number}销售公司", number * 7, number, 80 + (number % 20), number % 3, number))], 1, texts));
        var guide = new GuideView(BuiltInGuide.Version1, new string('改', 300), Changed, 3, MayEdit: true, GuideDifferences.Between(BuiltInGuide.Version1, Changed), 120);
        yield return ("guide", GuideCards.Whole(guide, texts));
        foreach (var part in Changed.Parts)
        {
            yield return ($"guide-{part.Key}", GuideCards.Part(guide, part, texts));
        }

        yield return ("guide-field", GuideCards.Form(guide, Changed.Parts[0], Changed.Parts[0].Field("use"), texts));
        yield return ("guide-field-new", GuideCards.Form(guide, Changed.Parts[0], null, texts));
        yield return ("guide-preview", GuideCards.Preview(new GuidePreview(
            3, guide.Differences, 260, 4000, All: true,
            [.. Enumerable.Range(1, 30).Select(number => new BecomeIncomplete(new UnitId(number), $"华南第{number}销售公司", number, ["华东1号化工", "华东2号*化工", "华东3号_化工"]))]), texts));
        yield return ("upkeep-missing", UnitUpkeepCard.Missing(Missing(10), texts));
        yield return ("upkeep-missing-none", UnitUpkeepCard.Missing(Missing(0), texts));
    }

    private static DueList List(int lines) => new(Unit, "广东销售公司", MineOnly: true, lines / 3, lines * 4, [.. Enumerable.Range(1, lines).Select(Line)], lines, MayKeep: true);

    private static DueLine Line(int number) => new(
        new CustomerId(number), $"C{number:000}", $"华东{number}号*化工_有限责任公司", (CustomerStanding)(number % 4),
        number % 4 == 0 ? [UpkeepPart.Volumes] : [UpkeepPart.Basics, UpkeepPart.Cooperation, UpkeepPart.Execution, UpkeepPart.Interviews, UpkeepPart.Volumes],
        new DateOnly(2026, 11, number), new DateOnly(2026, 11, number), number < 4, (UpkeepCause)(number % 6), new Month(2026, 10));

    /// <summary>Version 1 with fields added.</summary>
    private static Guide Changed => Enumerable.Range(1, 12).Aggregate(BuiltInGuide.Version1 with { Number = 2 }, (guide, number) => GuideEdits.Put(
        guide, "basics", new WrittenField(null, $"新字段{number}", $"New field {number}", FieldType.Text, "", [CustomerStanding.Strategic], null, false)).Value);

    private static IncompleteList Missing(int lines) => new(
        Unit, "广东销售公司", 3, 120, lines * 4, 87, 1, lines == 0 ? 1 : 4,
        [
            .. Enumerable.Range(1, lines).Select(number => new IncompleteFile(
                new CustomerId(number), $"C{number:000}", $"华东{number}号化工有限责任公司", CustomerStanding.Vip, number * 9,
                [
                    new MissingName(new Bilingual("购销合同", "Contracts"), null, 1),
                    .. Enumerable.Range(1, number + 2).Select(field => new MissingName(
                        new Bilingual("基本信息", "Basics"), new Bilingual($"字段{field}", $"Field {field}"), (field % 3) + 1)),
                ])),
        ]);
}
