using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Cards;

/// <summary>The texts of one language. A missing key is a bug and throws.</summary>
public sealed partial class Texts
{
    private Texts(string locale, FrozenDictionary<string, string> all) => (Locale, All) = (locale, all);

    /// <summary><c>zh-CN</c> or <c>en</c>.</summary>
    public string Locale { get; }

    internal FrozenDictionary<string, string> All { get; }

    internal static Texts Of(string locale, Dictionary<string, string> all) => new(locale, all.ToFrozenDictionary(StringComparer.Ordinal));

    /// <summary>A text without placeholders.</summary>
    public string this[string key] => All.TryGetValue(key, out var text) ? text : throw new KeyNotFoundException($"no text '{key}' in {Locale}");

    /// <summary>The text, or null when there is none: for names of kinds that data carries.</summary>
    public string? Find(string key) => All.GetValueOrDefault(key);

    /// <summary>A text with its <c>{Placeholder}</c>s filled in; values are shown as <see cref="Show"/> says.</summary>
    public string With(string key, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var text = this[key];
        foreach (var (name, value) in values)
        {
            text = text.Replace($"{{{name}}}", Show(value), StringComparison.Ordinal);
        }

        return text;
    }

    /// <summary>A refusal in words; the error's public properties fill the placeholders.</summary>
    /// <param name="field">Input id the refusal is about, or null.</param>
    public CardReply.Refuse Refuse(Error error, string? field = null) => new(error.Code, Explain(error), field);

    /// <summary>An error in words.</summary>
    public string Explain(Error error) => Placeholder().Replace(
        this[error.Code], match => Show(error.GetType().GetProperty(match.Groups[1].Value)?.GetValue(error)));

    /// <summary>How a value reads: times in Asia/Shanghai, numbers without padding zeros, enum members by their text <c>Enum.Type.Member</c>, an error inside an error in its own words.</summary>
    public string Show(object? value) => value switch
    {
        null => "–",
        string text => text,
        IEnumerable<string> several => string.Join(this["Card.Comma"], several),
        Bilingual name => name.In(Locale),
        IEnumerable<Bilingual> several => Show(several.Select(name => name.In(Locale))),
        IEnumerable<Error> several => string.Join(' ', several.Select(Explain)),
        decimal number => Format.Number(number),
        DateTime time => Format.Moment(time),
        DateOnly day => Format.Day(day),
        Error reason => Explain(reason),
        Enum member => this[$"Enum.{member.GetType().Name}.{member}"],
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    [GeneratedRegex(@"\{(\w+)\}")]
    internal static partial Regex Placeholder();
}
