using System.IO.Compression;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Tiers;

/// <summary>Tells from a file's content what it is.</summary>
public static class EvidenceTypes
{
    private const int MostEntries = 10_000;

    /// <summary>The type, or null for everything that is not taken: programs, scripts, pages, archives, documents with macros.</summary>
    public static EvidenceType? Of(byte[] content) => content switch
    {
        _ when content.AsSpan().StartsWith("%PDF-"u8) => EvidenceType.Pdf,
        _ when content.AsSpan().StartsWith(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A }) => EvidenceType.Png,
        [0xFF, 0xD8, 0xFF, ..] => EvidenceType.Jpeg,
        [0x50, 0x4B, 0x03, 0x04, ..] => OfPackage(content),
        _ => null,
    };

    /// <summary>Extension under which the file is handed out again.</summary>
    public static string Extension(EvidenceType type) => type switch
    {
        EvidenceType.Pdf => ".pdf",
        EvidenceType.Png => ".png",
        EvidenceType.Jpeg => ".jpg",
        EvidenceType.Docx => ".docx",
        EvidenceType.Xlsx => ".xlsx",
        _ => throw new InvalidOperationException($"type {type}"),
    };

    /// <summary>Looks at the names in the directory only and unpacks nothing.</summary>
    private static EvidenceType? OfPackage(byte[] content)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            if (zip.Entries.Count > MostEntries)
            {
                return null;
            }

            var names = zip.Entries.Select(entry => entry.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
            return !names.Contains("[Content_Types].xml") || names.Any(name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)) ? null
                : names.Contains("word/document.xml") ? EvidenceType.Docx
                : names.Contains("xl/workbook.xml") ? EvidenceType.Xlsx
                : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
