using System.IO.Compression;
using System.Text;

namespace TeamsGrading.Core.Customers.Export;

/// <summary>
/// Looks for marks of exports in a found copy: in the properties and the visible text of an office file, else in the bytes themselves (a text file,
/// a saved mail). The copy may be hostile: what it unpacks to is bounded.
/// </summary>
internal static class FoundMarks
{
    private const long MostUnpacked = 256L << 20;
    private const int Window = 1 << 16;
    private const int LongestMark = 32;

    public static IReadOnlyList<FileExportId> In(Stream copy)
    {
        copy.Position = 0;
        var found = new HashSet<FileExportId>();
        try
        {
            using var archive = new ZipArchive(copy, ZipArchiveMode.Read, leaveOpen: true);
            var left = MostUnpacked;
            // The properties come first: they are small and are what is left of a cut copy.
            foreach (var entry in archive.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
                .OrderByDescending(entry => entry.FullName.StartsWith("docProps/", StringComparison.Ordinal)).ThenBy(entry => entry.Length))
            {
                using var part = entry.Open();
                left -= Scan(part, left, found);
                if (left <= 0 || found.Count > 0 && !entry.FullName.StartsWith("docProps/", StringComparison.Ordinal))
                {
                    break;
                }
            }
        }
        catch (InvalidDataException)
        {
            copy.Position = 0;
            Scan(copy, MostUnpacked, found);
        }

        return [.. found];
    }

    /// <summary>Bytes of nought are passed over, so that UTF-16 reads like ASCII.</summary>
    private static long Scan(Stream part, long most, HashSet<FileExportId> found)
    {
        var bytes = new byte[Window];
        var text = new StringBuilder();
        var all = 0L;
        int read;
        while (all < most && (read = part.Read(bytes)) > 0)
        {
            all += read;
            foreach (var each in bytes.AsSpan(0, read))
            {
                if (each != 0)
                {
                    text.Append(each < 128 ? (char)each : '\u00B7');
                }
            }

            found.UnionWith(ExportMark.In(text.ToString()));
            text.Remove(0, Math.Max(0, text.Length - LongestMark));
        }

        return all;
    }
}
