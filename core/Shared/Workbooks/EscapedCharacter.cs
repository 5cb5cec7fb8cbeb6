using System.Globalization;
using System.Text.RegularExpressions;

namespace TeamsGrading.Core.Shared.Workbooks;

/// <summary>
/// Spreadsheets write characters that XML lacks as <c>_x000D_</c> (ECMA-376, part 1, 22.9.2.19) and read whatever looks so as one. A text that looks
/// so by itself is therefore written with its underscore escaped, and shown as typed.
/// </summary>
internal static partial class EscapedCharacter
{
    public static string Escape(string text) => text.Contains("_x", StringComparison.Ordinal) ? Looks().Replace(text, "_x005F$0") : text;

    public static string Read(string text) => Looks().Replace(
        text, found => ((char)ushort.Parse(found.ValueSpan[2..6], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString());

    /// <summary>Whether <see cref="Read"/> may differ from the text.</summary>
    public static bool Stands(ReadOnlySpan<char> text) => text.Contains("_x", StringComparison.Ordinal);

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_")]
    private static partial Regex Looks();
}
