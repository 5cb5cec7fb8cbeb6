using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Tiers;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Tiers;

namespace TeamsGrading.Tests.Bot.Tiers;

/// <summary>Every card of standards, levels, lists and awards in every state worth a look; small, and as large as it can get.</summary>
internal static class TierSamples
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    private static readonly string[] Names =
    [
        "东莞恒源燃气发电有限公司", "佛山城燃集团有限公司", "广州南沙湾区能源有限公司", "中山港华城市燃气有限公司", "惠州大亚石化工业有限公司",
        "江门新会陶瓷产业园有限公司", "珠海横琴综合能源有限公司", "肇庆高要玻璃制造有限公司", "清远华北陶瓷有限公司", "深圳前海分布式能源有限公司",
        "汕头海湾城市燃气有限公司", "湛江钢铁配套燃气有限公司",
    ];

    private static readonly LevelsAllowed Allowed = new("华南公司", 62.4m, 3);

    private static readonly StandardsContent Full = new(
    [
        new LevelStandard(
            TierLevel.Vip1, 85, new RankCutOff(CutOffKind.Number, 3),
            [
                Condition.Of(ConditionMetric.Fulfilment, BoundSide.AtLeast, 0.9m), Condition.Of(ConditionMetric.YearlyVolume, BoundSide.AtLeast, 0.9m),
                Condition.Of(ConditionMetric.YearsOfCooperation, BoundSide.AtLeast, 3), Condition.NoOpenRemark(RiskKind.Finance), Condition.NoOpenRemark(RiskKind.Misconduct),
            ]),
        new LevelStandard(TierLevel.Vip2, 75, new RankCutOff(CutOffKind.Number, 6), [Condition.Of(ConditionMetric.Fulfilment, BoundSide.AtLeast, 0.85m)]),
        new LevelStandard(TierLevel.Vip3, 65, null, []),
    ],
    ConditionMetric.YearlyVolume);

    public static IEnumerable<(string Name, Card Card)> All(string locale)
    {
        var texts = new Wording().For(locale);
        var draft = new StandardsView(
            new StandardsId(long.MaxValue), new UnitId(long.MaxValue), "华南公司", 2025, GasForm.Gaseous, Allowed, StandardsContent.Empty, 1, false, 0, null, null, true,
            new NoLevels(), null, true);
        var ready = draft with { Draft = Full, Missing = null };
        var inForce = ready with { Number = 1, InForce = Full, EffectiveOn = new DateOnly(2026, 3, 12), Changed = false };
        yield return ("standards-empty", StandardsCard.Write(draft, texts));
        yield return ("standards-no-figure", StandardsCard.Write(draft with { Allowed = null, Missing = new NoSalesFigure("华南公司") }, texts));
        yield return ("standards-crossing", StandardsCard.Write(ready with { Missing = new ScoresCross(TierLevel.Vip1, 85, TierLevel.Vip2, 90) }, texts));
        yield return ("standards-ready", StandardsCard.Write(ready, texts));
        yield return ("standards-under-way", StandardsCard.Write(ready with { UnderWay = true }, texts));
        yield return ("standards-in-force", StandardsCard.Write(inForce with { FixedSince = new DateOnly(2026, 5, 6), MayPropose = false }, texts));
        yield return ("standards-adjusting", StandardsCard.Write(inForce with { Changed = true, FixedSince = new DateOnly(2026, 5, 6) }, texts));
        yield return ("standards-level", LevelForm.Write(ready, TierLevel.Vip1, texts));
        yield return ("standards-level-new", LevelForm.Write(draft, TierLevel.Vip2, texts));
        yield return ("standards-tie", TieBreakCard.Write(ready, texts));
        yield return ("standards-list", StandardsListCard.Write([.. Standards(3)], [(new UnitId(1), "华南公司")], Today, texts));
        yield return ("standards-list-large", StandardsListCard.Write([.. Standards(100)], [], Today, texts));
        yield return ("standards-list-none", StandardsListCard.Write([], [], Today, texts));
        foreach (var (size, count) in new[] { ("", 12), ("-large", 200) })
        {
            yield return ($"levels{size}", LevelsCard.Write(Levels(count), 1, texts));
            yield return ($"viplist{size}", VipListCard.Write(List(count), 1, texts));
            yield return ($"awards{size}", AwardsCard.OfUnit(new UnitAwards(new UnitId(1), "华南公司", Today, Awards(count)), true, 1, texts));
            yield return ($"lapse{size}", LapseCard.Write(Lapse(count, 57), 1, texts));
        }

        yield return ("levels-under-way", LevelsCard.Write(Levels(12) with { UnderWay = true, InForce = true }, 2, texts));
        yield return ("levels-adjusting", LevelsCard.Write(Levels(5) with { InForce = true }, 1, texts));
        yield return ("levels-vote", LevelsCard.Write(Vote(), 1, texts));
        yield return ("viplists", VipListsCard.Write(
            [
                new VipListLine(new UnitId(1), "华南公司", 2025, GasForm.Gaseous, new VipListId(1), false, 1, new DateOnly(2026, 5, 20), new DateOnly(2027, 5, 19)),
                new VipListLine(new UnitId(1), "华南公司", 2025, GasForm.Liquid, new VipListId(2), true, 0, null, null),
                new VipListLine(new UnitId(2), "华东公司", 2025, GasForm.Gaseous, null, false, 0, null, null),
            ],
            2025, 1, texts));
        yield return ("viplists-none", VipListsCard.Write([], 2025, 1, texts));
        yield return ("awards-none", AwardsCard.OfUnit(new UnitAwards(new UnitId(1), "华南公司", Today, []), false, 1, texts));
        yield return ("awards-units", AwardsCard.Units([(new UnitId(1), "华南公司"), (new UnitId(2), "华东公司")], 1, texts));
        yield return ("awards-subject", AwardsCard.OfSubject(new SubjectAwards(new SubjectId(1), "HN001", Names[0], Today, Awards(5)), texts));
        yield return ("lapse-today", LapseCard.Write(Lapse(4, 0), 1, texts));
        yield return ("lapse-lapsed", LapseCard.Write(Lapse(4, -1), 1, texts));
    }

    private static IEnumerable<StandardsLine> Standards(int count) => Enumerable.Range(0, count).Select(i => new StandardsLine(
        new StandardsId(long.MaxValue - i), new UnitId(1), "华南公司", 2025 - (i / 2), (GasForm)(i % 2), i == 1, i == 2 ? 0 : 2, i == 2 ? null : new DateOnly(2026, 3, 12)));

    private static LevelsView Levels(int count)
    {
        var lines = ProposeLevels.Run([.. Enumerable.Range(0, count).Select(i => Candidate(i, count))], Full, false, 2025);
        return View(false, lines);
    }

    private static LevelsView Vote() => View(true, ProposeLevels.Run(
        [.. Enumerable.Range(0, 5).Select(i => Candidate(i, 5) with { Rank = null, Total = null, Passed = i < 3 })], Full with { Levels = [Full.Levels[0]] }, true, 2025));

    private static LevelsView View(bool vote, LevelLine[] lines) => new(
        new UnitId(1), "华南公司", 2025, GasForm.Gaseous, Allowed,
        new LevelProposal(
            new RatedRound(new RoundId(1), new UnitId(1), 2025, GasForm.Gaseous, vote, default, new DateTime(2026, 5, 6, 10, 0, 0, DateTimeKind.Utc), []),
            "", 1, "", vote ? Full with { Levels = [Full.Levels[0]] } : Full, lines),
        new VipListId(1), false, false, true);

    private static LevelCandidate Candidate(int i, int count)
    {
        var rank = i == 3 ? 3 : i + 1;
        return new LevelCandidate(
            new SubjectId(long.MaxValue - i), $"HN{i:000}", Name(i, count), rank, 94.25m - (2.4m * (i == 3 ? 2 : i) * (count > 100 ? 0.05m : 1)), null, i == 7,
            new RatedFigures(new SubjectId(1), 2018 + (i % 8), 100_000_000, i == 1 ? 89_960_000 : 95_000_000 + (i * 1_000_000), 90_000_000, 0, 0, 0, 0),
            i == 2 ? [RiskKind.Finance] : []);
    }

    private static string Name(int i, int count) => count > 100
        ? $"粤港澳大湾区天然气综合利用与分布式能源（集团）股份有限公司第{i + 1}分公司"
        : Names[i % Names.Length];

    private static VipListView List(int count)
    {
        var lines = Levels(count).Proposal.Lines;
        return new VipListView(
            new VipListId(long.MaxValue), new UnitId(1), "华南公司", 2025, GasForm.Gaseous, 2, new DateOnly(2026, 5, 20), new DateOnly(2027, 5, 19), "上半年市场供需变化较大", false,
            new VipListText("", new VipListId(1), new UnitId(1), 2025, GasForm.Gaseous, new RoundId(1), false, "", 1, "", TierLevel.Vip3, lines),
            new Dictionary<SubjectId, AwardCard>
            {
                [lines[0].Subject] = new(lines[0].Subject, new UnitId(1), GasForm.Gaseous, TierLevel.Vip1, 2025, new(2026, 5, 20), new(2027, 5, 19), new(2026, 9, 3), false),
            });
    }

    private static List<AwardLine> Awards(int count) =>
    [
        .. Enumerable.Range(0, count).Select(i => new AwardLine(
            new SubjectId(long.MaxValue - i), $"HN{i:000}", Name(i, count), new UnitId(1), i == 4 ? "气电集团总部" : "华南公司", i == 4 ? null : GasForm.Gaseous,
            i == 4 ? TierLevel.Strategic : (TierLevel)((i % 3) + 1), 2025 - (i / 3), i == 1 ? AwardOrigin.Gift : i == 4 ? AwardOrigin.Strategic : AwardOrigin.List,
            new DateOnly(2026 - (i / 3), 5, 20), new DateOnly(2027 - (i / 3), 5, 19), i == 2 ? new DateOnly(2026, 9, 3) : i == 3 ? new DateOnly(2026, 5, 20) : null,
            i == 2 ? AwardEnd.Revoked : i == 3 ? AwardEnd.Replaced : null)),
    ];

    private static LapseView Lapse(int count, int days) => new(
        long.MaxValue, new UnitId(1), "华南公司", GasForm.Gaseous, Today.AddDays(days), days < 0 ? LapseStage.Lapsed : LapseStage.Sixty, days, Awards(count));
}
