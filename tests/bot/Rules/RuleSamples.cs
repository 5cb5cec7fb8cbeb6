using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Demo;
using TeamsGrading.Bot.Rules;
using TeamsGrading.Core.Rules;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Tests.Bot.Rules;

/// <summary>The cards about rules, usual and as large as they can get.</summary>
internal static class RuleSamples
{
    private const string LongName = "粤港澳大湾区天然气综合利用与分布式能源（集团）股份有限公司第一分公司";

    private static readonly UnitCard[] Units = [.. Enumerable.Range(1, 60).Select(number =>
        new UnitCard(new UnitId(long.MaxValue - number), $"U{number}", $"华南天然气销售分公司第{number}公司", null, 51m))];

    private static readonly RuleContent Rule = DemoRule.Content() with
    {
        Items = [.. DemoRule.Content().Items.Select(item => item with { Considers = ConsiderationList.Usual(item.Metric?.Name) })],
        Explanations = [new Explanation(Considerations.BusinessForm, "各单位业务形态单一，不单设评分项")],
    };

    private static readonly RuleContent Large = new(
    [
        .. Enumerable.Range(1, 60).Select(n => new RuleItemContent(
            $"V{n}", LongName, 1.5m, ItemMode.Measured, MetricUse.Of(Metric.MonthlyStability),
            BandText.Read("V", "<10%:0; 10%-20%:0.1; 20%-30%:0.2; 30%-40%:0.3; 40%-50%:0.4; 50%-60%:0.5; 60%-75%:0.7; 75%-90%:1; >=90%:1.5").Value,
            Considerations.ContractStability | Considerations.Depth | Considerations.Cooperation)),
    ]);

    public static IEnumerable<(string Name, Card Card)> All(string locale)
    {
        var texts = new Wording().For(locale);
        var whole = Draft(Rule, RuleState.Draft);
        var short2 = Draft(Rule with { Items = [.. Rule.Items.Skip(1), Rule.Items[0] with { Points = 12.5m, Bands = BandText.Read("V1", "linear 0:0; 8:12.5").Value }] }, RuleState.Draft);
        yield return ("rule-draft", DraftCard.Write(short2 with { Faults = [new ItemsDoNotSumTo100(97.5m, 2.5m), .. NotCovered()], ReturnReason = "合作深度分值偏低" }, 1, texts));
        yield return ("rule-draft-ready", DraftCard.Write(whole with { Faults = [], AdjustmentReason = "年度经营策略调整" }, 1, texts));
        yield return ("rule-draft-locked", DraftCard.Write(Draft(Rule, RuleState.UnderApproval) with { Approval = new ApprovalId(7) }, 1, texts));
        yield return ("rule-draft-large", DraftCard.Write(Draft(Large, RuleState.Draft) with { Faults = [new ItemsDoNotSumTo100(90, 10), .. NotCovered()] }, 2, texts));
        yield return ("rule-item", DraftItemCard.Write(whole, 1, texts));
        yield return ("rule-item-new", DraftItemCard.Write(whole, 0, texts));
        yield return ("rule-item-large", DraftItemCard.Write(Draft(Large, RuleState.Draft), 60, texts));
        yield return ("rule-settings", DraftParts.Settings(whole, texts));
        yield return ("rule-considerations", DraftParts.Considered(whole, texts));
        yield return ("rule-considerations-large", DraftParts.Considered(Draft(Large, RuleState.Draft), texts));
        yield return ("rule-discard", DraftParts.Discard(whole, texts));
        yield return ("rule-preview", PreviewCard.Write(whole, Preview(), texts));
        yield return ("rule-list", RuleListCard.Write(List(8), 1, 2026, texts));
        yield return ("rule-list-large", RuleListCard.Write(List(200), 3, 2026, texts));
        yield return ("rule-list-reader", RuleListCard.Write(List(2) with { Drafts = [], MayDraft = false }, 1, 2026, texts));
        yield return ("rule-version", RuleVersionCard.Write(View(Rule), 1, texts));
        yield return ("rule-version-large", RuleVersionCard.Write(View(Large) with { IsLatest = false }, 4, texts));
        yield return ("differential-draft", DraftCard.Write(Differential() with { Faults = [new DifferentialPointsExceeded(30.5m, 0.5m)] }, 1, texts));
        yield return ("differential-item", DraftItemCard.Write(Differential(), 1, texts));
        yield return ("differential-list", SupplementListCard.Write(Supplements(3), 1, 2026, texts));
        yield return ("differential-list-large", SupplementListCard.Write(Supplements(60), 1, 2026, texts));
        yield return ("differential", RuleVersionCard.Write(Supplement(), texts));
        yield return ("differential-collides", RuleVersionCard.Write(
            Supplement() with { Collision = new DifferentialNameRepeats("D1", "冬季保供贡献", "J4", "冬季保供的贡献") }, texts));
        yield return ("group-ranking", GroupRankingCard.Write(Ranking(12, 3), 1, 2026, texts));
        yield return ("group-ranking-large", GroupRankingCard.Write(Ranking(200, 40), 2, 2026, texts));
        yield return ("group-ranking-empty", GroupRankingCard.Write(Ranking(0, 0), 1, 2026, texts));
    }

