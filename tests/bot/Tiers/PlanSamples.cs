using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Tiers;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Tiers;

namespace TeamsGrading.Tests.Bot.Tiers;

/// <summary>Every card of service plans in every state worth a look; small, and as large as it can get.</summary>
internal static class PlanSamples
{
    private static readonly TierLevel[] Levels = [TierLevel.Vip1, TierLevel.Vip2, TierLevel.Vip3];

    public static IEnumerable<(string Name, Card Card)> All(string locale)
    {
        var texts = new Wording().For(locale);
        var catalogue = new BenefitCatalogue(3, DefaultBenefits.All, new HashSet<string>());
        var draft = Plan(PlanState.Draft, catalogue);
        yield return ("plan-list", PlanListCard.Write(2025, [.. Lines(4)], 1, texts));
        yield return ("plan-list-large", PlanListCard.Write(2025, [.. Lines(60)], 2, texts));
        foreach (var state in Enum.GetValues<PlanState>())
        {
            yield return ($"plan-{state}", PlanCard.Write(Plan(state, catalogue), texts));
        }

        yield return ("plan-trouble", PlanCard.Write(
            draft with
            {
                Outdated = true,
                Trouble = new PlanBreaksOrder(
                    catalogue.Benefits[3].Name, TierLevel.Vip1, catalogue.Benefits[3].Spoken("0.03"), TierLevel.Vip2, catalogue.Benefits[3].Spoken("0.05"), 2),
            },
            texts));
        yield return ("plan-strategic", PlanCard.Write(draft with { IsStrategic = true, Content = draft.Content.Onto(catalogue, [TierLevel.Strategic]) }, texts));
        foreach (var area in Enum.GetValues<BenefitArea>())
        {
            yield return ($"plan-area-{area}", PlanAreaCard.Write(draft, area, texts));
        }

        var large = new BenefitCatalogue(9, [.. Enumerable.Range(0, ChangeBenefits.MostBenefits).Select(LongBenefit)], new HashSet<string>());
        yield return ("plan-area-large", PlanAreaCard.Write(Plan(PlanState.Draft, large), BenefitArea.Contract, texts));
        yield return ("plan-policy", PlanPolicyCard.Write(draft, texts));
        yield return ("plan-compare", PlanCompareCard.Write(Comparison(catalogue, 3), false, true, 1, texts));
        yield return ("plan-compare-large", PlanCompareCard.Write(Comparison(large, 50), true, false, 1, texts));
        yield return ("plan-compare-none", PlanCompareCard.Write(Comparison(catalogue, 3) with { Levels = [], Benefits = [] }, false, false, 1, texts));
        yield return ("plan-customers", PlanCustomersCard.Write(Customers(catalogue), texts));
        yield return ("benefit-list", PlanBenefitCards.List(catalogue, mayChange: true, texts));
        yield return ("benefit-list-large", PlanBenefitCards.List(large, mayChange: false, texts));
        yield return ("benefit-new", PlanBenefitCards.New(texts));
        yield return ("benefit-retire", PlanBenefitCards.Retire(catalogue, texts));
    }

    private static IEnumerable<PlanLine> Lines(int units) =>
        from number in Enumerable.Range(0, units)
        from form in Enum.GetValues<GasForm>()
        let state = ((number + (int)form) % 5) switch { 0 => PlanState.InForce, 1 => PlanState.Draft, 2 => PlanState.UnderWay, 3 => PlanState.Changing, _ => (PlanState?)null }
        select new PlanLine(
            new UnitId(number + 1), number == 0 ? "气电集团总部" : $"华南第{number}销售公司", number == 0, form, state is null ? null : new ServicePlanId(long.MaxValue - number), state,
            state is PlanState.InForce or PlanState.Changing ? new DateOnly(2026, 3, 15) : null, number % 2 == 1);

    private static Benefit LongBenefit(int number) => new(
        $"B{number:0000000}", (BenefitArea)(number % 5), number % 2 == 0 ? BenefitDirection.Choices : BenefitDirection.MoreIsBetter,
        new Bilingual($"{number}号权益，名称写到目录允许的最大长度，以便检查卡片在手机上的样子，一共六十个字左右，不能再长了，再长就要折行", new string('n', 60)), new Bilingual("元/方", "yuan/m³"),
        number % 2 == 1 ? [] : [.. Enumerable.Range(0, 8).Select(choice => new Bilingual($"第{choice}个选项，文字比较长的那一种", ""))]);

    private static PlanView Plan(PlanState state, BenefitCatalogue catalogue)
    {
        var empty = new PlanContent(new UnitId(1), 2025, GasForm.Gaseous, new SalesPolicy("2026 年度天然气销售政策", "气电销〔2026〕3 号", new DateOnly(2026, 1, 15)), 0, [], []);
        var content = empty.Onto(catalogue, Levels);
        foreach (var (benefit, place) in catalogue.Benefits.Select((benefit, place) => (benefit, place)).Where(each => each.place % 4 != 3))
        {
            foreach (var level in Levels)
            {
                content = content.With(level, benefit.Code, Value(benefit, (int)level));
            }
        }

        return new PlanView(
            new ServicePlanId(long.MaxValue), "华南公司", false, state, 7, state is PlanState.InForce or PlanState.Changing ? new DateOnly(2026, 3, 15) : null, content,
            state != PlanState.UnderWay, false, null);
    }

    private static string Value(Benefit benefit, int level) => benefit.Direction switch
    {
        BenefitDirection.YesNo => level == 1 ? "yes" : "no",
        BenefitDirection.Choices => $"{Math.Min(level, benefit.Choices.Count)}",
        BenefitDirection.LessIsBetter => $"{level * 8}",
        BenefitDirection.MoreIsBetter or _ => $"{12 / level}",
    };

    private static PlanComparison Comparison(BenefitCatalogue catalogue, int columns) => new(
        new UnitId(1), "华南公司", 2025, GasForm.Gaseous,
        [
            new ComparedLevel(TierLevel.Strategic, new UnitId(9), "总部", true),
            .. Enumerable.Range(0, columns).Select(number => new ComparedLevel(columns > 3 ? TierLevel.Vip1 : TierLevel.Vip1 + number, new UnitId(1), $"华南第{number}销售公司", number < 2)),
        ],
        [
            .. catalogue.Benefits.Select((benefit, row) => new ComparedBenefit(
                benefit, [.. Enumerable.Range(0, columns + 1).Select(column => new ComparedValue(row % 4 == 3 && column == 2 ? null : benefit.Spoken(Value(benefit, Math.Min(3, column + 1))), row == 4 && column == 2))])),
        ],
        InOrder: columns > 3);

    private static Entitlements Customers(BenefitCatalogue catalogue) => new(new UnitId(1), "华南公司", new DateOnly(2026, 11, 21),
    [
        new Entitled(GasForm.Gaseous, TierLevel.Strategic, 2025, new DateOnly(2026, 3, 15), ["东莞恒源燃气发电有限公司"], [.. catalogue.Benefits.Take(9).Select(benefit => (benefit, benefit.Spoken(Value(benefit, 1))!))]),
        new Entitled(GasForm.Gaseous, TierLevel.Vip1, 2025, new DateOnly(2026, 3, 15), [.. Enumerable.Range(1, 40).Select(number => $"佛山城燃集团第{number}公司")], [.. catalogue.Benefits.Take(4).Select(benefit => (benefit, benefit.Spoken(Value(benefit, 2))!))]),
        new Entitled(GasForm.Liquid, TierLevel.Vip1, 2025, null, ["清远华北陶瓷有限公司"], []),
    ]);
}
