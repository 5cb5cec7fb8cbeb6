using System.Globalization;
using TeamsGrading.Core.Rules;

namespace TeamsGrading.Tests.Core.Rules;

public sealed class BandTextTests
{
    [Theory]
    [Trait("Clause", "R05")]
    [InlineData("<0.5:0; 0.5-1:8; >=1:15", "<0.5:0; 0.5-1:8; >=1:15")]
    [InlineData("＜０．５：０；０．５－１：８；≥１：１５", "<0.5:0; 0.5-1:8; >=1:15")]
    [InlineData(">=1:15、0.5~1:8，<0.5:0,", "<0.5:0; 0.5-1:8; >=1:15")]
    [InlineData("<80%:0\n80%至95%：6.5\n＞＝95％:10", "<0.8:0; 0.8-0.95:6.5; >=0.95:10")]
    [InlineData("<-10%:0; -10%--5%:3; -0.05-0:5; >=0:10", "<-0.1:0; -0.1--0.05:3; -0.05-0:5; >=0:10")]
    [InlineData("<1.50:0;>=1.5:15.00", "<1.5:0; >=1.5:15")]
    [InlineData("线性 0:0; 0.5:8; 1:15", "linear 0:0; 0.5:8; 1:15")]
    [InlineData("线性：1：15；0：0；50%：8", "linear 0:0; 0.5:8; 1:15")]
    [InlineData("Linear -1:0, 1:15", "linear -1:0; 1:15")]
    public void Read_AsPeopleType_GivesCanonicalText(string typed, string canonical)
    {
        var bands = BandText.Read("A1", typed).Value;

        Assert.Equal(canonical, bands.ToString());
        Assert.Equal(bands, BandText.Read("A1", canonical).Value);
    }

    [Theory]
    [Trait("Clause", "R05")]
    [InlineData("", typeof(BandsEmpty), 1)]
    [InlineData(" ；; ", typeof(BandsEmpty), 1)]
    [InlineData("<0.5:0; 0.6-1:8; >=1:15", typeof(BandsGap), 9)]
    [InlineData("<0.5:0; 0.4-1:8; >=1:15", typeof(BandsOverlap), 9)]
    [InlineData("<0.5:0; 0.5-1:8; 0.5-1:9; >=1:15", typeof(BandsOverlap), 18)]
    [InlineData("<0.5:0; <1:8; >=1:15", typeof(BandsOverlap), 9)]
    [InlineData("<0.5:0; >=0.5:8; >=1:15", typeof(BandsOverlap), 18)]
    [InlineData("0-0.5:0; >=0.5:8", typeof(BandsNotOpenBelow), 1)]
    [InlineData("<0.5:0; 0.5-1:8", typeof(BandsNotOpenAbove), 9)]
    [InlineData("<0.5:0", typeof(BandsTooFew), 1)]
    [InlineData("linear 1:0", typeof(BandsTooFew), 8)]
    [InlineData("linear 1:0; 1:5", typeof(KnotTwice), 13)]
    [InlineData("<0.5:0; 1-0.5:8; >=1:15", typeof(BandReversed), 9)]
    [InlineData("<=0.5:0; >=1:15", typeof(BandBoundNotPossible), 1)]
    [InlineData("<1:0; >1:15", typeof(BandBoundNotPossible), 7)]
    [InlineData("<1:0; >=1:-15", typeof(BandPointsNegative), 7)]
    [InlineData("<1:0; >=1:x", typeof(BandNumberExpected), 11)]
    [InlineData("<1:0; 大于1:15", typeof(BandNumberExpected), 7)]
    [InlineData("<1:0; >=1", typeof(BandMarkExpected), 10)]
    [InlineData("<1:0; >=1:15%", typeof(BandMarkExpected), 13)]
    [InlineData("<1:0; 1:15", typeof(BandMarkExpected), 8)]
    [InlineData("<1.:0; >=1:15", typeof(BandNumberExpected), 2)]
    [InlineData("<1.123456789:0; >=1:15", typeof(BandNumberTooLong), 2)]
    [InlineData("<NaN:0; >=1:15", typeof(BandNumberExpected), 2)]
    [InlineData("<1e3:0; >=1:15", typeof(BandMarkExpected), 3)]
    public void Read_Wrong_NamesItemPositionAndReason(string typed, Type reason, int position)
    {
        var error = Assert.IsType<BandError>(BandText.Read("A1", typed).Error, exactMatch: false);

        Assert.Equal((reason, position, "A1"), (error.GetType(), error.Position, error.Item));
    }

    [Fact]
    public void Read_Gap_SaysBetweenWhichValues() =>
        Assert.Equal(new BandsGap("A1", 9, "0.6-1:8", 0.5m, 0.6m), BandText.Read("A1", "<0.5:0; 0.6-1:8; >=1:15").Error);

    [Fact]
    public void Read_HundredAndOneKnots_IsRefused() =>
        Assert.IsType<BandsTooMany>(BandText.Read("A1", "linear " + string.Join(";", Enumerable.Range(0, 101).Select(n => $"{n}:1"))).Error);

    [Fact]
    public void Read_InACultureWithDecimalComma_ReadsAndWritesTheSame()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        try
        {
            Assert.Equal("linear -1.5:0; 0.5:7.5", BandText.Read("A1", "linear -1.5:0; 0.5:7.5").Value.ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