    private static IEnumerable<Error> NotCovered() => DraftCheck.NotCovered(Rule).Select(each => new ConsiderationNotCovered(each));

    private static DraftView Draft(RuleContent content, RuleState state) => new(
        new RuleDraftId(long.MaxValue), ApprovalMatter.Rule, Units[0].Id, "气电集团总部", 2026, state, 12, null, content,
        [.. DraftCheck.FaultsOf(content)], [], null, null);

    private static DraftView Differential() => Draft(
        new RuleContent(
        [
            new("D1", "冬季保供贡献", 20.5m, ItemMode.Judged),
            new("D2", "合作年限", 10, ItemMode.Measured, MetricUse.Of(Metric.YearsOfCooperation), BandText.Read("D2", "linear 1:0; 6:10").Value),
        ]), RuleState.Draft) with
    { Matter = ApprovalMatter.DifferentialItems, UnitName = "华南销售公司", Base = Rule.Items };

    private static RulePreview Preview() => new(
        2026, 2025, 2025, 1, 75, 80, 214, 61, 66, 87,
        [.. Enumerable.Range(1, 8).Select(n => Move(n, 12 + n, 4))], [.. Enumerable.Range(1, 8).Select(n => Move(n, 2, 9 + n))]);

    private static RankMove Move(int n, int before, int after) =>
        new(Units[n].Id, Units[n].Name, GasForm.Gaseous, n % 2 == 0 ? LongName : "珠海热电有限公司", before, after, 43.123456m + n, 51.5m + n);

    private static RuleList List(int versions) => new(
        [
            .. Enumerable.Range(0, versions).Select(n => new RuleLine(
                new RuleVersionId(n + 1), 2026 - (n / 2), 2 - (n % 2), n % 3 == 0 ? RuleState.Approved : RuleState.Used,
                n % 2 == 0 ? RuleOrigin.Approved : RuleOrigin.Imported, n % 2 == 0 ? new DateOnly(2026, 3, 1) : null, n % 2 == 0)),
        ],
        [new DraftLine(new RuleDraftId(1), Units[0].Id, 2027, RuleState.Draft), new DraftLine(new RuleDraftId(2), Units[0].Id, 2026, RuleState.UnderApproval)],
        MayDraft: true);

    private static RuleView View(RuleContent content) => new(
        new RuleVersionId(long.MaxValue), 2026, 2, RuleState.Used, RuleOrigin.Approved, new DateOnly(2026, 3, 1), "年度经营策略调整",
        string.Concat(Enumerable.Repeat("9f86d081", 8)), content, IsLatest: true, MayDraft: true);

    private static SupplementList Supplements(int count) => new(
        [.. Units.Take(count).Select(unit => new SupplementLine(new SupplementId(unit.Id.Value), unit.Id, unit.Name, 2026, 1, 3, 27.5m))],
        [(new DraftLine(new RuleDraftId(3), Units[0].Id, 2026, RuleState.Draft), Units[0].Name)],
        [.. Units.Take(count)]);

    private static SupplementView Supplement() => new(
        new SupplementId(long.MaxValue), Units[0].Id, "华南销售公司", 2026, 1, RuleState.Approved, new DateOnly(2026, 3, 15), null,
        Differential().Content.Items, IsLatest: true, Collision: null, MayDraft: true);

    private static GroupRanking Ranking(int lines, int votes) => new(
        2025, GasForm.Gaseous, 12,
        [.. Enumerable.Range(0, lines).Select(n => new GroupRankLine(n == 2 ? 2 : n + 1, Units[n % 60].Id, Units[n % 60].Name, $"C{n}", n % 4 == 0 ? LongName : "珠海热电有限公司", 96.25m - (n * 0.31m)))],
        [.. Enumerable.Range(0, votes).Select(n => new GroupVoteLine(Units[n % 60].Id, Units[n % 60].Name, $"P{n}", "三亚公交集团有限公司", n % 3 != 0))],
        votes == 0 ? 0 : 2);
}
