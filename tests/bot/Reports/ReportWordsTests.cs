using System.Text.RegularExpressions;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Reports;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Tiers;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Bot.Reports;

/// <summary>Whatever a slice may put into the report has words in both languages: keys are read from the sources of the sections.</summary>
[Trait("Clause", "M14")]
public sealed partial class ReportWordsTests
{
    private static readonly List<string> Sources =
    [
        .. Directory.EnumerateFiles(Repository.At("core"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/Reports/", StringComparison.Ordinal))
            .Select(File.ReadAllText).Where(text => text.Contains(": IReportSections", StringComparison.Ordinal)),
    ];

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public void Keys_OfEverySection_HaveWords(string locale)
    {
        var texts = new Wording().For(locale);
        var wanted = Sources.SelectMany(Keys).Distinct().ToList();

        Assert.True(wanted.Count > 30, string.Join("\n", wanted));
        Assert.Equal("", string.Join("\n", wanted.Where(key => !texts.All.ContainsKey(key))));
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public void Placeholders_OfEverySentence_AreFilledIn(string locale)
    {
        var texts = new Wording().For(locale);
        foreach (var source in Sources)
        {
            foreach (Match sentence in Sentence().Matches(source))
            {
                var (key, values) = (sentence.Groups[1].Value, sentence.Groups[2].Value);
                var named = Name().Matches(values).Select(match => match.Groups[1].Value).ToHashSet();
                Assert.All(Texts.Placeholder().Matches(texts[$"Report.Sentence.{key}"]).Select(match => match.Groups[1].Value), name => Assert.Contains(name, named));
            }
        }
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public void Words_MadeFromNames_AreThere(string locale)
    {
        var texts = new Wording().For(locale);

        Assert.All(Enum.GetNames<TierLevel>(), name => Assert.NotEmpty(texts[$"Report.Word.{name}"]));
        Assert.All(Enum.GetNames<RiskKind>(), name => Assert.NotEmpty(texts[$"Report.Word.Risk{name}"]));
        Assert.All(Enum.GetNames<AwardEnd>().Append("Lapsed"), name => Assert.NotEmpty(texts[$"Report.Word.Award{name}"]));
    }

    [Fact]
    public void Sentence_NameThatLooksLikeAPlaceholder_StandsAsTyped()
    {
        var words = new ReportWording(new Wording().For("en"));

        Assert.Contains("{Volume}", words.Sentence(new ReportBlock.Sentence("VolumeTotal",
        [
            ("Customers", new ReportValue.Plain("{Volume}")), ("Volume", new ReportValue.Volume(1)), ("LastMonth", new ReportValue.Change(null)), ("LastYear", new ReportValue.Change(null)),
        ])), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Keys(string source)
    {
        foreach (Match match in Block().Matches(source))
        {
            var kind = match.Groups[1].Value switch { "Bars" => "Chart", var other => other };
            yield return $"Report.{kind}.{match.Groups[2].Value}";
        }

        foreach (var columns in Columns().Matches(source).Select(match => match.Groups[1].Value))
        {
            foreach (Match column in Quoted().Matches(columns))
            {
                yield return $"Report.Column.{column.Groups[1].Value}";
            }
        }

        foreach (Match match in Word().Matches(source))
        {
            yield return $"Report.Word.{match.Groups[1].Value}";
        }

        foreach (Match match in Section().Matches(source))
        {
            yield return $"Report.Section.{match.Groups[1].Value}";
        }
    }

    [GeneratedRegex("""(?<![A-Za-z])(?:ReportBlock\.)?(Sentence|Table|Bars)\(\s*"(\w+)"\s*,""")]
    private static partial Regex Block();

    [GeneratedRegex("""Table\(\s*"\w+"\s*,\s*(?:\w+ \? )?(\[[^\[\]]*\](?:\s*:\s*\[[^\[\]]*\])?)""")]
    private static partial Regex Columns();

    [GeneratedRegex("\"(\\w+)\"")]
    private static partial Regex Quoted();

    [GeneratedRegex("""ReportValue\.Word\("(\w+)"\)""")]
    private static partial Regex Word();

    [GeneratedRegex("""string Key => "(\w+)";""")]
    private static partial Regex Section();

    [GeneratedRegex("""ReportBlock\.Sentence\(\s*"(\w+)"\s*,\s*\[((?:[^\[\]]|\[[^\[\]]*\])*)\]""")]
    private static partial Regex Sentence();

    [GeneratedRegex("""\("(\w+)",""")]
    private static partial Regex Name();
}
