using System.Globalization;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Tiers;

namespace TeamsGrading.Tests.Core.Tiers;

public sealed class CheckStandardsTests
{
    private const decimal Large = 62.4m;

    [Fact]
    [Trait("Clause", "R11")]
    public void Check_ThreeNestedLevels_Passes() => Assert.Null(Check(Large, Level(TierLevel.Vip1, 85, 5), Level(TierLevel.Vip2, 75, 12), Level(TierLevel.Vip3, 60)));

    [Theory]
    [Trait("Clause", "R10")]
    [InlineData("50.000", 3, typeof(TooManyLevels))]
    [InlineData("50.001", 3, null)]
    [InlineData("30.000", 2, typeof(TooManyLevels))]
    [InlineData("30.001", 2, null)]
    [InlineData("50.000", 2, null)]
    [InlineData("0", 2, typeof(TooManyLevels))]
    [InlineData("0", 1, null)]
    public void Check_LevelsAgainstLastYearsSales_AsTheAnnexSays(string sales, int levels, Type? refusal)
    {
        var set = CheckStandards.Vip.Take(levels).Select((level, at) => Level(level, 90 - (at * 10))).ToArray();

        Assert.Equal(refusal, Check(decimal.Parse(sales, CultureInfo.InvariantCulture), set)?.GetType());
    }

    [Fact]
    [Trait("Clause", "R11")]
    public void Check_LowerLevelAsksForMorePoints_IsRefusedWithBoth() => Assert.Equal(
        new ScoresCross(TierLevel.Vip1, 80, TierLevel.Vip2, 80.5m), Check(Large, Level(TierLevel.Vip1, 80, 5), Level(TierLevel.Vip2, 80.5m, 12)));

    [Fact]
    public void Check_OnlyTheLowerLevelHasAMinimum_IsRefused() => Assert.Equal(
        new ScoresCross(TierLevel.Vip2, null, TierLevel.Vip3, 60), Check(Large, Level(TierLevel.Vip1, 80, 5), Level(TierLevel.Vip2, null, 9), Level(TierLevel.Vip3, 60, 20)));

    [Fact]
    [Trait("Clause", "R11")]
    public void Check_RankCutOffsNotMonotone_IsRefusedWithBoth() => Assert.Equal(
        new CutOffsCross(TierLevel.Vip1, "12", TierLevel.Vip2, "5"), Check(Large, Level(TierLevel.Vip1, 85, 12), Level(TierLevel.Vip2, 75, 5)));

    [Fact]
    [Trait("Clause", "R11")]
    public void Check_SharesCross_IsRefusedWithBoth() => Assert.Equal(
        new CutOffsCross(TierLevel.Vip1, "20%", TierLevel.Vip2, "12.5%"),
        Check(Large, Share(TierLevel.Vip1, 0.2m), Share(TierLevel.Vip2, 0.125m)));

    [Fact]
    public void Check_OnlyTheLowerLevelIsCutOff_IsRefused() => Assert.Equal(
        new CutOffsCross(TierLevel.Vip1, null, TierLevel.Vip2, "5"), Check(Large, Level(TierLevel.Vip1, 85), Level(TierLevel.Vip2, 75, 5)));

    [Fact]
    public void Check_RankAndShareMixed_IsRefused() => Assert.Equal(
        new CutOffKindsMixed(TierLevel.Vip1, TierLevel.Vip2), Check(Large, Level(TierLevel.Vip1, null, 5), Share(TierLevel.Vip2, 0.5m)));

