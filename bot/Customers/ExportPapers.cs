using System.Globalization;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Documents;
using TeamsGrading.Core.Customers.Export;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared.Workbooks;

namespace TeamsGrading.Bot.Customers;

/// <summary>风险备注与原件 Remarks of risk, and the list of originals by name and hash, as an export shows them; read by people, not taken back.</summary>
internal static class ExportPapers
{
    private static readonly string[] RemarkColumns = ["RiskKind", "Remark", "By", "At", "State", "Closed", "ClosedBy"];
    private static readonly string[] OriginalColumns = ["PaperKind", "FileName", "Note", "Size", "Hash", "By", "At"];

    public static void Write(WorkbookWriter workbook, SheetWatermark mark, FileExtract extract, IReadOnlyDictionary<PersonId, string> people, Texts texts)
    {
        workbook.Sheet(FileSheets.Remarks.In(texts.Locale), [14, 32, 18, 60, 12, 18, 10, 40, 12], mark: mark);
        workbook.Row(CellLook.Header, Headers(["Code", "Name", .. RemarkColumns], texts));
        foreach (var remark in extract.Remarks())
        {
            workbook.Row(CellLook.Wrapped, [remark.Customer.Code, remark.Customer.Name, .. Cells(remark, people, texts)]);
        }

        workbook.Sheet(FileSheets.Originals.In(texts.Locale), [14, 32, 16, 40, 40, 14, 66, 12, 18], mark: mark);
        workbook.Row(CellLook.Header, Headers(["Code", "Name", .. OriginalColumns], texts));
        foreach (var original in extract.Originals())
        {
            workbook.Row(CellLook.Plain, [original.Customer.Code, original.Customer.Name, .. Cells(original, people, texts)]);
        }
    }

    /// <summary>The same of one customer, at the end of its document.</summary>
    public static void Write(WordFile word, FileExtract extract, IReadOnlyDictionary<PersonId, string> people, Texts texts)
    {
        Table("Files.Export.Remarks", RemarkColumns, [.. extract.Remarks().Select(remark => Cells(remark, people, texts))]);
        Table("Files.Export.Originals", OriginalColumns, [.. extract.Originals().Select(original => Cells(original, people, texts))]);

        void Table(string heading, string[] columns, IReadOnlyList<string>[] rows)
        {
            word.Heading(texts[heading]);
            if (rows.Length == 0)
            {
                word.Paragraph(texts["Files.Export.Nothing"]);
            }
            else
            {
                word.Table([.. Headers(columns, texts)], rows);
            }
        }
    }

    private static IEnumerable<string> Headers(IEnumerable<string> columns, Texts texts) => columns.Select(column => texts[$"Files.Column.{column}"]);

    private static string[] Cells(ExtractedRemark remark, IReadOnlyDictionary<PersonId, string> people, Texts texts) =>
    [
        texts.Show(remark.Kind),
        remark.Text,
        people.GetValueOrDefault(remark.By, "–"),
        texts.Show(remark.AtUtc),
        texts[remark.ClosedUtc is null ? "Files.Export.RemarkOpen" : "Files.Export.RemarkEnded"],
        remark.ClosedReason ?? "",
        remark.ClosedBy is { } closer ? people.GetValueOrDefault(closer, "–") : "",
    ];

    private static string[] Cells(ExtractedOriginal original, IReadOnlyDictionary<PersonId, string> people, Texts texts) =>
    [
        texts.Show(original.Kind),
        original.Name,
        original.Note,
        original.Size.ToString(CultureInfo.InvariantCulture),
        original.Hash,
        people.GetValueOrDefault(original.By, "–"),
        texts.Show(original.AtUtc),
    ];
}
