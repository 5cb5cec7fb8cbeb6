using System.Globalization;
using TeamsGrading.Core.Rules;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Tests.Core.Rules;

[Trait("Clause", "R05")]
public sealed class RuleVersionTests
{
    private static readonly RuleContent Good = new([
        Measured("A1", 40, Metric.YearlyVolume, "<0.5:0; 0.5-1:20; >=1:40"),
        Measured("A2", 30.5m, Metric.MonthlyStability, "linear 0:0; 1:30.5"),
        new("B1", "合作配合度", 29.5m, ItemMode.Judged)]);

    public static TheoryData<RuleContent, Type> Faulty => new()
    {
        { new RuleContent([]), typeof(RuleHasNoItems) },
        { Good with { Items = [Good.Items[0], Good.Items[1], Good.Items[2] with { Points = 29 }] }, typeof(ItemsDoNotSumTo100) },
        { Good with { Items = [.. Good.Items, new("b1", "again", 1, ItemMode.Judged)] }, typeof(ItemCodeTwice) },
        { With(Good.Items[2] with { Code = " " }), typeof(ItemNeedsCode) },
        { With(Good.Items[2] with { Name = "" }), typeof(ItemNeedsName) },
        { With(Good.Items[2] with { Name = new string('长', 201) }), typeof(ItemTextTooLong) },
        { With(Good.Items[2] with { Points = 0 }), typeof(ItemPointsImpossible) },
        { With(Good.Items[2] with { Points = -1 }), typeof(ItemPointsImpossible) },
        { With(Good.Items[2] with { Points = 100.5m }), typeof(ItemPointsImpossible) },
        { With(Good.Items[2] with { Points = 29.25m }), typeof(JudgedPointsNotHalf) },
        { With(Good.Items[2] with { Bands = Good.Items[0].Bands }), typeof(JudgedItemIsMeasured) },
        { With(Good.Items[0] with { Metric = null }), typeof(MeasuredItemNeedsMetric) },
        { With(Good.Items[0] with { Bands = null }), typeof(MeasuredItemNeedsBands) },
        { With(Good.Items[0] with { Points = 39 }), typeof(BandsExceedPoints) },
        { With(Good.Items[0] with { Points = 41 }), typeof(BandsNeverReachPoints) },
        { Good with { Quorum = 0.49m }, typeof(QuorumImpossible) },
        { Good with { Quorum = 1 }, typeof(QuorumImpossible) },
    };

    [Fact]
    [Trait("Clause", "R04")]
    public void Write_GoodContent_IsWrittenAndReadsBack()
    {
        var version = RuleVersion.Write(2026, 1, Good).Value;

        Assert.Equal(RuleState.Approved, version.State);
        Assert.Equal(Good.Items, version.Content.Items);
        Assert.Empty(RuleCheck.FaultsOf(Good));
    }

    [Theory]
    [Trait("Clause", "R04")]
    [MemberData(nameof(Faulty))]
    public void Write_FaultyContent_IsRefused(RuleContent content, Type fault)
    {
        Assert.Contains(fault, RuleCheck.FaultsOf(content).Select(f => f.GetType()));
        Assert.NotNull(RuleVersion.Write(2026, 1, content).Error);
    }

    [Fact]
    [Trait("Clause", "R04")]
    public void Write_SumOf99AndAHalf_SaysWhatIsMissing() => Assert.Equal(
        new ItemsDoNotSumTo100(99.5m, 0.5m),
        RuleVersion.Write(2026, 1, With(Good.Items[2] with { Points = 29 })).Error);

    [Fact]
    public void CanonicalText_IsExactlyThis() => Assert.Equal(
        """{"format":"TeamsGrading.Rule/1","formula":"Measured/1","year":2026,"version":1,"quorum":0.5,"dropExtremes":false,"items":["""
        + """{"code":"A1","name":"A1","points":40,"mode":"Measured","metric":"YearlyVolume/1","bands":"<0.5:0; 0.5-1:20; >=1:40"},"""
        + """{"code":"A2","name":"A2","points":30.5,"mode":"Measured","metric":"MonthlyStability/1","tolerance":0.1,"bands":"linear 0:0; 1:30.5"},"""
        + """{"code":"B1","name":"合作配合度","points":29.5,"mode":"Judged"}]}""",
        RuleVersion.Write(2026, 1, Good).Value.CanonicalText);

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    public void CanonicalText_OtherOrderOfItemsZerosAndCulture_IsTheSame(string culture)
    {
        var expected = RuleVersion.Write(2026, 1, Good).Value;
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            var other = new RuleContent(
                [.. Good.Items.Reverse().Select(item => item with { Points = item.Points * 1.0000m })], false, 0.500m);
            var version = RuleVersion.Write(2026, 1, other).Value;

            Assert.Equal(expected.CanonicalText, version.CanonicalText);
            Assert.Equal(expected.Hash, version.Hash);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Revise_OneBoundMoved_ChangesTheHashAndKeepsTheItemIds()
    {
        var version = RuleVersion.Write(2026, 1, Good).Value;
        var (hash, ids) = (version.Hash, version.Items.Select(item => item.Id).ToList());

        Assert.Null(version.Revise(With(Measured("A1", 40, Metric.YearlyVolume, "<0.6:0; 0.6-1:20; >=1:40"))).Error);

        Assert.NotEqual(hash, version.Hash);
        Assert.Equal(ids, version.Items.Select(item => item.Id));
    }

    [Theory]
    [InlineData("月度稳定性（5％）", Metric.MonthlyStability, "0.05")]
    [InlineData("Monthly Stability (±2.5%)", Metric.MonthlyStability, "0.025")]
    [InlineData("monthlystability", Metric.MonthlyStability, "0.1")]
    [InlineData("年度气量", Metric.YearlyVolume, null)]
    [InlineData("gross margin", Metric.GrossMargin, null)]
    public void Read_MetricName_InEitherLanguage(string typed, Metric metric, string? tolerance)
    {
        var use = MetricNames.Read("A1", typed).Value;

        Assert.Equal((metric, tolerance), (use.Name, use.Tolerance?.ToString(CultureInfo.InvariantCulture)));
        Assert.Equal(use, MetricNames.Read("A1", MetricNames.Write(use)).Value);
    }

    [Theory]
    [InlineData("产量", typeof(MetricUnknown))]
    [InlineData("月度稳定性(多)", typeof(ToleranceNotUnderstood))]
    [InlineData("月度稳定性(101%)", typeof(ToleranceNotUnderstood))]
    [InlineData("毛利率(5%)", typeof(ToleranceNotForMetric))]
    public void Read_WrongMetric_IsRefused(string typed, Type error) => Assert.IsType(error, MetricNames.Read("A1", typed).Error);

    [Fact]
    public void All_EveryMetric_ReadsBackByBothNames() => Assert.All(MetricNames.All, name =>
    {
        Assert.Equal(name.Metric, MetricNames.Read("A1", name.Chinese).Value.Name);
        Assert.Equal(name.Metric, MetricNames.Read("A1", name.English).Value.Name);
    });

    internal static RuleItemContent Measured(string code, decimal points, Metric metric, string bands) =>
        new(code, code, points, ItemMode.Measured, MetricUse.Of(metric), BandText.Read(code, bands).Value);

    private static RuleContent With(RuleItemContent changed)
    {
        var place = Good.Items.ToList().FindIndex(item => item.Code == changed.Code);
        return Good with { Items = [.. Good.Items.Select((item, n) => n == (place < 0 ? 2 : place) ? changed : item)] };
    }
}
