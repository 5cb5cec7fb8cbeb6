using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace TeamsGrading.Core.Shared.Workbooks;

/// <summary>What a spreadsheet shows under 'properties' of a file; <paramref name="Custom"/> by name, of our own.</summary>
/// <param name="Identifier">Also stands where office programs look for it themselves.</param>
public sealed record WorkbookProperties(string Title, string Author, string Identifier, DateTime CreatedUtc, IReadOnlyDictionary<string, string> Custom);

/// <summary>The parts around the sheets of an .xlsx: directory, links, styles, properties.</summary>
internal sealed class WorkbookPackage(Stream target)
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Packages = "http://schemas.openxmlformats.org/package/2006";
    private const string Parts = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const string CorePart = "docProps/core.xml";
    private const string CustomPart = "docProps/custom.xml";

    private readonly ZipArchive archive = new(target, ZipArchiveMode.Create, leaveOpen: true);

    /// <summary>Writes what is left; once.</summary>
    public void Close(List<string> sheets, WorkbookProperties? properties)
    {
        if (properties is not null)
        {
            WriteProperties(properties);
        }

        WriteBook(sheets, properties is not null);
        archive.Dispose();
    }

    /// <summary>Begins a part; the caller ends it before the next begins.</summary>
    public XmlWriter Begin(string part, string root, string space)
    {
        var stream = archive.CreateEntry(part, CompressionLevel.Fastest).Open();
        var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CloseOutput = true });
        xml.WriteStartElement(root, space);
        return xml;
    }

    private void WriteBook(List<string> sheets, bool described)
    {
        using (var book = Begin("xl/workbook.xml", "workbook", Main))
        {
            book.WriteStartElement("sheets");
            for (var index = 1; index <= sheets.Count; index++)
            {
                book.WriteStartElement("sheet");
                book.WriteAttributeString("name", sheets[index - 1]);
                book.WriteAttributeString("sheetId", $"{index}");
                book.WriteAttributeString("r", "id", Relations, $"rId{index}");
                book.WriteEndElement();
            }
        }

        using (var links = Begin("xl/_rels/workbook.xml.rels", "Relationships", $"{Packages}/relationships"))
        {
            for (var index = 1; index <= sheets.Count; index++)
            {
                WorkbookWriter.Element(links, "Relationship", ("Id", $"rId{index}"), ("Type", $"{Relations}/worksheet"), ("Target", $"worksheets/sheet{index}.xml"));
            }

            WorkbookWriter.Element(links, "Relationship", ("Id", "rIdStyles"), ("Type", $"{Relations}/styles"), ("Target", "styles.xml"));
        }

        using (var links = Begin("_rels/.rels", "Relationships", $"{Packages}/relationships"))
        {
            WorkbookWriter.Element(links, "Relationship", ("Id", "rId1"), ("Type", $"{Relations}/officeDocument"), ("Target", "xl/workbook.xml"));
            if (described)
            {
                WorkbookWriter.Element(links, "Relationship", ("Id", "rId2"), ("Type", $"{Packages}/relationships/metadata/core-properties"), ("Target", CorePart));
                WorkbookWriter.Element(links, "Relationship", ("Id", "rId3"), ("Type", $"{Relations}/custom-properties"), ("Target", CustomPart));
            }
        }

        using (var types = Begin("[Content_Types].xml", "Types", $"{Packages}/content-types"))
        {
            WorkbookWriter.Element(types, "Default", ("Extension", "rels"), ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"));
            WorkbookWriter.Element(types, "Default", ("Extension", "xml"), ("ContentType", "application/xml"));
            WorkbookWriter.Element(types, "Override", ("PartName", "/xl/workbook.xml"), ("ContentType", Parts + "sheet.main+xml"));
            WorkbookWriter.Element(types, "Override", ("PartName", "/xl/styles.xml"), ("ContentType", Parts + "styles+xml"));
            if (described)
            {
                WorkbookWriter.Element(types, "Override", ("PartName", "/" + CorePart), ("ContentType", "application/vnd.openxmlformats-package.core-properties+xml"));
                WorkbookWriter.Element(types, "Override", ("PartName", "/" + CustomPart), ("ContentType", "application/vnd.openxmlformats-officedocument.custom-properties+xml"));
            }

            for (var index = 1; index <= sheets.Count; index++)
            {
                WorkbookWriter.Element(types, "Override", ("PartName", $"/xl/worksheets/sheet{index}.xml"), ("ContentType", Parts + "worksheet+xml"));
            }
        }

        using var styles = archive.CreateEntry("xl/styles.xml").Open();
        styles.Write(WorkbookStyles.Xml);
    }

    private void WriteProperties(WorkbookProperties properties)
    {
        const string Dublin = "http://purl.org/dc/elements/1.1/";
        const string Terms = "http://purl.org/dc/terms/";
        using (var core = Begin(CorePart, "coreProperties", $"{Packages}/metadata/core-properties"))
        {
            core.WriteElementString("dc", "title", Dublin, WorkbookWriter.Storable(properties.Title));
            core.WriteElementString("dc", "creator", Dublin, WorkbookWriter.Storable(properties.Author));
            core.WriteElementString("dc", "identifier", Dublin, properties.Identifier);
            core.WriteStartElement("dcterms", "created", Terms);
            core.WriteAttributeString("xsi", "type", "http://www.w3.org/2001/XMLSchema-instance", "dcterms:W3CDTF");
            core.WriteString(properties.CreatedUtc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
            core.WriteEndElement();
        }

        // The format id and the first number are fixed by ECMA-376, part 1, 22.3.
        using var custom = Begin(CustomPart, "Properties", "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties");
        var number = 2;
        foreach (var (name, value) in properties.Custom)
        {
            custom.WriteStartElement("property");
            custom.WriteAttributeString("fmtid", "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}");
            custom.WriteAttributeString("pid", $"{number++}");
            custom.WriteAttributeString("name", name);
            custom.WriteElementString("lpwstr", "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes", WorkbookWriter.Storable(value));
            custom.WriteEndElement();
        }
    }
}
