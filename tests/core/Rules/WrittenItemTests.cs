using TeamsGrading.Core.Rules;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Tests.Core.Rules;

[Trait("Clause", "R05")]
public sealed class WrittenItemTests
{
    private static readonly WrittenItem Good = new(
        " Ｖ1 ", " 月度稳定性 ", "１０.５", ItemMode.Measured, "MonthlyStability", "5 %", "＜0.5:0；≥0.5:10.5", Considerations.ContractStability);

    [Fact]
    public void Read_TypedAsPeopleType_IsTheItem()
    {
        var item = Good.Read().Value;

        Assert.Equal(
            ("V1", "月度稳定性", 10.5m, ItemMode.Measured, new MetricUse(Metric.MonthlyStability, 0.05m), "<0.5:0; >=0.5:10.5", Considerations.ContractStability),
            (item.Code, item.Name, item.Points, item.Mode, item.Metric, item.Bands!.ToString(), item.Considers));
        Assert.Empty(RuleCheck.FaultsOf(item));
    }

    [Theory]
    [InlineData("10分", typeof(ItemPointsNotUnderstood))]
    [InlineData("", typeof(ItemPointsNotUnderstood))]
    [InlineData("1.23456", typeof(ItemPointsNotUnderstood))]
    [InlineData("1e400", typeof(ItemPointsNotUnderstood))]
    public void Read_PointsThatAreNone_AreRefused(string points, Type reason) => Assert.IsType(reason, (Good with { Points = points }).Read().Error);

    [Fact]
    public void Read_MinusFive_IsReadAndFoundImpossible() =>
        Assert.Contains(RuleCheck.FaultsOf((Good with { Points = "-5" }).Read().Value), fault => fault is ItemPointsImpossible { Points: -5 });

    [Theory]
    [InlineData("<0.5:0; >0.5:10.5", typeof(BandBoundNotPossible))]
    [InlineData("<0.5:0; 0.6-1:5; >=1:10.5", typeof(BandsGap))]
    [InlineData("<0.5:-5; >=0.5:10.5", typeof(BandPointsNegative))]
    public void Read_FaultyBands_SayWhatIsWrong(string bands, Type reason) => Assert.IsType(reason, (Good with { Bands = bands }).Read().Error);

    [Theory]
    [InlineData("GrossMargin", "5", typeof(ToleranceNotForMetric))]
    [InlineData("MonthlyStability", "lots", typeof(ToleranceNotUnderstood))]
    [InlineData("MonthlyStability", "101", typeof(ToleranceNotUnderstood))]
    [InlineData("Sales", "", typeof(MetricUnknown))]
    public void Read_MetricAndTolerance_AreCheckedTogether(string metric, string tolerance, Type reason) =>
        Assert.IsType(reason, (Good with { Metric = metric, Tolerance = tolerance }).Read().Error);

    [Theory]
    [InlineData("合\u202E作")]
    [InlineData("合\u0007作")]
    [InlineData("合\uD800作")]
    public void Read_UnseenCharacters_AreRefused(string name)
    {
        Assert.IsType<TextHasControlCharacters>((Good with { Name = name }).Read().Error);
        Assert.IsType<TextHasControlCharacters>((Good with { Code = name }).Read().Error);
    }
}
