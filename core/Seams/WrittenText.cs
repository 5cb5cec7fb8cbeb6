using System.Globalization;
using System.Text;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Seams;

/// <summary>What people write on cards: trimmed, in composed form, without characters that hide or reorder others.</summary>
public static class WrittenText
{
    /// <summary>Null when nothing is written; refused when it is too long or holds invisible characters.</summary>
    public static Result<string?> Tidy(string? text, int longest)
    {
        var trimmed = text?.Trim(' ', '\t', '\r', '\n', '\u00A0', '\u3000', '\u200B', '\uFEFF');
        if (string.IsNullOrEmpty(trimmed))
        {
            return (string?)null;
        }

        foreach (var rune in trimmed.EnumerateRunes())
        {
            if ((Rune.IsControl(rune) && rune.Value is not ('\t' or '\r' or '\n')) || rune == Rune.ReplacementChar
                || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format)
            {
                return new TextHasControlCharacters();
            }
        }

        var composed = trimmed.Normalize();
        return composed.Length > longest ? new TextTooLong(longest) : (Result<string?>)composed;
    }
}
