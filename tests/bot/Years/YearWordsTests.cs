using System.Text.RegularExpressions;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Years;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Years;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Bot.Years;

public sealed partial class YearWordsTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);
    private static readonly Texts Chinese = new Wording().For("zh-CN");

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public void Steps_AllThatAnySliceContributes_HaveWords(string locale)
    {
        var texts = new Wording().For(locale);
        var keys = Written().Concat(YearPlan.Keys).Distinct().ToList();

        Assert.All(keys, key => Assert.NotEmpty(texts[$"Year.Step.{key}"]));
        Assert.Empty(keys.Except(YearPlan.Keys));
    }

    [Fact]
    public void When_OfALateStep_SaysTheDayAndHowLongAgo() =>
        Assert.Equal("应于 2026-11-11 前完成，已过 10 天", YearWords.When(Step(YearStepState.Late, new DateOnly(2026, 11, 11)), Today, Chinese));

    [Fact]
    public void When_OfAStepWithoutADate_SaysNothing() => Assert.Equal("", YearWords.When(Step(YearStepState.Ahead, null), Today, Chinese));

    [Fact]
    public void Count_NamesOnlyWhatThereIs() => Assert.Equal("逾期 1 项，已完成 2 项", YearWords.Count(new YearCount(2, 0, 1, 0), Chinese).Text);

    private static YearStep Step(YearStepState state, DateOnly? due) => new("Round", GasForm.Liquid, state, due, null, null, 0);

    /// <summary>Keys written down in the sources of core.</summary>
    private static IEnumerable<string> Written() =>
        Directory.EnumerateFiles(Repository.At("core"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => NewStep().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups[1].Value);

    [GeneratedRegex("""new YearStep\(\s*"(\w+)""")]
    private static partial Regex NewStep();
}
