using System.Globalization;
using System.Text;
using System.Xml;

namespace TeamsGrading.Core.Shared.Workbooks;

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

    /// <summary>Who took the workbook out, and when.</summary>
    Watermark,

    /// <summary>What the product needs to take the row back and nobody edits.</summary>
    Machine,
}

/// <summary>A list that a column's cells are chosen from, below the headers.</summary>
/// <param name="Column">From 0.</param>
public sealed record CellChoice(int Column, IReadOnlyList<string> Values);

/// <summary>What stands in the first row of a sheet and, printed, above and below each of its pages.</summary>
public sealed record SheetWatermark(string Line);

/// <summary>
/// Writes an .xlsx row by row, straight into the file: memory does not grow with rows. Every cell but a number is stored
/// as text and marked so, hence what begins with <c>=</c>, <c>+</c>, <c>-</c> or <c>@</c> never becomes a formula, neither on opening nor on editing.
/// </summary>
public sealed class WorkbookWriter : IDisposable
{
    private const int LongestCell = 32_767;
    private const int LongestHeader = 250;

    private readonly WorkbookPackage package;
    private readonly List<string> sheets = [];
    private XmlWriter? sheet;
    private IReadOnlyList<CellChoice> choices = [];
    private SheetWatermark? watermark;
    private int row;
    private bool complete;

    /// <summary>Writes to <paramref name="target"/>, which stays open.</summary>
    public WorkbookWriter(Stream target) => package = new WorkbookPackage(target);

    /// <summary>Title, author and identifiers in the file's properties; before the end, at most once.</summary>
    public WorkbookProperties? Properties { get; init; }

    /// <summary>
    /// Begins a sheet with its first row frozen, below the watermark where there is one. <paramref name="widths"/> are in characters.
    /// </summary>
    public void Sheet(string name, IReadOnlyList<int> widths, IReadOnlyList<CellChoice>? choose = null, SheetWatermark? mark = null)
    {
        EndSheet();
        sheets.Add(name);
        choices = choose ?? [];
        watermark = mark;
        row = 0;
        sheet = package.Begin($"xl/worksheets/sheet{sheets.Count}.xml", "worksheet", WorkbookPackage.Main);
        sheet.WriteStartElement("sheetViews");
        sheet.WriteStartElement("sheetView");
        sheet.WriteAttributeString("workbookViewId", "0");
        Element(sheet, "pane", ("ySplit", $"{Frozen}"), ("topLeftCell", $"A{Frozen + 1}"), ("activePane", "bottomLeft"), ("state", "frozen"));
        sheet.WriteEndElement();
        sheet.WriteEndElement();
        sheet.WriteStartElement("cols");
        for (var column = 1; column <= widths.Count; column++)
        {
            Element(sheet, "col", ("min", $"{column}"), ("max", $"{column}"), ("width", $"{widths[column - 1]}"), ("customWidth", "1"));
        }

        sheet.WriteEndElement();
        sheet.WriteStartElement("sheetData");
        if (mark is not null)
        {
            Row([(mark.Line, CellLook.Watermark)]);
        }
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
        package.Close(sheets, Properties);
    }

    private int Frozen => watermark is null ? 1 : 2;

    private static string Letters(int column) =>
        column <= 26 ? $"{(char)('A' + column - 1)}" : $"{Letters((column - 1) / 26)}{(char)('A' + ((column - 1) % 26))}";

    /// <summary>XML has no control characters and no halves of pairs; a cell has a longest text.</summary>
    internal static string Storable(string text)
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

        return EscapedCharacter.Escape(kept.ToString());
    }

    internal static void Element(XmlWriter to, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
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
                sheet.WriteAttributeString("sqref", $"{column}{Frozen + 1}:{column}1048576");
                sheet.WriteElementString("formula1", $"\"{string.Join(',', choice.Values)}\"");
                sheet.WriteEndElement();
            }

            sheet.WriteEndElement();
        }

        if (watermark is not null)
        {
            // An ampersand begins a code in a header, hence two; longer headers make a workbook that Excel repairs.
            var line = Storable(watermark.Line).Replace("&", "&&", StringComparison.Ordinal);
            line = line.Length <= LongestHeader ? line : line[..LongestHeader].TrimEnd('&');
            sheet.WriteStartElement("headerFooter");
            sheet.WriteElementString("oddHeader", $"&C{line}");
            sheet.WriteElementString("oddFooter", $"&C{line}");
            sheet.WriteEndElement();
        }

        sheet.Dispose();
        sheet = null;
    }
}
