using System.IO.Compression;
using System.Xml;

namespace TeamsGrading.Core.Shared.Workbooks;

/// <summary>
/// An .xlsx opened for streaming: an archive of XML parts, read forward only. Nothing in it is executed, no entity or outside
/// reference is resolved, and what it unpacks to is bounded before and while it is read.
/// </summary>
internal sealed class WorkbookFile : IDisposable
{
    /// <summary>Bytes of all parts together; a sheet of 1,048,576 rows of volumes unpacks to about 0.4 GB.</summary>
    public const long LargestUnpacked = 1L << 30;

    /// <summary>Unpacked to packed bytes of a part above a megabyte; honest sheets reach about 40.</summary>
    public const long HighestRatio = 200;

    private const int MostParts = 2_000;

    private readonly ZipArchive archive;

    private WorkbookFile(ZipArchive archive) => this.archive = archive;

    /// <summary>Sheet names with the parts that hold them, in the order of the tabs.</summary>
    public IReadOnlyList<(string Name, string Part)> Sheets { get; private set; } = [];

    /// <summary>Dates count from 1904 (workbooks of old Macs).</summary>
    public bool From1904 { get; private set; }

    public SharedStrings Strings { get; private set; } = SharedStrings.None;

    /// <summary>Opens a seekable stream, or says what it is instead of a workbook.</summary>
    public static Result<WorkbookFile> Open(Stream stream)
    {
        if (FileKind.Refusal(stream) is { } refusal)
        {
            return refusal;
        }

        stream.Position = 0;
        WorkbookFile? file = null;
        try
        {
            var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            file = new WorkbookFile(archive);
            file.CheckSizes();
            file.ReadContents();
            return file;
        }
        catch (Exception fault) when (Refusal(fault, "xl/workbook.xml") is { } reason)
        {
            file?.Dispose();
            return reason;
        }
    }

    /// <summary>The refusal that a failure while reading amounts to, or null when it is a bug.</summary>
    public static Error? Refusal(Exception fault, string part) => fault switch
    {
        WorkbookRefused refused => refused.Reason,
        XmlException or InvalidDataException or EndOfStreamException => new DamagedWorkbook(part),
        _ => null,
    };

    public long SizeOf(string part) => Entry(part).Length;

    public BoundedStream OpenPart(string part) => new(Entry(part).Open(), LargestUnpacked);

    public static XmlReader Xml(Stream part) => XmlReader.Create(part, new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CheckCharacters = false,
        CloseInput = true,
    });

    /// <inheritdoc/>
    public void Dispose() => archive.Dispose();

    private ZipArchiveEntry Entry(string part) =>
        archive.GetEntry(part) ?? archive.Entries.FirstOrDefault(entry => entry.FullName.Equals(part, StringComparison.OrdinalIgnoreCase))
        ?? throw new WorkbookRefused(new DamagedWorkbook(part));

    private void CheckSizes()
    {
        const int AlwaysFine = 1 << 20;
        var entries = archive.Entries;
        var bomb = entries.Count > MostParts || entries.Sum(entry => Math.Min(entry.Length, LargestUnpacked)) >= LargestUnpacked
            || entries.Any(entry => entry.Length > AlwaysFine && entry.Length / Math.Max(entry.CompressedLength, 1) > HighestRatio);
        if (bomb)
        {
            throw new WorkbookRefused(new WorkbookTooBig());
        }
    }

    private void ReadContents()
    {
        if (archive.GetEntry("[Content_Types].xml") is null || archive.GetEntry("xl/workbook.xml") is null)
        {
            throw new WorkbookRefused(new NotAWorkbook());
        }

        var targets = new Dictionary<string, string>();
        string? strings = null;
        using (var xml = Xml(OpenPart("xl/_rels/workbook.xml.rels")))
        {
            while (xml.ReadToFollowing("Relationship", "http://schemas.openxmlformats.org/package/2006/relationships"))
            {
                var target = xml.GetAttribute("Target") ?? "";
                target = target.StartsWith('/') ? target[1..] : "xl/" + target;
                targets[xml.GetAttribute("Id") ?? ""] = target;
                strings = (xml.GetAttribute("Type") ?? "").EndsWith("/sharedStrings", StringComparison.Ordinal) ? target : strings;
            }
        }

        var sheets = new List<(string, string)>();
        using (var xml = Xml(OpenPart("xl/workbook.xml")))
        {
            while (xml.Read())
            {
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "workbookPr" })
                {
                    From1904 = xml.GetAttribute("date1904") is "1" or "true";
                }
                else if (xml is { NodeType: XmlNodeType.Element, LocalName: "sheet" })
                {
                    var name = xml.GetAttribute("name") ?? "";
                    if (targets.TryGetValue(RelationId(xml), out var part))
                    {
                        sheets.Add((name, part));
                    }
                }
            }
        }

        Sheets = sheets;
        Strings = strings is null ? SharedStrings.None : SharedStrings.Read(this, strings);
    }

    private static string RelationId(XmlReader xml)
    {
        var id = "";
        for (var found = xml.MoveToFirstAttribute(); found; found = xml.MoveToNextAttribute())
        {
            id = xml.LocalName == "id" ? xml.Value : id;
        }

        xml.MoveToElement();
        return id;
    }
}
