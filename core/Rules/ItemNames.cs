using System.Text;

namespace TeamsGrading.Core.Rules;

/// <summary>
/// Whether two items are called the same (000 §6.4). A name is compared without full width, case, spaces, punctuation, the particles 的 and 之,
/// and closing words that add nothing (率, 比例, 情况 …): 按时付款率, 按时付款的情况 and 按时付款 are one name. What stands in brackets
/// distinguishes: 合同执行（年度） and 合同执行（月度） are two names; but a name without brackets equals another's part before or in the brackets.
/// </summary>
public static class ItemNames
{
    private static readonly string[] Closing =
        ["比例", "比率", "情况", "程度", "水平", "指标", "得分", "评分", "评价", "分值", "rate", "ratio", "level", "score", "率", "度", "项"];

    /// <summary>Whether the names mean the same item.</summary>
    public static bool Same(string left, string right)
    {
        var (whole, other) = (Normalise(left), Normalise(right));
        return whole.Length > 0 && (whole == other || HasPart(right, left, whole) || HasPart(left, right, other));
    }

    /// <summary>The name as it is compared; normalising again changes nothing. Empty when there is no letter or digit in it.</summary>
    public static string Normalise(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var rune in Composed(name).EnumerateRunes().Where(Rune.IsLetterOrDigit).Where(rune => rune.Value is not ('的' or '之')))
        {
            text.Append(Rune.ToLowerInvariant(rune));
        }

        // Lower case and the loss of what stood between can bring letters together that compose.
        return Shorten(Composed(text.ToString()));
    }

    private static string Shorten(string text)
    {
        while (Array.Find(Closing, closing => text.Length >= closing.Length + 2 && text.EndsWith(closing, StringComparison.Ordinal)) is { } closing)
        {
            text = text[..^closing.Length];
        }

        return text;
    }

    /// <summary>Whether <paramref name="plain"/>, which has no brackets, is the part of <paramref name="bracketed"/> before or in its brackets.</summary>
    private static bool HasPart(string bracketed, string plain, string normalised)
    {
        var (text, open) = (Composed(bracketed), Open(Composed(bracketed)));
        return open > 0 && Open(Composed(plain)) < 0
            && (Normalise(text[..open]) == normalised || Normalise(text[open..]) == normalised);
    }

    private static int Open(string text) => text.AsSpan().IndexOfAny("([{【〔「");

    /// <summary>Half a surrogate pair cannot be normalised; it is no letter either.</summary>
    private static string Composed(string text) => string.Concat(text.EnumerateRunes().Where(rune => rune != Rune.ReplacementChar).Select(rune => rune.ToString()))
        .Normalize(NormalizationForm.FormKC);
}
