using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Reports;
using TeamsGrading.Core.Reports;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Tests.Bot.Reports;

/// <summary>Every card of the monthly report in every state worth a look, and a report full enough for a document.</summary>
internal static class ReportSamples
{
    private static readonly Month November = new(2026, 11);
    private static readonly DateTime At = new(2026, 12, 2, 2, 0, 0, DateTimeKind.Utc);

    public static IEnumerable<(string Name, Card Card)> All(string locale)
    {
        var texts = new Wording().For(locale);
        var report = Report();
        yield return ("report-work", ReportCard.Write(report, texts));
        yield return ("report-work-published", ReportCard.Write(report with { State = ReportState.Published, Editions = 2, Published = [Line(2), Line(1)] }, texts));
        yield return ("report-section", SectionCard.Write(report, report.Sections[1], texts));
        yield return ("report-section-changed", SectionCard.Write(report, report.Sections[2], texts));
        yield return ("report-section-conflict", SectionCard.Write(report, report.Sections[2], texts, new SectionTyped("我写的说明\n第二行", TextReaders.Everybody, false, "林致远")));
        yield return ("report-section-lead", SectionCard.Write(report, report.Sections[0], texts));
        yield return ("report-preview", PaperCard.Write(ReportPaper.Preview(report, ReportReach.All), 0, texts, Go, [], []));
        yield return ("report-edition", EditionCards.One(View(Paper(true)), 0, texts));
        yield return ("report-edition-section", EditionCards.One(View(Paper(true)), 1, texts));
        yield return ("report-edition-unit", EditionCards.One(View(Paper(false)) with { Newest = new EditionId(7) }, 0, texts));
        yield return ("report-list", EditionCards.List(new ReportList([new ReportLine(null, November.AddMonths(1), null, 0, 0), new ReportLine(new ReportId(1), November, ReportState.Draft, 0, 2)], [Line(2), Line(1)], true), 1, 10, texts));
        yield return ("report-list-none", EditionCards.List(new ReportList([], [], false), 1, 10, texts));
        yield return ("report-publish", PublishCards.Confirm(new PublishPlan(report, 37, []), texts));
        yield return ("report-publish-correction", PublishCards.Confirm(new PublishPlan(report with { Editions = 1 }, 37, ["Lead", "Volumes"]), texts));
        yield return ("report-distribution", PublishCards.Distribution(Distribution(3), texts));
        yield return ("report-distribution-large", PublishCards.Distribution(Distribution(60), texts));
        yield return ("report-distribution-none", PublishCards.Distribution(Distribution(0), texts));
    }

    /// <summary>A report with everything in it; typed texts hold markup and a formula.</summary>
    public static ReportPaper Paper(bool whole) => new(
        November, 2, "“重点客户气量”一节：补录 3 家客户 11 月气量。", "林致远", At, string.Concat(Enumerable.Repeat("9f86d081", 8)), whole,
        [
            new PaperSection(ReportSection.Lead, "11 月重点客户用气平稳，气电集团共收到诉求 12 件，已答复 9 件。\n=SUM(A1:A9) <b>原样</b> **显示** & {0}", []),
            new PaperSection("Volumes", "环比增长主要来自电厂。", Volumes(whole ? 50 : 2)),
            new PaperSection("Remarks", "", Remarks()),
            new PaperSection("Awards", "", Awards()),
        ]);

    private static CardAction Go(string title, int page) => Buttons.Go(title, ReportVerbs.Preview, (ReportFields.Page, Shown.Id(page)));

    private static EditionView View(ReportPaper paper) => new(new EditionId(long.MaxValue), new ReportId(1), paper, null, true);

    private static EditionLine Line(int number) => new(new EditionId(number), November, number, At, "林致远", "", 37, number == 2);

    private static ReportView Report() => new(
        new ReportId(long.MaxValue), November, ReportState.Draft, 0, At, true, 7,
        [
            Section(0, ReportSection.Lead, "11 月重点客户用气平稳。", TextReaders.Everybody, [], null),
            Section(1, "Volumes", "", TextReaders.Headquarters, Volumes(50), null),
            Section(2, "Remarks", "本月新增 2 条备注，请各单位关注。", TextReaders.Headquarters, Remarks(), Remarks()),
            Section(3, "Awards", "", TextReaders.Headquarters, Awards(), null) with { Hidden = true },
        ],
        []);

