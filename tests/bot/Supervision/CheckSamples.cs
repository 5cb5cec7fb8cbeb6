using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Supervision;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Supervision;

namespace TeamsGrading.Tests.Bot.Supervision;

/// <summary>Every card of supervision in every state worth a look.</summary>
internal static class CheckSamples
{
    private static readonly DateOnly Due = new(2026, 11, 30);
    private static readonly string Hash = string.Concat(Enumerable.Repeat("9f86d081", 8));

    public static IEnumerable<(string Name, Card Card)> All(string locale)
    {
        var texts = new Wording().For(locale);
        yield return ("selfcheck-list", SelfCheckCards.List(2025, [.. Lines(5)], 1, texts));
        yield return ("selfcheck-list-large", SelfCheckCards.List(2025, [.. Lines(50)], 2, texts));
        yield return ("selfcheck-ahead", SelfCheckCards.One(Check(SelfCheckState.Ahead, 0) with { Points = [] }, texts));
        yield return ("selfcheck-underway", SelfCheckCards.One(Check(SelfCheckState.UnderWay, 9), texts));
        yield return ("selfcheck-late", SelfCheckCards.One(Check(SelfCheckState.UnderWay, 20) with { Late = true }, texts));
        yield return ("selfcheck-finished", SelfCheckCards.One(Check(SelfCheckState.Finished, 20) with { FinishedOn = Due.AddDays(-3), Findings = 4, OpenFindings = 3 }, texts));
        for (var page = 1; page <= 5; page++)
        {
            yield return ($"selfcheck-points-{page}", SelfCheckPointsCard.Write(Check(SelfCheckState.UnderWay, page == 1 ? 4 : 0), page, texts));
        }

        yield return ("finding-list", FindingCards.List("华南公司", 2025, [Finding(FindingState.Open), Finding(FindingState.Assigned) with { Late = true }, Finding(FindingState.Closed)], texts));
        yield return ("finding-list-large", FindingCards.List("华南公司", 2025, [.. Enumerable.Repeat(Finding(FindingState.Assigned), 60)], texts));
        yield return ("finding-list-none", FindingCards.List("华南公司", 2025, [], texts));
        foreach (var state in Enum.GetValues<FindingState>())
        {
            yield return ($"finding-{state}", FindingCards.One(new UnitId(1), Finding(state), texts));
        }

        yield return ("finding-selfcheck", FindingCards.One(new UnitId(1), Finding(FindingState.Assigned) with { Source = FindingSource.SelfCheck, About = "Gifts", Late = true }, texts));
        yield return ("spotcheck-list", SpotCheckCards.List(2025, [Spot(false), Spot(true)], mayAnnounce: true, texts));
        yield return ("spotcheck-list-none", SpotCheckCards.List(2025, [], mayAnnounce: false, texts));
        yield return ("spotcheck-new", SpotCheckCards.New(2025, new DateOnly(2026, 11, 21), texts));
        yield return ("spotcheck-announced", SpotCheckCards.One(Spot(false), 1, texts));
        yield return ("spotcheck-drawn", SpotCheckCards.One(Spot(true), 1, texts));
        yield return ("spotcheck-unit", SampledUnitCard.Write(Spot(true), Spot(true).Units[0], texts));
        yield return ("spotcheck-unit-large", SampledUnitCard.Write(Spot(true), Unit(0, AnnounceSpotCheck.MostPerUnit), texts));
        yield return ("spotcheck-unit-none", SampledUnitCard.Write(Spot(true), Unit(3, 0), texts));
        yield return ("performance", PerformanceCard.Write(2025, [.. Figures(3)], 1, texts));
        yield return ("performance-large", PerformanceCard.Write(2025, [.. Figures(50)], 1, texts));
    }

    private static IEnumerable<SelfCheckLine> Lines(int count) => Enumerable.Range(0, count).Select(number => new SelfCheckLine(
        new UnitId(number + 1), $"华南第{number}销售公司", number % 4 == 0 ? null : new SelfCheckId(long.MaxValue - number), (SelfCheckState)(number % 3), Due, number % 4 == 0,
        number % 3 == 2 ? Due.AddDays(-5) : null, number % 3 == 2 ? 2 : 0, true));

    private static SelfCheckView Check(SelfCheckState state, int judged) => new(
        new SelfCheckId(long.MaxValue), new UnitId(1), "华南公司", 2025, state, Due, false, null, 5, true,
        [
            .. SelfCheckPoints.All.Select((kind, place) => new PointView(
                kind.Key, kind.Clause, kind.Key switch
                {
                    "Standards" => ["Standards:Gaseous:Late", "Standards:Liquid:UnderWay"],
                    "Committee" => ["Committee::Ahead"],
                    "CommitteeFiling" => ["Approval:Committee:AskedBack"],
                    _ => [],
                },
                place >= judged ? CheckVerdict.Open : place % 6 == 5 ? CheckVerdict.Finding : CheckVerdict.InOrder, place < judged && place % 6 == 5 ? "缺少 2026-03 会议签到表" : "")),
        ],
        0, 0);

    private static FindingView Finding(FindingState state) => new(
        new FindingId(long.MaxValue), FindingSource.SpotCheck, 1, new UnitId(1), "华南公司", 2025, "committee/2026-03.json",
        "工作小组变更的党组织批复扫描件缺少签字页，备案表上的日期与批复日期不一致。", state, state == FindingState.Open ? null : "郑慧敏", state == FindingState.Open ? null : Due, false,
        state >= FindingState.Corrected ? "已补签字页并更正日期，重新上报备案。" : "", state >= FindingState.Corrected ? Due.AddDays(-2) : null,
        state == FindingState.Closed ? "材料齐全，同意关闭。" : "", state == FindingState.Closed ? Due : null, state is FindingState.Open or FindingState.Assigned,
        state == FindingState.Assigned, state == FindingState.Corrected,
        [.. "周启明 吴国栋 郑慧敏 冯建军".Split(' ').Select((name, place) => (new PersonId(place + 1), name))]);

    private static SpotCheckView Spot(bool drawn) => new(
        new SpotCheckId(long.MaxValue), 2025, drawn ? 1 : 2, "2026-12-01 上证综指收盘价", new DateOnly(2026, 12, 2), 5, new DateTime(2026, 11, 21, 2, 0, 0, DateTimeKind.Utc),
        drawn ? "3456.78" : null, drawn ? "2026-12-01 上证综指收盘价=3456.78" : null, drawn ? Hash : null,
        drawn ? new DateTime(2026, 12, 2, 1, 0, 0, DateTimeKind.Utc) : null, MayDraw: !drawn, MayJudge: drawn, [.. Enumerable.Range(0, 20).Select(number => Unit(number, 5))]);

    private static SampledUnit Unit(int number, int samples) => new(
        new UnitId(number + 1), $"U{number}", $"华南第{number}销售公司", 40, [.. Enumerable.Range(0, samples).Select(place => new SampleView(
            place + 1, $"standards/gaseous-{place:000}.json", Hash, Hash, place < 2 ? CheckVerdict.InOrder : place == 2 ? CheckVerdict.Finding : CheckVerdict.Open))],
        number % 3, number % 2);

    private static IEnumerable<UnitPerformance> Figures(int count) => Enumerable.Range(0, count).Select(number => new UnitPerformance(
        new UnitId(number + 1), $"U{number}", $"华南第{number}销售公司", new PartOf(2, 2), new PartOf(number % 6, 6), number == 2 ? default : new PartOf(97, 120),
        (YearStepState)(number % 4), number, number / 2));
}
