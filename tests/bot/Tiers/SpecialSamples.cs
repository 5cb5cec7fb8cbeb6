using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Tiers;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Tiers;

namespace TeamsGrading.Tests.Bot.Tiers;

/// <summary>The cards of bars, gifts and the strategic list, small and as large as they can get.</summary>
internal static class SpecialSamples
{
    private static readonly DateOnly Today = new(2026, 11, 21);
    private static readonly UnitId South = new(long.MaxValue - 1);
    private static readonly string Hash = string.Concat(Enumerable.Repeat("9f86d081", 8));

    public static IEnumerable<(string Name, Card Card)> All(string locale)
    {
        var texts = new Wording().For(locale);
        var (draft, large) = (Bar(BarState.Draft, 2), Bar(BarState.Draft, 20));
        yield return ("bar-search", BarSearchCard.Write("恒源", [Subject(1, "东莞恒源燃气发电有限公司"), Subject(2, "东莞恒源热电联产有限公司")], texts));
        yield return ("bar-search-none", BarSearchCard.Write("x", [], texts));
        yield return ("bar-search-large", BarSearchCard.Write("", [.. Enumerable.Range(1, 16).Select(i => Subject(i, Long(i)))], texts));
        yield return ("bar-cause", BarCauseCard.Write(draft with { Cause = null, Text = "" }, [2025, 2026, 2024], texts));
        yield return ("bar-evidence", BarEvidenceCard.Write(draft, texts));
        yield return ("bar-evidence-none", BarEvidenceCard.Write(draft with { Evidence = [] }, texts));
        yield return ("bar-evidence-large", BarEvidenceCard.Write(large, texts));
        yield return ("bar-check", BarCheckCard.Write(draft, texts));
        yield return ("bar-in-force", BarCard.Write(Bar(BarState.InForce, 2), texts));
        yield return ("bar-large", BarCard.Write(Bar(BarState.InForce, 20), texts));
        yield return ("bar-appealed", BarCard.Write(Bar(BarState.InForce, 1) with { LiftReason = "全部欠款及违约金已结清，对方已更换法定代表人。", Appeal = ApprovalState.UnderWay }, texts));
        yield return ("bar-lifted", BarCard.Write(Bar(BarState.Lifted, 1) with { LiftReason = "全部欠款及违约金已结清。", LiftedOn = Today, Appeal = ApprovalState.Approved }, texts));
        yield return ("bar-lift", BarLiftCard.Write(Bar(BarState.InForce, 1), texts));
        yield return ("bar-list", BarListCard.Write([Line(BarState.Draft), Line(BarState.InForce), Line(BarState.Lifted)], mayBar: true, 1, texts));
        yield return ("bar-list-none", BarListCard.Write([], mayBar: true, 1, texts));
        yield return ("bar-list-large", BarListCard.Write([.. Enumerable.Repeat(Line(BarState.InForce), 200)], mayBar: true, 2, texts));
        yield return ("gift-list", GiftListCard.Write(GiftRows(5), [], 1, texts));
        yield return ("gift-list-none", GiftListCard.Write(GiftRows(0) with { Levels = null, NoLevels = new NoSalesFigure("华南销售公司") }, [], 1, texts));
        yield return ("gift-list-large", GiftListCard.Write(
            GiftRows(60), [.. Enumerable.Range(1, 20).Select(i => new UnitCard(new UnitId(i), "U", Long(i), South, 1))], 2, texts));
        yield return ("gift", GiftCard.Write(Gift(GiftState.Draft), texts));
        yield return ("gift-one-level", GiftCard.Write(Gift(GiftState.Draft) with { Levels = new LevelsOfUnit(1, 18.3m) }, texts));
        yield return ("gift-under-way", GiftCard.Write(Gift(GiftState.UnderWay), texts));
        yield return ("gift-approved", GiftCard.Write(Gift(GiftState.Approved) with { From = Today, Until = new DateOnly(2027, 11, 20) }, texts));
        yield return ("strategic-none", StrategicListCard.Write(List(StrategicState.Draft, 0), 1, texts));
        yield return ("strategic-draft", StrategicListCard.Write(List(StrategicState.Draft, 3), 1, texts));
        yield return ("strategic-under-way", StrategicListCard.Write(List(StrategicState.UnderWay, 3), 1, texts));
        yield return ("strategic-final", StrategicListCard.Write(List(StrategicState.Approved, 3), 1, texts));
        yield return ("strategic-unit", StrategicListCard.Write(List(StrategicState.Approved, 1) with { Whole = false, MayPropose = false }, 1, texts));
        yield return ("strategic-large", StrategicListCard.Write(List(StrategicState.Draft, 100), 1, texts));
        yield return ("strategic-candidates", StrategicCandidatesCard.Write([.. Enumerable.Range(1, 4).Select(i => Row(i, i == 2 ? null : "资源协同"))], 1, texts));
        yield return ("strategic-candidates-large", StrategicCandidatesCard.Write([.. Enumerable.Range(1, 200).Select(i => Row(i, null, many: true))], 3, texts));
        yield return ("strategic-candidate", StrategicCandidateCard.Write(Row(1, null), mayPropose: true, texts));
        yield return ("strategic-candidate-large", StrategicCandidateCard.Write(Row(2, new string('资', 400), many: true), mayPropose: true, texts));
    }

    private static string Long(int index) => $"粤港澳大湾区天然气综合利用与分布式能源（集团）股份有限公司第{index}分公司";