    private static SectionView Section(int place, string key, string text, TextReaders readers, IReadOnlyList<ReportBlock> figures, IReadOnlyList<ReportBlock>? newer) => new(
        new ReportSectionId(place + 1), key, place, false, text, readers, figures, newer, newer is not null, "seen", text.Length == 0 ? null : "林致远", text.Length == 0 ? null : At, 3);

    private static List<ReportBlock> Volumes(int customers) =>
    [
        new ReportBlock.Sentence("VolumeTotal",
        [
            ("Customers", new ReportValue.Count(customers)), ("Volume", new ReportValue.Volume(231_500_000m)), ("LastMonth", new ReportValue.Change(0.0512m)), ("LastYear", new ReportValue.Change(-0.013m)),
        ]),
        new ReportBlock.Sentence("VolumeMissing", [("Customers", new ReportValue.Count(3))]),
        new ReportBlock.Bars("VolumeByMonth", "Volume", [.. Enumerable.Range(0, 13).Select(back => ((ReportValue)new ReportValue.InMonth(November.AddMonths(back - 12)), 200_000_000m + (2_500_000m * back)))]),
        new ReportBlock.Table("VolumeCustomers", ["Customer", "Unit", "Level", "Volume", "LastMonth", "LastYear"],
            [.. Enumerable.Range(1, customers).Select(number => (IReadOnlyList<ReportValue>)
            [
                Owned($"清远第{number}陶瓷有限公司"), Owned("华南公司"), new ReportValue.Word(number < 6 ? "Strategic" : "Vip1"),
                number % 9 == 0 ? new ReportValue.Word("NotRecorded") : new ReportValue.Volume(20_000_000m / number), new ReportValue.Change(number % 9 == 0 ? null : 0.01m * number), new ReportValue.Change(null),
            ])]),
        new ReportBlock.Table("VolumeMovers", ["Customer", "Unit", "Volume", "Difference", "LastMonth"],
            [[Owned("=1+1 <script>"), Owned("华南公司"), new ReportValue.Volume(9_000_000m), new ReportValue.Volume(-3_000_000m), new ReportValue.Change(-0.25m)]]),
    ];

    private static List<ReportBlock> Remarks() =>
    [
        new ReportBlock.Sentence("Remarks", [("Made", new ReportValue.Count(2)), ("Ended", new ReportValue.Count(1)), ("Open", new ReportValue.Count(5))]),
        new ReportBlock.Bars("RemarksOpenByKind", "Count", [(new ReportValue.Word("RiskFinance"), 3), (new ReportValue.Word("RiskCompliance"), 2), (new ReportValue.Word("RiskOther"), 0)]),
        new ReportBlock.Table("RemarksMade", ["Customer", "Kind", "Made"], [[Owned("清远第1陶瓷有限公司"), new ReportValue.Word("RiskFinance"), new ReportValue.Day(new DateOnly(2026, 11, 9))]]),
    ];

    private static List<ReportBlock> Awards() =>
    [
        new ReportBlock.Sentence("Awards", [("Valid", new ReportValue.Count(28)), ("Begun", new ReportValue.Count(3)), ("Ended", new ReportValue.Count(1)), ("Lapsing", new ReportValue.Count(4))]),
        new ReportBlock.Bars("AwardsByLevel", "Count", [(new ReportValue.Word("Strategic"), 4), (new ReportValue.Word("Vip1"), 8), (new ReportValue.Word("Vip2"), 10), (new ReportValue.Word("Vip3"), 6)]),
    ];

    private static ReportValue.Owned Owned(string name) => new(name, [new UnitId(1)]);

    private static DistributionList Distribution(int lines)
    {
        var people = Enumerable.Range(1, 40).Select(number => new PersonCard(new PersonId(number), $"{number}", $"李小{number}", "", null, new UnitId(1), "", "zh-CN")).ToList();
        return new DistributionList(
            [.. Enumerable.Range(0, lines).Select(number => number % 3 == 2
                ? new DistributionView(new DistributionLineId(number + 1), "", null, "何伟", [people[0]])
                : new DistributionView(new DistributionLineId(number + 1), "UnitManager", number == 0 ? null : $"华南第{number}公司", null, number == 0 ? people : []))],
            lines == 0 ? [] : people, ["Liaison", "UnitManager", "GeneralManager"], [.. Enumerable.Range(1, lines + 3).Select(number => new UnitCard(new UnitId(number), $"U{number}", $"华南第{number}公司", null, null))]);
    }
}
