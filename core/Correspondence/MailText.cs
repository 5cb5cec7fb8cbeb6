using System.Globalization;
using System.Text;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Correspondence;

/// <summary>Words taken over from a mail. Mail programs put characters into them that nobody sees, so these are left out instead of refused.</summary>
internal static class MailText
{
    /// <summary>Without characters that are invisible, or reorder or hide others; lines stay.</summary>
    public static string? Clean(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsControl(rune) && rune.Value is not ('\t' or '\r' or '\n'))
            {
                clean.Append(' ');
            }
            else if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format && rune != Rune.ReplacementChar)
            {
                clean.Append(rune);
            }
        }

        return clean.ToString();
    }

    /// <summary>A text of an interview note; empty when nothing is written.</summary>
    public static Result<string> Read(string? typed, string field, int longest)
    {
        var clean = Clean(typed);
        var tidy = WrittenText.Tidy(clean, longest);
        return tidy.Error is TextTooLong ? new InterviewTooLong(field, longest, clean!.Trim().Length) : tidy.Refused(out var refusal) ? refusal : tidy.Value ?? "";
    }
}
