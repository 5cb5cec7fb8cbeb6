using System.IO.Compression;

namespace TeamsGrading.Core.Shared;

/// <summary>What a kept file is, told from its content and never from its name.</summary>
public enum FileType
{
    /// <summary>.pdf.</summary>
    Pdf,

    /// <summary>.png.</summary>
    Png,

    /// <summary>.jpg.</summary>
    Jpeg,

    /// <summary>.docx without macros.</summary>
    Docx,

    /// <summary>.xlsx without macros.</summary>
    Xlsx,
}

/// <summary>Tells from a file's content what it is.</summary>
public static class FileTypes
{
    /// <summary>First bytes that suffice for <see cref="MayBeTaken"/>.</summary>
    public const int HeadBytes = 8;

    private const int MostEntries = 10_000;

    /// <summary>False when the first bytes already say that the file is of no type that is taken.</summary>
    public static bool MayBeTaken(ReadOnlySpan<byte> head) => OfHead(head) is not null || IsPackage(head);

    /// <summary>The type, or null for everything that is not taken: programs, scripts, pages, archives, documents with macros.</summary>
    /// <param name="content">Can be sought; is left somewhere.</param>
    public static FileType? Of(Stream content)
    {
        Span<byte> head = stackalloc byte[HeadBytes];
        content.Position = 0;
        head = head[..content.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false)];
        return OfHead(head) ?? (IsPackage(head) ? OfPackage(content) : null);
    }

    /// <summary>Extension under which the file is handed out again.</summary>
    public static string Extension(FileType type) => type switch
    {
        FileType.Pdf => ".pdf",
        FileType.Png => ".png",
        FileType.Jpeg => ".jpg",
        FileType.Docx => ".docx",
        FileType.Xlsx => ".xlsx",
        _ => throw new InvalidOperationException($"type {type}"),
    };

    private static FileType? OfHead(ReadOnlySpan<byte> head) => head switch
    {
        _ when head.StartsWith("%PDF-"u8) => FileType.Pdf,
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, ..] => FileType.Png,
        [0xFF, 0xD8, 0xFF, ..] => FileType.Jpeg,
        _ => null,
    };

    private static bool IsPackage(ReadOnlySpan<byte> head) => head is [0x50, 0x4B, 0x03, 0x04, ..];

    /// <summary>Looks at the names in the directory only and unpacks nothing.</summary>
    private static FileType? OfPackage(Stream content)
    {
        try
        {
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Count > MostEntries)
            {
                return null;
            }

            var names = zip.Entries.Select(entry => entry.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
            return !names.Contains("[Content_Types].xml") || names.Any(name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)) ? null
                : names.Contains("word/document.xml") ? FileType.Docx
                : names.Contains("xl/workbook.xml") ? FileType.Xlsx
                : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
