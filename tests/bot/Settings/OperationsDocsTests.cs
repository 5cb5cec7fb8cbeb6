using System.Text.RegularExpressions;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Bot.Settings;

/// <summary>docs/operations.md names every setting the code reads, and every instrument it makes.</summary>
public sealed partial class OperationsDocsTests
{
    private static readonly string Page = File.ReadAllText(Repository.At("docs", "operations.md"));

    [Fact]
    public void SettingsTable_NamesWhatTheCodeReads()
    {
        var read = Names("Bot:", "bot/Teams/TeamsSettings.cs", BotSetting()).Concat(Names("Bot:", "bot/Teams/ConnectorToken.cs", BotSetting()))
            .Concat(Names("Entra:", "bot/Http/EntraSettings.cs", Indexed())).Concat(Names("", "bot/GradingSettings.cs", Indexed()))
            .Append("DataFolder").Append("KeyFolder").Append("Database:MaxBatchSize").Append("Desk:Persona").Append("Desk:FrameAncestors").Append("Desk:TeamsAppId").Append("Desk:TeamsUrl").Append("Bot:Off").Distinct().ToList();

        Assert.True(read.Count > 15, string.Join(' ', read));
        Assert.All(read, name => Assert.Contains($"| `{name}` |", Page, StringComparison.Ordinal));
    }

    [Fact]
    public void MetricsTable_NamesEveryInstrument()
    {
        var instruments = Repository.Sources("bot", ".cs").Concat(Repository.Sources("core", ".cs"))
            .SelectMany(file => Instrument().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value)).ToList();

        Assert.True(instruments.Count > 8, string.Join(' ', instruments));
        Assert.All(instruments, name => Assert.Contains($"`{name}`", Page, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Names(string prefix, string file, Regex reading) =>
        reading.Matches(File.ReadAllText(Repository.At(file))).Select(match => prefix + match.Groups[1].Value);

    [GeneratedRegex("""(?:Text\(bot, |UrlOf\(bot, |DayOf\(bot, |bot\.GetValue\(|bot\[)"(\w+)""")]
    private static partial Regex BotSetting();

    [GeneratedRegex("""section\["([\w:]+)"\]""")]
    private static partial Regex Indexed();

    [GeneratedRegex("""Create(?:Counter|Histogram|ObservableGauge)(?:<\w+>)?\(\s*"([\w.]+)""")]
    private static partial Regex Instrument();
}
