using System.Globalization;
using System.Text;

namespace TeamsGrading.Core.Customers.Search;

/// <summary>
/// A name, code or question as search compares it: letters and digits alone, small and half-width, without accents, and where a reader sees a
/// word begin: at every Chinese character, and where letters or digits begin.
/// </summary>
internal readonly record struct SearchWord(string Text, bool[] Starts)
{
    /// <summary>Longer ones are compared by their beginning.</summary>
    public const int Longest = 200;

    public static SearchWord Of(string text)
    {
        var letters = new StringBuilder(Math.Min(text.Length, Longest));
        var starts = new List<bool>(Math.Min(text.Length, Longest));
        var before = LetterClass.None;
        foreach (var rune in Whole(text).Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            var now = ClassOf(rune);
            if (now != LetterClass.None && letters.Length < Longest)
            {
                starts.Add(now == LetterClass.Character || now != before);
                var length = letters.Length;
                letters.Append(Plain(rune));
                starts.AddRange(Enumerable.Repeat(false, letters.Length - length - 1));
            }

            before = now;
        }

        return new SearchWord(letters.ToString(), [.. starts]);
    }

    /// <summary>The words of a question, which are between spaces.</summary>
    public static IReadOnlyList<SearchWord> WordsOf(string text) =>
        [.. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Of).Where(word => word.Text.Length > 0)];

    /// <summary>Without the first characters.</summary>
    public SearchWord From(int place) => new(Text[place..], Starts[place..]);

    /// <summary>The first characters.</summary>
    public SearchWord To(int end) => new(Text[..end], Starts[..end]);

    public static bool IsChinese(char letter) => letter is >= '\u3400' and <= '\u9FFF';

    /// <summary>Half of a surrogate pair alone cannot be normalised.</summary>
    private static string Whole(string text)
    {
        foreach (var letter in text)
        {
            if (char.IsSurrogate(letter))
            {
                return string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()));
            }
        }

        return text;
    }

    private static LetterClass ClassOf(Rune rune) =>
        rune.IsBmp && IsChinese((char)rune.Value) ? LetterClass.Character
        : Rune.IsDigit(rune) ? LetterClass.Digit
        : Rune.IsLetter(rune) ? LetterClass.Letter
        : LetterClass.None;

    private static string Plain(Rune rune)
    {
        var small = Rune.ToLowerInvariant(rune).ToString();
        if (rune.Value is < 0x00C0 or >= 0x0250)
        {
            return small;
        }

        var bare = string.Concat(small.Normalize(NormalizationForm.FormKD)
            .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark));
        return bare.Length > 0 ? bare : small;
    }

    private enum LetterClass
    {
        None,
        Character,
        Letter,
        Digit,
    }
}
