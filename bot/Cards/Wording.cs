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
    private const string WithArgumentPrefix = "CommandWith.";
    private readonly Texts chinese = Texts.Of("zh-CN", Load("zh-CN"));
    private readonly Texts english = Texts.Of("en", Load("en"));
    private readonly FrozenDictionary<string, string> commands;
    private readonly IReadOnlyList<(string Word, string Verb)> withArgument;

    /// <summary>Loads all texts of this assembly.</summary>
    /// <exception cref="InvalidOperationException">A key or a command word is defined twice.</exception>
    public Wording()
    {
        commands = Both(CommandPrefix).ToFrozenDictionary(pair => pair.Word, pair => pair.Verb, StringComparer.OrdinalIgnoreCase);
        withArgument = [.. Both(WithArgumentPrefix).OrderByDescending(pair => pair.Word.Length)];
    }

    /// <summary>The texts for a reader's locale.</summary>
    public Texts For(string locale) => locale.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? english : chinese;

    /// <summary>The verb of a typed command, or null. The whole text has to be the command: <c>^…$</c>, case and spaces at the ends aside.</summary>
    public string? Command(string text) => commands.GetValueOrDefault(text.Trim());

    /// <summary>
    /// The verb of a typed command that begins with its word and goes on with what it is about, and that, or null. A Chinese word needs no space
    /// behind it. <see cref="Command"/> comes first.
    /// </summary>
    public (string Verb, string Argument)? CommandWithArgument(string text)
    {
        var typed = text.Trim();
        foreach (var (word, verb) in withArgument)
        {
            if (typed.Length > word.Length && typed.StartsWith(word, StringComparison.OrdinalIgnoreCase)
                && (word[^1] > '\u2E7F' || char.IsWhiteSpace(typed[word.Length])) && typed[word.Length..].Trim() is { Length: > 0 } argument)
            {
                return (verb, argument);
            }
        }

        return null;
    }

    internal IEnumerable<string> CommandVerbs => commands.Values.Concat(withArgument.Select(pair => pair.Verb));

    private IEnumerable<(string Word, string Verb)> Both(string prefix) =>
        CommandsOf(chinese, prefix).Concat(CommandsOf(english, prefix)).DistinctBy(pair => pair);

    private static IEnumerable<(string Word, string Verb)> CommandsOf(Texts texts, string prefix) =>
        from entry in texts.All
        where entry.Key.StartsWith(prefix, StringComparison.Ordinal)
        from word in entry.Value.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        select (word, entry.Key[prefix.Length..]);

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
