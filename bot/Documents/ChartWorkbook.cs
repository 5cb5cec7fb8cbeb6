using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace TeamsGrading.Bot.Documents;

/// <summary>The small workbook inside a chart: what 'edit data' opens. Labels are inline texts, so that none of them is a formula.</summary>
internal static class ChartWorkbook
{
    public static byte[] Write(WordChart chart)
    {
        using var target = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(target, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            var sheet = workbook.AddNewPart<WorksheetPart>();
            var rows = new SheetData(new Row(Text(""), Text(chart.Series)));
            foreach (var (label, value) in chart.Bars)
            {
                rows.Append(new Row(Text(label), new Cell { CellValue = new CellValue(value.ToString(CultureInfo.InvariantCulture)), DataType = CellValues.Number }));
            }

            sheet.Worksheet = new Worksheet(rows);
            workbook.Workbook = new Workbook(new Sheets(new Sheet { Id = workbook.GetIdOfPart(sheet), SheetId = 1, Name = "Sheet1" }));
        }

        return target.ToArray();
    }

    private static Cell Text(string text) => new()
    {
        DataType = CellValues.InlineString,
        InlineString = new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve }),
    };
}