    private static SubjectCard Subject(int index, string name) =>
        new(new SubjectId(long.MaxValue - index), $"HN{index:000}", name, new DateOnly(2012, 3, 1), [new SubjectShare(South, GasForm.Gaseous, new DateOnly(2012, 3, 1))]);

    private static EvidenceText Piece(int number, bool many) => number % 2 == 1
        ? new EvidenceText(
            number, EvidenceKind.Citation, Hash, "", null, 0,
            new Citation("东莞市第一人民法院", "（2026）粤 1971 执 1208 号", new DateOnly(2026, 10, 9), many ? new string('据', 2000) : "被执行人东莞恒源燃气发电有限公司未履行生效法律文书确定的义务，现将其纳入失信被执行人名单。"))
        : new EvidenceText(number, EvidenceKind.File, Hash, many ? new string('函', 196) + ".pdf" : "2026年9月催款函及送达回证.pdf", FileType.Pdf, 2_345_678, null);

    private static BarView Bar(BarState state, int pieces)
    {
        var many = pieces > 5;
        var text = many ? new string('欠', 2000) : "2026 年 6 月至 9 月气款 1,280 万元逾期未付，两次书面催收无果。";
        var evidence = Enumerable.Range(1, pieces).Select(number => Piece(number, many)).ToList();
        var awards = new[] { new EndedAward(South, GasForm.Gaseous, TierLevel.Vip1, 2025, new DateOnly(2026, 3, 1), new DateOnly(2027, 2, 28)), new EndedAward(new UnitId(1), null, TierLevel.Strategic, 2025, new DateOnly(2026, 6, 1), new DateOnly(2027, 5, 31)) };
        var rounds = new[] { new RoundUnderWay(new RoundId(5), South, 2025, GasForm.Liquid) };
        var subject = Subject(1, many ? Long(1) : "东莞恒源燃气发电有限公司");
        var id = new BarId(long.MaxValue);
        return new BarView(
            id, 3, subject, South, "华南销售公司", 2025, BarCause.BadFaith, text, state, "郑慧敏", new DateTime(2026, 11, 21, 2, 30, 0, DateTimeKind.Utc), evidence,
            state == BarState.Draft ? null : new BarText(
                "x", id, subject.Id, subject.Code, subject.Name, South, 2025, BarCause.BadFaith, text, Today, new PersonId(1), new RiskRemarkId(1), RiskKind.Misconduct,
                evidence, awards, rounds),
            state == BarState.Draft ? new BarConsequences(awards, rounds, RiskKind.Misconduct, 7, GiftUnderWay: true, Recommended: true) : null,
            null, null, null, MayWrite: true, new Dictionary<UnitId, string> { [South] = "华南销售公司" });
    }

    private static BarLine Line(BarState state) => new(
        new BarId(long.MaxValue), "东莞恒源燃气发电有限公司", "华南销售公司", 2025, BarCause.Compliance, state, Today, state == BarState.Lifted ? Today : null);

    private static GiftSheet GiftRows(int count) => new(South, "华南销售公司", 2026, new LevelsOfUnit(3, 62.4m), null,
    [
        .. Enumerable.Range(1, count).Select(i => new FirstYearLine(
            new SubjectId(long.MaxValue - i), $"HN{i:000}", count > 10 ? Long(i) : "阳江滨海新区综合能源有限公司", i % 2 == 0 ? GasForm.Liquid : GasForm.Gaseous, new DateOnly(2026, 5, i % 28 + 1),
            i == 3 ? new SubjectIsBarred("阳江滨海新区综合能源有限公司", 2025) : null,
            i == 2 ? new GiftLine(new GiftId(9), "阳江", GasForm.Liquid, TierLevel.Vip2, GiftState.UnderWay, null) : null)),
    ], MayPropose: true);

    private static GiftView Gift(GiftState state) => new(
        new GiftId(long.MaxValue), South, "华南销售公司", 2025, 2026, "阳江滨海新区综合能源有限公司", GasForm.Gaseous, new DateOnly(2026, 5, 8),
        state == GiftState.Draft ? null : TierLevel.Vip2, state == GiftState.Draft ? "" : "首年合同气量 1.2 亿方，配套热电联产二期 2027 年投产，合作潜力大。",
        state, state != GiftState.Draft, null, null, new LevelsOfUnit(3, 62.4m), null, MayPropose: true);

    private static StrategicRow Row(int i, string? words, bool many = false) => new(
        new SubjectId(long.MaxValue - i), $"HN{i:000}", many ? Long(i) : "东莞恒源燃气发电有限公司", words,
        [
            .. Enumerable.Range(0, many ? 4 : 1).Select(part => new HighestHolding(
                South, "华南销售公司", part % 2 == 0 ? GasForm.Gaseous : GasForm.Liquid, 2025, new DateOnly(2026, 3, 1), new DateOnly(2027, 2, 28), part == 3, 93.25m - i, i)),
        ],
        i % 2 == 0 ? [2024, 2023] : [], i == 2 ? ["Finance 2026-09-14"] : []);

    private static StrategicSheet List(StrategicState state, int count) => new(
        new StrategicListId(long.MaxValue), 2025, state,
        [.. Enumerable.Range(1, count).Select(i => Row(i, count > 10 ? new string('资', 400) : "年用气量居首，愿意参与储气调峰和气源串换，资源协同价值高。", count > 10) with { Holdings = i == 3 && state == StrategicState.Draft ? [] : Row(i, null).Holdings })],
        Whole: true, state == StrategicState.Approved ? Today : null, state == StrategicState.Approved ? new DateOnly(2027, 11, 20) : null, null, null, MayPropose: true, 12);
}
