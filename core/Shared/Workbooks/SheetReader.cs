using System.Globalization;
using System.Xml;

namespace TeamsGrading.Core.Shared.Workbooks;

/// <summary>Walks the rows of one sheet part, holding one row. Rows without a filled cell are passed over.</summary>
internal sealed class SheetReader : IDisposable
{
    /// <summary>Columns of a spreadsheet; a cell beyond them is damage.</summary>
    private const int MostColumns = 16_384;

    /// <summary>Columns kept; what stands further right is no list of ours.</summary>
    private const int KeptColumns = 256;

    private readonly WorkbookFile file;
    private readonly BoundedStream stream;
    private readonly XmlReader xml;
    private readonly CellText text = new();
    private readonly CellText formula = new();
    private readonly List<string> merged = [];
    private int row;
    private bool inData = true;

    public SheetReader(WorkbookFile file, string part)
    {
        this.file = file;
        stream = file.OpenPart(part);
        xml = WorkbookFile.Xml(stream);
    }

    /// <summary>Ranges of merged cells; known once all rows are read, because they stand after them.</summary>
    public IReadOnlyList<string> Merged => merged;

    /// <summary>Unpacked bytes read so far.</summary>
    public long BytesRead => stream.Count;

    /// <summary>Reads the next filled row into <paramref name="into"/>; false at the end.</summary>
    public bool Next(SheetCells into)
    {
        while (inData && xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                if (xml.LocalName == "row")
                {
                    row = RowNumber();
                    into.Start(row);
                    if (!xml.IsEmptyElement)
                    {
                        ReadCells(into);
                    }

                    if (into.Width > 0)
                    {
                        return true;
                    }
                }
                else if (xml.LocalName == "mergeCell" && merged.Count < 1_000)
                {
                    merged.Add(xml.GetAttribute("ref") ?? "");
                }
            }
        }

        inData = false;
        return false;
    }

    /// <inheritdoc/>
    public void Dispose() => xml.Dispose();

    private int RowNumber() =>
        int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > row ? number : row + 1;

    private void ReadCells(SheetCells into)
    {
        var depth = xml.Depth;
        var place = -1;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "c")
            {
                place = Place(place + 1);
                ReadCell(into, place);
            }
        }
    }

    /// <summary>Column of a reference such as <c>AB12</c>, from 0; the next one when the cell has none.</summary>
    private int Place(int next)
    {
        var reference = xml.GetAttribute("r");
        if (reference is null)
        {
            return next;
        }

        var place = 0;
        foreach (var letter in reference)
        {
            if (letter is < 'A' or > 'Z' || place > MostColumns)
            {
                break;
            }

            place = (place * 26) + letter - 'A' + 1;
        }

        return place is > 0 and <= MostColumns ? place - 1 : next;
    }

    private void ReadCell(SheetCells into, int place)
    {
        var type = xml.GetAttribute("t") ?? "n";
        if (xml.IsEmptyElement)
        {
            return;
        }

        var depth = xml.Depth;
        var hasFormula = false;
        text.Clear();
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (xml.LocalName)
            {
                case "v":
                    text.Clear();
                    text.Append(xml);
                    break;
                case "is":
                    text.ReadRich(xml, "is");
                    break;
                case "f":
                    hasFormula = true;
                    formula.Clear();
                    formula.Append(xml);
                    break;
            }
        }

        if (place < KeptColumns)
        {
            Put(into, place, type, hasFormula);
        }
    }

    private void Put(SheetCells into, int place, string type, bool hasFormula)
    {
        if (hasFormula)
        {
            into.Put(place, CellKind.Formula, $"={formula.Span}");
            return;
        }

        var content = text.Span;
        if (content.IsEmpty)
        {
            return;
        }

        switch (type)
        {
            case "s":
                var known = int.TryParse(content, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? file.Strings[index] : null;
                PutShared(into, place, known ?? throw new WorkbookRefused(new DamagedWorkbook("xl/sharedStrings.xml")));
                break;
            case "n":
                into.Put(place, CellKind.Number, content);
                break;
            case "e":
                into.Put(place, CellKind.Error, content);
                break;
            case "b":
                into.Put(place, CellKind.Text, content is "1" ? "TRUE" : "FALSE");
                break;
            default:
                if (!content.IsWhiteSpace())
                {
                    into.Put(place, CellKind.Text, EscapedCharacter.Stands(content) ? EscapedCharacter.Read(content.ToString()) : content);
                }

                break;
        }
    }

    private static void PutShared(SheetCells into, int place, string shared)
    {
        if (!string.IsNullOrWhiteSpace(shared))
        {
            into.Put(place, shared);
        }
    }
}
