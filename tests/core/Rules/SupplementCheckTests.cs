using FsCheck;
using FsCheck.Fluent;
using TeamsGrading.Core.Rules;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Tests.Core.Rules;

[Trait("Clause", "R06")]
public sealed class SupplementCheckTests
{
    private static readonly RuleItemContent[] Base =
    [
        RuleVersionTests.Measured("V1", 60, Metric.YearlyVolume, "linear 0:0; 8:60") with { Name = "合作体量（年度气量）" },
        RuleVersionTests.Measured("V2", 10, Metric.PaidOnTime, "<80%:0; >=80%:10") with { Name = "按时付款" },
        new("J1", "合作配合度", 30, ItemMode.Judged),
    ];

    private static readonly RuleItemContent Harmless = new("D1", "冬季保供贡献", 10, ItemMode.Judged);

    [Fact]
    public void FaultsOf_NewJudgedAndMeasuredItemsOf30_AreNone() => Assert.Empty(SupplementCheck.FaultsOf(
        [Harmless, RuleVersionTests.Measured("D2", 20, Metric.YearsOfCooperation, "linear 1:0; 5:20") with { Name = "合作年限" }], Base));

    [Fact]
    public void FaultsOf_ThirtyAndAHalf_SaysHowMuchMustGo() => Assert.Equal(
        [new DifferentialPointsExceeded(30.5m, 0.5m)],
        SupplementCheck.FaultsOf([Harmless, new("D2", "区域战略协同", 20.5m, ItemMode.Judged)], Base));

    [Fact]
    public void FaultsOf_MinusFive_IsRefused() =>
        Assert.Equal([new ItemPointsImpossible("D1", -5)], SupplementCheck.FaultsOf([Harmless with { Points = -5 }], Base));

    [Theory]
    [InlineData("linear 0:0; 8:10")]
    [InlineData("<1:0; >=1:10")]
    [InlineData("<1:0; 1-2:10; >=2:5")]
    public void FaultsOf_MetricOfABaseItem_Repeats(string bands) => Assert.Equal(
        [new DifferentialMetricRepeats("D2", Metric.YearlyVolume, "V1", "合作体量（年度气量）")],
        SupplementCheck.FaultsOf([RuleVersionTests.Measured("D2", 10, Metric.YearlyVolume, bands)], Base));

    [Theory]
    [InlineData("linear 0:10; 8:0")]
    [InlineData("<1:10; 1-2:10; >=2:0")]
    public void FaultsOf_MetricOfABaseItemTheOtherWay_Contradicts(string bands) => Assert.Equal(
        [new DifferentialContradicts("D2", Metric.YearlyVolume, "V1", "合作体量（年度气量）")],
        SupplementCheck.FaultsOf([RuleVersionTests.Measured("D2", 10, Metric.YearlyVolume, bands)], Base));

    [Theory]
    [InlineData("合作配合度")]
    [InlineData("合作 配合度")]
    [InlineData("合作的配合程度")]
    [InlineData("合作-配合。")]
    public void FaultsOf_NameOfABaseItem_Repeats(string name) => Assert.Equal(
        [new DifferentialNameRepeats("D1", name, "J1", "合作配合度")], SupplementCheck.FaultsOf([Harmless with { Name = name }], Base));

    [Theory]
    [InlineData("按时回款率", Metric.PaidOnTime)]
    [InlineData("ＹｅａｒｌｙＶｏｌｕｍｅ", Metric.YearlyVolume)]
    public void FaultsOf_JudgedItemNamedLikeTheMetricOfABaseItem_Repeats(string name, Metric metric) => Assert.Equal(
        metric,
        Assert.IsType<DifferentialMetricRepeats>(Assert.Single(SupplementCheck.FaultsOf([Harmless with { Name = name }], Base))).Metric);

    [Fact]
    public void FaultsOf_CodeOfABaseItem_IsRefused() =>
        Assert.Equal([new DifferentialCodeTaken("j1", "J1")], SupplementCheck.FaultsOf([Harmless with { Code = "j1" }], Base));

    [Fact]
    public void FaultsOf_TwoThatMeanTheSame_AreRefused() =>
        Assert.Equal([new DifferentialTwice("D2", "D1")], SupplementCheck.FaultsOf([Harmless, Harmless with { Code = "D2", Name = "冬季保供 贡献" }], Base));

    [Fact]
    public void FaultsOf_AnySum_IsRefusedExactlyAbove30() => Prop.ForAll(
        Gen.Choose(1, 60).ListOf().ToArbitrary(),
        halves =>
        {
            var items = halves.Select((half, n) => new RuleItemContent($"D{n}", $"{(char)('一' + n)}项目{n}", half / 2m, ItemMode.Judged)).ToList();
            var faults = SupplementCheck.FaultsOf(items, Base);
            var sum = items.Sum(item => item.Points);
            return sum > 30 ? faults is [DifferentialPointsExceeded exceeded] && exceeded.Sum - exceeded.Excess == 30 : faults.Count == 0;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("按时付款率", "按时付款的情况")]
    [InlineData("Ｐａｉｄ　on time", "paid-on-time rate")]
    [InlineData("合作体量（年度气量）", "合作体量")]
    [InlineData("合作体量（年度气量）", "年度气量")]
    [InlineData("资源之占比", "资源占比")]
    [InlineData("安全 & 环保", "安全环保水平")]
    public void Same_OneThingWrittenDifferently_IsTrue(string left, string right)
    {
        Assert.True(ItemNames.Same(left, right));
        Assert.True(ItemNames.Same(right, left));
    }

    [Theory]
    [InlineData("合同执行（年度）", "合同执行（月度）")]
    [InlineData("合作深度", "合作配合度")]
    [InlineData("毛利率", "毛利额")]
    [InlineData("——", "……")]
    [InlineData("", "")]
    public void Same_TwoThings_IsFalse(string left, string right) => Assert.False(ItemNames.Same(left, right));

    [Fact]
    public void Normalise_AnyText_TwiceIsOnce() => Prop.ForAll<string>(text =>
    {
        var once = ItemNames.Normalise(text ?? "");
        return once == ItemNames.Normalise(once);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Same_SpacesPunctuationCaseAndParticlesAnywhere_AreNothing() => Prop.ForAll(
        Gen.Elements("合作深度", "Winter supply", "区域协同", "LNG 槽车安全").ToArbitrary(),
        Gen.Elements(" ", "　", "·", "-", "的", "，", "_").ToArbitrary(),
        Gen.Choose(0, 20).ToArbitrary(),
        (name, mark, place) => ItemNames.Same(name.Insert(place % (name.Length + 1), mark).ToUpperInvariant(), name)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("linear 0:0; 1:5; 2:5", BandDirection.Rising)]
    [InlineData("<1:5; 1-2:5; >=2:0", BandDirection.Falling)]
    [InlineData("<1:0; 1-2:5; >=2:0", BandDirection.Mixed)]
    [InlineData("linear 0:5; 1:5", BandDirection.Mixed)]
    public void Direction_OfBands_IsSeen(string bands, BandDirection direction) => Assert.Equal(direction, BandText.Read("D", bands).Value.Direction);
}
