using System.Text.RegularExpressions;

namespace TeamsGrading.Core.Customers.Export;

/// <summary>
/// 导出编号 The id of an export as a copy shows it, <c>TG-0ABC-DEFG-HJKMN</c>: base 32 without the letters I, L, O and U, so that it can be read
/// from paper or a photograph and typed.
/// </summary>
public static partial class ExportMark
{
    private const string Digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 13;

    public static string Write(FileExportId export)
    {
        Span<char> written = stackalloc char[Length];
        var rest = (ulong)export.Value;
        for (var place = Length - 1; place >= 0; place--)
        {
            written[place] = Digits[(int)(rest % 32)];
            rest /= 32;
        }

        return $"TG-{written[..4]}-{written[4..8]}-{written[8..]}";
    }

    /// <summary>The export that a person typed the mark of, in any case, with or without dashes; null when it is none.</summary>
    public static FileExportId? Read(string written)
    {
        var bare = string.Concat(written.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit));
        bare = bare.Length == Length + 2 && bare.StartsWith("TG", StringComparison.Ordinal) ? bare[2..] : bare;
        if (bare.Length != Length)
        {
            return null;
        }

        ulong value = 0;
        foreach (var letter in bare)
        {
            var digit = Digits.IndexOf(letter switch { 'O' => '0', 'I' or 'L' => '1', _ => letter }, StringComparison.Ordinal);
            if (digit < 0 || value >> 58 != 0)
            {
                return null;
            }

            value = (value * 32) + (ulong)digit;
        }

        return new FileExportId((long)value);
    }

    /// <summary>The marks that stand in a text, each once.</summary>
    public static IEnumerable<FileExportId> In(string text) => Written().Matches(text).Select(found => Read(found.Value)).OfType<FileExportId>().Distinct();

    [GeneratedRegex("TG-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{5}")]
    private static partial Regex Written();
}
