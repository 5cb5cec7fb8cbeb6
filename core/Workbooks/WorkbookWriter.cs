using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace TeamsGrading.Core.Workbooks;

/// <summary>How a written cell looks.</summary>
public enum CellLook
{
    Plain,
    Header,
    RequiredHeader,

    /// <summary>Long text, wrapped.</summary>
    Wrapped,

    /// <summary>The reason in a workbook of wrong rows.</summary>
    Remark,

    /// <summary>A number as a spreadsheet writes it; anything else in such a cell is written as text.</summary>
    Number,
}

/// <summary>A list that a column's cells are chosen from, from row 2 on.</summary>
/// <param name="Column">From 0.</param>
public sealed record CellChoice(int Column, IReadOnlyList<string> Values);

/// <summary>
/// Writes an .xlsx row by row, straight into the file: memory does not grow with rows. Every cell but a number is stored
/// as text and marked so, hence what begins with <c>=</c>, <c>+</c>, <c>-</c> or <c>@</c> never becomes a formula, neither on opening nor on editing.
/// </summary>
public sealed class WorkbookWriter : IDisposable
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Packages = "http://schemas.openxmlformats.org/package/2006";
    private const string Parts = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const int LongestCell = 32_767;

    private readonly ZipArchive archive;
    private readonly List<string> sheets = [];
    private XmlWriter? sheet;
    private IReadOnlyList<CellChoice> choices = [];
    private int row;
    private bool complete;

    /// <summary>Writes to <paramref name="target"/>, which stays open.</summary>
    public WorkbookWriter(Stream target) => archive = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);

    /// <summary>Begins a sheet with its first row frozen. <paramref name="widths"/> are in characters.</summary>
    public void Sheet(string name, IReadOnlyList<int> widths, IReadOnlyList<CellChoice>? choose = null)
    {
        EndSheet();
        sheets.Add(name);
        choices = choose ?? [];
        row = 0;
        sheet = Begin($"xl/worksheets/sheet{sheets.Count}.xml", "worksheet", Main);
        sheet.WriteStartElement("sheetViews");
        sheet.WriteStartElement("sheetView");
        sheet.WriteAttributeString("workbookViewId", "0");
        Element(sheet, "pane", ("ySplit", "1"), ("topLeftCell", "A2"), ("activePane", "bottomLeft"), ("state", "frozen"));
        sheet.WriteEndElement();
        sheet.WriteEndElement();
        sheet.WriteStartElement("cols");
        for (var column = 1; column <= widths.Count; column++)
        {
            Element(sheet, "col", ("min", $"{column}"), ("max", $"{column}"), ("width", $"{widths[column - 1]}"), ("customWidth", "1"));
        }

        sheet.WriteEndElement();
        sheet.WriteStartElement("sheetData");
    }

    /// <summary>Adds a row; empty texts are left out.</summary>
    public void Row(CellLook look, params IEnumerable<string> cells) => Row(cells.Select(cell => (cell, look)));

    /// <summary>Adds a row whose cells look different.</summary>
    public void Row(IEnumerable<(string Text, CellLook Look)> cells)
    {
        var to = sheet ?? throw new InvalidOperationException("no sheet was begun");
        to.WriteStartElement("row");
        to.WriteAttributeString("r", $"{++row}");
        var column = 0;
        foreach (var (text, look) in cells)
        {
            column++;
            if (look == CellLook.Number && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
            {
                to.WriteStartElement("c");
                to.WriteAttributeString("r", $"{Letters(column)}{row}");
                to.WriteAttributeString("s", $"{(int)look}");
                to.WriteElementString("v", text);
                to.WriteEndElement();
            }
            else if (text.Length > 0)
            {
                to.WriteStartElement("c");
                to.WriteAttributeString("r", $"{Letters(column)}{row}");
                to.WriteAttributeString("s", $"{(int)look}");
                to.WriteAttributeString("t", "inlineStr");
                to.WriteStartElement("is");
                to.WriteStartElement("t");
                to.WriteAttributeString("xml", "space", null, "preserve");
                to.WriteString(Storable(text));
                to.WriteEndElement();
                to.WriteEndElement();
                to.WriteEndElement();
            }
        }

        to.WriteEndElement();
    }

    /// <summary>Completes the workbook; once.</summary>
    public void Dispose()
    {
        if (complete)
        {
            return;
        }

        complete = true;
        EndSheet();
        WriteBook();
        archive.Dispose();
    }

    private static string Letters(int column) =>
        column <= 26 ? $"{(char)('A' + column - 1)}" : $"{Letters((column - 1) / 26)}{(char)('A' + ((column - 1) % 26))}";

    /// <summary>XML has no control characters and no halves of pairs; a cell has a longest text.</summary>
    private static string Storable(string text)
    {
        var kept = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            kept.Append(rune.Value is '\t' or '\n' or '\r' || (rune.Value >= ' ' && rune.Value is not (0xFFFE or 0xFFFF)) ? rune.ToString() : "\uFFFD");
            if (kept.Length >= LongestCell - 1)
            {
                break;
            }
        }

        return kept.ToString();
    }

    private static void Element(XmlWriter to, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        to.WriteStartElement(name);
        foreach (var (attribute, value) in attributes)
        {
            to.WriteAttributeString(attribute, value);
        }

        to.WriteEndElement();
    }

    private void EndSheet()
    {
        if (sheet is null)
        {
            return;
        }

        sheet.WriteEndElement();
        if (choices.Count > 0)
        {
            sheet.WriteStartElement("dataValidations");
            sheet.WriteAttributeString("count", $"{choices.Count}");
            foreach (var choice in choices)
            {
                var column = Letters(choice.Column + 1);
                sheet.WriteStartElement("dataValidation");
                sheet.WriteAttributeString("type", "list");
                sheet.WriteAttributeString("allowBlank", "1");
                sheet.WriteAttributeString("showErrorMessage", "1");
                sheet.WriteAttributeString("sqref", $"{column}2:{column}1048576");
                sheet.WriteElementString("formula1", $"\"{string.Join(',', choice.Values)}\"");
                sheet.WriteEndElement();
            }

            sheet.WriteEndElement();
        }

        sheet.Dispose();
        sheet = null;
    }

    private XmlWriter Begin(string part, string root, string space)
    {
        var stream = archive.CreateEntry(part, CompressionLevel.Fastest).Open();
        var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CloseOutput = true });
        xml.WriteStartElement(root, space);
        return xml;
    }

    private void WriteBook()
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
                Element(links, "Relationship", ("Id", $"rId{index}"), ("Type", $"{Relations}/worksheet"), ("Target", $"worksheets/sheet{index}.xml"));
            }

            Element(links, "Relationship", ("Id", "rIdStyles"), ("Type", $"{Relations}/styles"), ("Target", "styles.xml"));
        }

        using (var links = Begin("_rels/.rels", "Relationships", $"{Packages}/relationships"))
        {
            Element(links, "Relationship", ("Id", "rId1"), ("Type", $"{Relations}/officeDocument"), ("Target", "xl/workbook.xml"));
        }

        using (var types = Begin("[Content_Types].xml", "Types", $"{Packages}/content-types"))
        {
            Element(types, "Default", ("Extension", "rels"), ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"));
            Element(types, "Default", ("Extension", "xml"), ("ContentType", "application/xml"));
            Element(types, "Override", ("PartName", "/xl/workbook.xml"), ("ContentType", Parts + "sheet.main+xml"));
            Element(types, "Override", ("PartName", "/xl/styles.xml"), ("ContentType", Parts + "styles+xml"));
            for (var index = 1; index <= sheets.Count; index++)
            {
                Element(types, "Override", ("PartName", $"/xl/worksheets/sheet{index}.xml"), ("ContentType", Parts + "worksheet+xml"));
            }
        }

        using var styles = archive.CreateEntry("xl/styles.xml").Open();
        styles.Write(WorkbookStyles.Xml);
    }
}
