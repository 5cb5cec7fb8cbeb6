using System.Globalization;

namespace TeamsGrading.Core.Shared;

/// <summary>Names of uploaded files as they are kept: to read, never to find the file by.</summary>
public static class FileNames
{
    /// <summary>No folders, nothing unprintable or reordering, nothing a file system acts upon, and the ending that the content has.</summary>
    public static string Tidy(string? name, FileType type, int longest)
    {
        var last = (name ?? "").Split('/', '\\')[^1];
        var plain = new string([.. last.Where(each => !char.IsControl(each) && char.GetUnicodeCategory(each) != UnicodeCategory.Format && !"\"<>:|?*".Contains(each))]).Trim();
        var stem = Path.GetFileNameWithoutExtension(plain);
        var ending = FileTypes.Extension(type);
        var most = longest - ending.Length;
        return (stem.Length == 0 ? "file" : stem.Length > most ? stem[..most] : stem) + ending;
    }
}
