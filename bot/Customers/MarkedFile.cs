using System.Globalization;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Customers.Intake;
using TeamsGrading.Core.Shared.Workbooks;

namespace TeamsGrading.Bot.Customers;

/// <summary>The wrong rows as they stood, sheet by sheet, with the reason behind each: correct them there and take that workbook over.</summary>
internal static class MarkedFile
{
    private const int Width = 18;
    private const int ReasonWidth = 80;

    public static void Write(Stream target, IntakeReport report, Texts texts)
    {
        using var workbook = new WorkbookWriter(target);
        foreach (var sheet in report.Sheets.Where(sheet => sheet.Wrong > 0))
        {
            var width = sheet.Headers.Count;
            workbook.Sheet(IntakeWords.Name(sheet.Sheet, texts), [.. Enumerable.Repeat(Width, width), Width, ReasonWidth]);
            workbook.Row(CellLook.Header, [.. sheet.Headers, texts["Files.Intake.Row"], texts["Files.Intake.Reason"]]);
            foreach (var row in report.Wrong.Where(row => row.Sheet == sheet.Sheet))
            {
                var cells = Enumerable.Range(0, width).Select(place => place < row.Cells.Count ? row.Cells[place] : default)
                    .Select(cell => (cell.Text ?? "", cell.Kind == CellKind.Number ? CellLook.Number : CellLook.Plain));
                workbook.Row([.. cells, (row.Row.ToString(CultureInfo.InvariantCulture), CellLook.Number), (IntakeWords.Faults(row, texts), CellLook.Remark)]);
            }
        }
    }
}
