using System.Globalization;

namespace TeamsGrading.Bot.Commands;

/// <summary>The arguments of a command: words, <c>--flags</c> and <c>--options VALUE</c>.</summary>
internal sealed class Options
{
    private readonly Dictionary<string, string> options = [];

    private Options()
    {
    }

    public List<string> Words { get; } = [];

    /// <summary>What cannot be understood, or null.</summary>
    public string? Fault { get; private set; }

    /// <summary>Language of the answers: what was asked for, else that of the terminal, else Chinese.</summary>
    public string Locale => this["--lang"] ?? (CultureInfo.CurrentUICulture.Name.StartsWith("en", StringComparison.Ordinal) ? "en" : "zh-CN");

    public string? this[string option] => options.GetValueOrDefault(option);

    public bool Has(string flag) => options.ContainsKey(flag);

    public static Options Read(IReadOnlyList<string> arguments, string[] flags, string[] valued)
    {
        var read = new Options();
        for (var at = 0; at < arguments.Count; at++)
        {
            var argument = arguments[at];
            if (!argument.StartsWith("--", StringComparison.Ordinal))
            {
                read.Words.Add(argument);
            }
            else if (flags.Contains(argument))
            {
                read.options[argument] = "";
            }
            else if (valued.Contains(argument) && at + 1 < arguments.Count)
            {
                read.options[argument] = arguments[++at];
            }
            else
            {
                read.Fault = argument;
            }
        }

        read.Fault ??= read["--lang"] is { } language && language is not ("zh-CN" or "en") ? $"--lang {language}" : null;
        return read;
    }
}
