using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Tests.Architecture;

/// <summary>The compiled product, and the samples that break its rules.</summary>
internal static class Code
{
    public const string CoreRoot = "TeamsGrading.Core";
    public const string BotRoot = "TeamsGrading.Bot";
    public const string SampleCoreRoot = "TeamsGrading.Tests.Architecture.Samples.Core";
    public const string SampleBotRoot = "TeamsGrading.Tests.Architecture.Samples.Bot";

    public static IReadOnlyList<CodeType> Core { get; } = CodeReader.Read(typeof(Money).Assembly, CoreRoot);

    public static IReadOnlyList<CodeType> Bot { get; } = CodeReader.Read(typeof(Card).Assembly, BotRoot);

    public static IReadOnlyList<CodeType> SampleCore { get; } = CodeReader.Read(typeof(Code).Assembly, SampleCoreRoot);

    public static IReadOnlyList<CodeType> SampleBot { get; } = CodeReader.Read(typeof(Code).Assembly, SampleBotRoot);

    /// <summary>The names at the start of the lines, without namespace: who was reported.</summary>
    public static IEnumerable<string> Reported(IEnumerable<string> breaches) =>
        breaches.Select(line => line.Split(' ')[0].Split('.')[^1]).Distinct().Order(StringComparer.Ordinal);

    /// <summary>Passes when there is no breach; otherwise says every one of them.</summary>
    public static void AssertNone(IEnumerable<string> breaches)
    {
        var lines = breaches.Distinct().ToList();
        Assert.True(lines.Count == 0, string.Join("\n", lines));
    }
}
