using System.Text.RegularExpressions;

namespace TeamsGrading.Core.Records;

/// <summary>How files of a year's pack are called: folders and names in lower-case ASCII, so that they unpack the same everywhere and nowhere else.</summary>
internal static partial class YearPath
{
    public static bool IsGood(string path) => path.Length <= 200 && path is not (YearPack.Manifest or YearPack.Signature) && Form().IsMatch(path);

    /// <summary>The folder, or empty for a file at the top.</summary>
    public static string FolderOf(string path) => path.Contains('/', StringComparison.Ordinal) ? path[..path.IndexOf('/', StringComparison.Ordinal)] : "";

    [GeneratedRegex("^(?:[a-z0-9][a-z0-9-]*/){0,3}[a-z0-9][a-z0-9.-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
