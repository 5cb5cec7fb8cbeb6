using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Supervision;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Supervision;
using TeamsGrading.Core.Supervision.FileChecks;

namespace TeamsGrading.Tests.Bot.Supervision;

/// <summary>The cards of headquarters' checks of files in every state worth a look.</summary>
internal static class FileCheckSamples
{
    private static readonly DateOnly Today = new(2026, 11, 21);
    private static readonly string Hash = string.Concat(Enumerable.Repeat("9f86d081", 8));
    private static readonly FileCheckPeriod Month = new(FileCheckKind.Monthly, 2026, 10);
    private static readonly FileCheckPeriod Quarter = new(FileCheckKind.Quarterly, 2026, 3);

    public static IEnumerable<(string Name, Card Card)> All(string locale)
    {
        var texts = new Wording().For(locale);
        yield return ("filecheck-list", FileCheckCard.List(new FileCheckYear(2026, [Check(Month, 3), Check(Quarter, 0, announced: true)], [new(FileCheckKind.Yearly, 2026, 1)]), texts));
        yield return ("filecheck-list-none", FileCheckCard.List(new FileCheckYear(2026, [], []), texts));
        yield return ("filecheck-ahead", FileCheckCard.One(Check(Month, 0), 1, Today, texts));
        yield return ("filecheck-underway", FileCheckCard.One(Check(Month, 4), 1, Today, texts));
        yield return ("filecheck-late-large", FileCheckCard.One(Check(Month, 60) with { Late = true }, 2, Today, texts));
        yield return ("filecheck-announce", FileCheckCard.One(Check(Quarter, 0), 1, Today, texts));
        yield return ("filecheck-announced", FileCheckCard.One(Check(Quarter, 0, announced: true), 1, Today, texts));
        yield return ("filecheck-drawn", FileCheckCard.One(Check(Quarter, 3, announced: true) with { Figure = "3456.78", Seed = "2026-10-08 上证综指收盘价=3456.78", ListHash = Hash }, 1, Today, texts));
        yield return ("filecheck-unit", CheckedUnitCard.Write(Unit(Month, [Volumes(3), File(0, true, 100), File(1, true, 82, "Basics", "Volumes"), File(2, false, 0)]), texts));
        yield return ("filecheck-unit-whole", CheckedUnitCard.Write(Unit(new(FileCheckKind.Yearly, 2026, 1), [Volumes(0) with { Topic = FileCheckTopic.Whole }]), texts));
        yield return ("filecheck-unit-large", CheckedUnitCard.Write(
            Unit(Month, [Volumes(999), .. Enumerable.Range(0, ViewFileChecks.PageSize - 1).Select(at => File(at, true, at, "Basics", "Cooperation", "Execution", "Interviews", "Volumes"))]) with { Pages = 9 }, texts));
        yield return ("filecheck-unit-reader", CheckedUnitCard.Write(Unit(Month, [File(0, true, 100)]) with { Next = null, Check = Check(Month, 1) with { Checks = false } }, texts));
        yield return ("filecheck-finding", FindingCards.One(new UnitId(1), Finding("Monthly:2026:10:File:HN001"), texts));
        yield return ("filecheck-finding-volumes", FindingCards.One(new UnitId(1), Finding("Monthly:2026:10:Volumes:"), texts));
    }

    private static FileCheckView Check(FileCheckPeriod period, int units, bool announced = false) => new(
        new FileCheckId(long.MaxValue), period, period.DueOn, false, announced ? "2026-10-08 上证综指收盘价" : null, announced ? new DateOnly(2026, 12, 1) : null, 3, null, null, null,
        units == 0 ? null : new DateTime(2026, 11, 11, 1, 0, 0, DateTimeKind.Utc), Checks: true,
        [.. Enumerable.Range(0, units).Select(at => new CheckedUnit(new UnitId(long.MaxValue - at), $"华南第{at}销售公司", 12, at * 4 % 13, at % 3, at % 2))]);

    private static UnitItems Unit(FileCheckPeriod period, IReadOnlyList<FileItemView> items) =>
        new(Check(period, 1), new CheckedUnit(new UnitId(long.MaxValue), "华南销售公司", 12, 3, 1, 1), 1, 1, items, items[0], 2);

    private static FileItemView File(int at, bool hasFile, int percent, params string[] late) => new(
        long.MaxValue - at, FileCheckTopic.File, new CustomerId(long.MaxValue - at), $"HN{at:000}", "粤港澳大湾区天然气综合利用与分布式能源（集团）股份有限公司", hasFile, percent,
        percent == 100 ? 0 : 7, late, 0, 1, "", (CheckVerdict)(at % 3), hasFile && percent == 100);

    private static FileItemView Volumes(int concerned) => new(
        1, FileCheckTopic.Volumes, null, "", "", false, 0, 0, [], concerned, 1200, string.Join(' ', Enumerable.Range(0, Math.Min(concerned, 60)).Select(at => $"HN{at:000}")), CheckVerdict.Open,
        concerned == 0);

    private static FindingView Finding(string about) => new(
        new FindingId(long.MaxValue), FindingSource.FileCheck, 1, new UnitId(1), "华南公司", 2026, about, "战略客户档案缺注册资本和实际控制人。", FindingState.Corrected, "郑慧敏", Today.AddDays(9), false,
        "已补全并附营业执照。", Today, "", null, false, false, true, []);
}
