using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace TeamsGrading.Tests.Support;

/// <summary>A cell with a formula and the value a spreadsheet computed for it.</summary>
public sealed record FormulaCell(string Formula, string Cached);

/// <summary>A number cell exactly as written, for example <c>1E-7</c> or <c>NaN</c>.</summary>
public sealed record NumberCell(string Written);

/// <summary>A spreadsheet error such as <c>#N/A</c>.</summary>
public sealed record ErrorCell(string Written);

/// <summary>Writes .xlsx files as Excel lays them out (shared strings, numbers, day numbers), sheet by sheet and row by row.</summary>
public sealed class WorkbookBuilder : IDisposable
{
    private readonly ZipArchive archive;
    private readonly Dictionary<string, int> strings = [];
    private readonly List<string> sheets = [];

    public WorkbookBuilder(Stream target) => archive = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);

    /// <summary>Dates count from 1904.</summary>
    public bool From1904 { get; init; }

    /// <summary>The bytes of a workbook.</summary>
    public static MemoryStream Of(params (string Name, object?[][] Rows)[] sheets)
    {
        var target = new MemoryStream();
        using (var builder = new WorkbookBuilder(target))
        {
            foreach (var (name, rows) in sheets)
            {
                builder.Sheet(name, rows);
            }
        }

        target.Position = 0;
        return target;
    }

    /// <summary>Adds a sheet. <paramref name="after"/> is put behind the rows, for example merged cells.</summary>
    public void Sheet(string name, IEnumerable<object?[]> rows, string after = "")
    {
        sheets.Add(name);
        using var part = Part($"xl/worksheets/sheet{sheets.Count}.xml");
        part.Write("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        var number = 0;
        foreach (var row in rows)
        {
            number++;
            part.Write($"<row r=\"{number}\">");
            for (var column = 0; column < row.Length; column++)
            {
                Cell(part, $"{(char)('A' + column)}{number}", row[column]);
            }

            part.Write("</row>");
        }

        part.Write($"</sheetData>{after}</worksheet>");
    }

    /// <summary>Adds any part.</summary>
    public StreamWriter Part(string path) => new(archive.CreateEntry(path, CompressionLevel.Fastest).Open(), new UTF8Encoding(false));

    /// <summary>Completes the workbook.</summary>
    public void Dispose()
    {
        const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        using (var part = Part("xl/workbook.xml"))
        {
            part.Write($"<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"{Relations}\">");
            part.Write($"<workbookPr date1904=\"{(From1904 ? 1 : 0)}\"/><sheets>");
            for (var sheet = 1; sheet <= sheets.Count; sheet++)
            {
                part.Write($"<sheet name=\"{SecurityElement.Escape(sheets[sheet - 1])}\" sheetId=\"{sheet}\" r:id=\"rId{sheet}\"/>");
            }

            part.Write("</sheets></workbook>");
        }

        using (var part = Part("xl/_rels/workbook.xml.rels"))
        {
            part.Write("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
            for (var sheet = 1; sheet <= sheets.Count; sheet++)
            {
                part.Write($"<Relationship Id=\"rId{sheet}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{sheet}.xml\"/>");
            }

            part.Write($"<Relationship Id=\"rIdS\" Type=\"{Relations}/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>");
        }

        using (var part = Part("xl/sharedStrings.xml"))
        {
            part.Write("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
            foreach (var text in strings.Keys)
            {
                part.Write($"<si><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></si>");
            }

            part.Write("</sst>");
        }

        using (var part = Part("[Content_Types].xml"))
        {
            part.Write("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        }

        archive.Dispose();
    }

    private void Cell(StreamWriter part, string reference, object? value)
    {
        switch (value)
        {
            case null:
                part.Write($"<c r=\"{reference}\" s=\"1\"/>");
                break;
            case string text:
                if (!strings.TryGetValue(text, out var index))
                {
                    strings.Add(text, index = strings.Count);
                }

                part.Write($"<c r=\"{reference}\" t=\"s\"><v>{index}</v></c>");
                break;
            case DateOnly date:
                part.Write($"<c r=\"{reference}\" s=\"2\"><v>{date.DayNumber - new DateOnly(1899, 12, 30).DayNumber - (From1904 ? 1462 : 0)}</v></c>");
                break;
            case FormulaCell formula:
                part.Write($"<c r=\"{reference}\"><f>{SecurityElement.Escape(formula.Formula)}</f><v>{formula.Cached}</v></c>");
                break;
            case NumberCell number:
                part.Write($"<c r=\"{reference}\"><v>{number.Written}</v></c>");
                break;
            case ErrorCell error:
                part.Write($"<c r=\"{reference}\" t=\"e\"><v>{error.Written}</v></c>");
                break;
            default:
                part.Write($"<c r=\"{reference}\"><v>{Convert.ToString(value, CultureInfo.InvariantCulture)}</v></c>");
                break;
        }
    }
}