    [Fact]
    [Trait("Clause", "R11")]
    public void Check_LowerLevelHasTheStricterCondition_IsRefused()
    {
        var strict = Condition.Of(ConditionMetric.Fulfilment, BoundSide.AtLeast, 0.9m);
        var lax = Condition.Of(ConditionMetric.Fulfilment, BoundSide.AtLeast, 0.85m);

        Assert.Equal(
            new ConditionsCross(TierLevel.Vip1, "85%", TierLevel.Vip2, "90%", ConditionMetric.Fulfilment),
            Check(Large, Level(TierLevel.Vip1, 80, null, lax), Level(TierLevel.Vip2, 70, null, strict)));
        Assert.Equal(
            new ConditionsCross(TierLevel.Vip1, null, TierLevel.Vip2, "90%", ConditionMetric.Fulfilment),
            Check(Large, Level(TierLevel.Vip1, 80), Level(TierLevel.Vip2, 70, null, strict)));
        Assert.Null(Check(Large, Level(TierLevel.Vip1, 80, null, strict), Level(TierLevel.Vip2, 70, null, lax)));
        Assert.Equal(
            new RemarkConditionsCross(TierLevel.Vip1, TierLevel.Vip2),
            Check(Large, Level(TierLevel.Vip1, 80), Level(TierLevel.Vip2, 70, null, Condition.NoOpenRemark(RiskKind.Finance))));
    }

    [Fact]
    public void Check_EqualLevels_IsRefused() => Assert.Equal(
        new LevelsAreEqual(TierLevel.Vip1, TierLevel.Vip2), Check(Large, Level(TierLevel.Vip1, 80, 5), Level(TierLevel.Vip2, 80, 5)));

    [Fact]
    public void Check_GapsNothingAndRanges_AreRefused()
    {
        Assert.Equal(new NoLevels(), Check(Large));
        Assert.Equal(new LevelMissing(TierLevel.Vip2), Check(Large, Level(TierLevel.Vip1, 80), Level(TierLevel.Vip3, 60)));
        Assert.Equal(new LevelMissing(TierLevel.Vip1), Check(Large, Level(TierLevel.Vip2, 80)));
        Assert.Equal(new LevelAsksNothing(TierLevel.Vip1), Check(Large, Level(TierLevel.Vip1, null)));
        foreach (var score in new[] { -5m, 0m, 130.01m, 85.005m })
        {
            Assert.Equal(new ScoreOutOfRange(TierLevel.Vip1, 130), Check(Large, Level(TierLevel.Vip1, score)));
        }

        foreach (var rank in new[] { 0m, -1m, 2.5m, 100_001m })
        {
            Assert.Equal(new RankOutOfRange(TierLevel.Vip1), Check(Large, Level(TierLevel.Vip1, 80, rank)));
        }

        foreach (var share in new[] { 0m, -0.1m, 1.0001m, 0.12345m })
        {
            Assert.Equal(new ShareOutOfRange(TierLevel.Vip1), Check(Large, Share(TierLevel.Vip1, share)));
        }

        foreach (var bound in new[] { -0.1m, 10.1m, 0.85001m })
        {
            Assert.Equal(
                new BoundOutOfRange(TierLevel.Vip1, ConditionMetric.PaidOnTime, "0%", "1000%"),
                Check(Large, Level(TierLevel.Vip1, 80, null, Condition.Of(ConditionMetric.PaidOnTime, BoundSide.AtLeast, bound))));
        }

        Assert.Equal(
            new ConditionTwice(TierLevel.Vip1),
            Check(Large, Level(
                TierLevel.Vip1, 80, null, Condition.Of(ConditionMetric.Growth, BoundSide.AtLeast, 0), Condition.Of(ConditionMetric.Growth, BoundSide.AtLeast, 1))));
        Assert.Equal(new RemarkKindUnknown(), Check(Large, Level(TierLevel.Vip1, 80, null, Condition.NoOpenRemark((RiskKind)9))));
    }

    private static Error? Check(decimal sales, params LevelStandard[] levels) => CheckStandards.Run(new StandardsContent(levels, null), sales);

    private static LevelStandard Level(TierLevel level, decimal? score, decimal? rank = null, params Condition[] conditions) =>
        new(level, score, rank is { } value ? new RankCutOff(CutOffKind.Number, value) : null, conditions);

    private static LevelStandard Share(TierLevel level, decimal share) => new(level, null, new RankCutOff(CutOffKind.Share, share), []);
}
