using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;

namespace TeamsGrading.Bot.Cards;

/// <summary>
/// Every text a person sees, from the embedded <c>Texts.zh-CN.json</c> and <c>Texts.en.json</c> of the slices: flat objects, a key lives in
/// exactly one file of each language. Simplified Chinese is the first language; whoever does not read <c>en</c> gets it.
/// </summary>
public sealed class Wording
{
    private const string CommandPrefix = "Command.";
    private readonly Texts chinese = Texts.Of("zh-CN", Load("zh-CN"));
    private readonly Texts english = Texts.Of("en", Load("en"));
    private readonly FrozenDictionary<string, string> commands;

    /// <summary>Loads all texts of this assembly.</summary>
    /// <exception cref="InvalidOperationException">A key or a command word is defined twice.</exception>
    public Wording() => commands = CommandsOf(chinese).Concat(CommandsOf(english)).DistinctBy(pair => pair)
        .ToFrozenDictionary(pair => pair.Word, pair => pair.Verb, StringComparer.OrdinalIgnoreCase);

    /// <summary>The texts for a reader's locale.</summary>
    public Texts For(string locale) => locale.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? english : chinese;

    /// <summary>The verb of a typed command, or null. The whole text has to be the command: <c>^…$</c>, case and spaces at the ends aside.</summary>
    public string? Command(string text) => commands.GetValueOrDefault(text.Trim());

    internal IEnumerable<string> CommandVerbs => commands.Values;

    private static IEnumerable<(string Word, string Verb)> CommandsOf(Texts texts) =>
        from entry in texts.All
        where entry.Key.StartsWith(CommandPrefix, StringComparison.Ordinal)
        from word in entry.Value.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        select (word, entry.Key[CommandPrefix.Length..]);

    private static Dictionary<string, string> Load(string locale)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith($".{locale}.json", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var document = JsonDocument.Parse(stream);
            foreach (var entry in document.RootElement.EnumerateObject())
            {
                if (!texts.TryAdd(entry.Name, entry.Value.GetString()!))
                {
                    throw new InvalidOperationException($"text '{entry.Name}' is defined twice, last in {name}");
                }
            }
        }

        return texts;
    }
}
