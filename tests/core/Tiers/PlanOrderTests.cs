using FsCheck;
using FsCheck.Fluent;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Tiers;

namespace TeamsGrading.Tests.Core.Tiers;

/// <summary>The order of levels over benefits of every direction, values present or missing.</summary>
[Trait("Clause", "R14")]
public sealed class PlanOrderTests
{
    private static readonly Bilingual Name = new("项", "item");

    private static readonly Benefit[] Benefits =
    [
        new("A", BenefitArea.PriceAndVolume, BenefitDirection.MoreIsBetter, Name, new("元", "yuan"), []),
        new("B", BenefitArea.Contract, BenefitDirection.LessIsBetter, Name, new("天", "days"), []),
        new("C", BenefitArea.Market, BenefitDirection.YesNo, Name, new("", ""), []),
        new("D", BenefitArea.Contract, BenefitDirection.Choices, Name, new("", ""), [new("甲", "a"), new("乙", "b"), new("丙", "c")]),
    ];

    private static readonly Gen<PlanLevel> AnyLevel =
        from a in Maybe("0", "0.5", "1", "2")
        from b in Maybe("0", "0.5", "1", "2")
        from c in Maybe("yes", "no")
        from d in Maybe("1", "2", "3")
        select Level(("A", a), ("B", b), ("C", c), ("D", d));

    [Fact]
    public void IsBetter_AnyTwo_NeverBothWays() => Check(
        from first in AnyLevel
        from second in AnyLevel
        select (first, second),
        pair => !(Better(pair.first, pair.second) && Better(pair.second, pair.first)) && !Better(pair.first, pair.first));

    [Fact]
    public void IsBetter_AnyThree_IsTransitive() => Check(
        from first in AnyLevel
        from second in AnyLevel
        from third in AnyLevel
        select (first, second, third),
        three => !(Better(three.first, three.second) && Better(three.second, three.third)) || Better(three.first, three.third));

    [Fact]
    public void Inside_StrictPlan_IsTaken_AndRefusedWhenTwoLevelsSwap() => Check(
        from levels in AnyLevel.ListOf(3)
        from places in Gen.Elements((0, 1), (1, 2), (0, 2))
        select (levels: levels.ToArray(), places),
        sample =>
        {
            var (levels, (first, second)) = (sample.levels, sample.places);
            if (!Better(levels[0], levels[1]) || !Better(levels[1], levels[2]))
            {
                return true;
            }

            var swapped = levels.ToArray();
            (swapped[first], swapped[second]) = (swapped[second], swapped[first]);
            return PlanChecksOf(levels) is null or PlanLevelIsEmpty && PlanChecksOf(swapped) is not null;
        });

    [Fact]
    public void Inside_PlansMadeStrict_AreTakenAndTheirSwapsRefused() => Check(
        from benefit in Gen.Elements(Benefits)
        from places in Gen.Elements((0, 1), (1, 2), (0, 2))
        select (benefit, places),
        sample =>
        {
            // Each level has less of everything than the one before: strict by construction.
            PlanLevel[] levels =
            [
                Level(("A", "3"), ("B", "1"), ("C", "yes"), ("D", "1")), Level(("A", "2"), ("B", "2"), ("C", "no"), ("D", "2")), Level(("A", "1"), ("B", "3"), ("D", "3")),
            ];
            var swapped = levels.ToArray();
            (swapped[sample.places.Item1], swapped[sample.places.Item2]) = (swapped[sample.places.Item2], swapped[sample.places.Item1]);
            return PlanChecksOf(levels) is null && PlanChecksOf(swapped) is PlanBreaksOrder;
        });

    [Theory]
    [InlineData("A", "1", "2")]
    [InlineData("A", null, "1")]
    [InlineData("B", "2", "1")]
    [InlineData("B", null, "100000")]
    [InlineData("C", "no", "yes")]
    [InlineData("C", null, "yes")]
    [InlineData("D", "2", "1")]
    [InlineData("D", null, "3")]
    public void Inside_Vip2BeatsVip1InOneBenefit_IsRefusedNamingIt(string code, string? vip1, string vip2)
    {
        var refusal = PlanChecksOf(Level(("A", code == "A" ? vip1 : "9"), (code == "A" ? "B" : code, code == "A" ? "1" : vip1)), Level((code, vip2)));

        var breach = Assert.IsType<PlanBreaksOrder>(refusal);
        Assert.Equal((TierLevel.Vip1, TierLevel.Vip2, 1), (breach.Better, breach.Worse, breach.Count));
    }

    [Theory]
    [InlineData("A", "0")]
    [InlineData("C", "no")]
    public void Goodness_Missing_IsAsGoodAsNothing(string code, string nothing)
    {
        var benefit = Benefits.Single(benefit => benefit.Code == code);

        Assert.Equal(benefit.Goodness(null), benefit.Goodness(nothing));
    }

    [Fact]
    public void Inside_NeighboursAlike_AreRefused() =>
        Assert.IsType<PlanLevelsAreAlike>(PlanChecksOf(Level(("A", "1"), ("C", "no")), Level(("A", "1.0"))));

    [Fact]
    public void Inside_LevelWithNothing_IsRefused() =>
        Assert.Equal(TierLevel.Vip2, Assert.IsType<PlanLevelIsEmpty>(PlanChecksOf(Level(("A", "1")), Level(("C", "no")))).Level);

    [Theory]
    [InlineData("A", "１２.50", "12.5")]
    [InlineData("A", "-1", null)]
    [InlineData("A", "1e3", null)]
    [InlineData("A", "1.00001", null)]
    [InlineData("A", "1000000001", null)]
    [InlineData("A", "NaN", null)]
    [InlineData("C", "maybe", null)]
    [InlineData("D", "0", null)]
    [InlineData("D", "4", null)]
    [InlineData("D", "3", "3")]
    public void Read_Typed_IsKeptPlainOrRefused(string code, string typed, string? kept) =>
        Assert.Equal(kept, Benefits.Single(benefit => benefit.Code == code).Read(typed));

    private static Error? PlanChecksOf(params PlanLevel[] levels) => PlanChecks.Inside(new PlanContent(
        new UnitId(1), 2025, GasForm.Gaseous, null, 1, Benefits, [.. levels.Select((level, place) => level with { Level = TierLevel.Vip1 + place })])).Error;

    private static bool Better(PlanLevel better, PlanLevel worse) => PlanOrder.IsBetter(
        new RankedLevel(TierLevel.Vip1, Benefits, better), new RankedLevel(TierLevel.Vip2, Benefits, worse));

    private static PlanLevel Level(params (string Code, string? Value)[] values) =>
        new(TierLevel.Vip1, [.. values.Where(value => value.Value is not null).Select(value => new PlanValue(value.Code, value.Value!))]);

    private static Gen<string?> Maybe(params string[] values) => Gen.Elements<string?>([null, .. values]);

    private static void Check<T>(Gen<T> samples, Func<T, bool> holds) =>
        Prop.ForAll(samples.ToArbitrary(), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
}
