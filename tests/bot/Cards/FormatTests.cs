using TeamsGrading.Bot.Cards;

namespace TeamsGrading.Tests.Bot.Cards;

public sealed class FormatTests
{
    private static readonly Texts Chinese = new Wording().For("zh-CN");

    [Theory]
    [InlineData("125000000", "1.25 亿方")]
    [InlineData("10000000", "0.1 亿方")]
    [InlineData("8600000", "860 万方")]
    [InlineData("1234.5", "0.12 万方")]
    [InlineData("-23456789", "-0.2346 亿方")]
    public void Volume_BySize_ReadsInHundredMillionsOrTenThousands(string cubicMetres, string shown) =>
        Assert.Equal(shown, Format.Volume(decimal.Parse(cubicMetres, System.Globalization.CultureInfo.InvariantCulture), Chinese));

    [Fact]
    public void Moment_Utc_ReadsInShanghai() =>
        Assert.Equal("2026-11-29 01:30", Format.Moment(new DateTime(2026, 11, 28, 17, 30, 0, DateTimeKind.Utc)));

    [Fact]
    public void Plain_MarkdownInAName_IsNeutralised() =>
        Assert.Equal("甲＊＊公司＊＊ ［x］(y) ｛｛DATE(1)｝｝", Shown.Plain("甲**公司**\n[x](y) {{DATE(1)}}"));
}
