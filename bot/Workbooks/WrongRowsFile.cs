using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Shared.Workbooks;
using TeamsGrading.Core.Workbooks;

namespace TeamsGrading.Bot.Workbooks;

/// <summary>The wrong rows as they stood, sheet by sheet, with the reason behind them: correct it, delete nothing else, import it with --partial.</summary>
internal static class WrongRowsFile
{
    private const int Width = 18;
    private const int ReasonWidth = 80;

    public static void Write(Stream target, ImportReport report, Texts texts)
    {
        using var workbook = new WorkbookWriter(target);
        foreach (var sheet in report.Sheets.Where(sheet => sheet.Wrong > 0))
        {
            var width = sheet.Headers.Count;
            workbook.Sheet($"{sheet.Plan.Chinese} {sheet.Plan.English}", [.. Enumerable.Repeat(Width, width), Width, ReasonWidth]);
            workbook.Row(CellLook.Header, [.. sheet.Headers, texts["Import.Column.Row"], texts["Import.Column.Reason"]]);
            foreach (var row in report.Wrong.Where(row => row.Plan.Kind == sheet.Plan.Kind))
            {
                var cells = Enumerable.Range(0, width).Select(place => place < row.Cells.Count ? row.Cells[place] : default)
                    .Select(cell => (cell.Text ?? "", cell.Kind == CellKind.Number ? CellLook.Number : CellLook.Plain));
                workbook.Row([.. cells, ($"{row.Row}", CellLook.Number), (ImportWords.Faults(row, texts), CellLook.Remark)]);
            }
        }
    }
}
