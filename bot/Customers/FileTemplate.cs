using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Customers.Export;
using TeamsGrading.Core.Customers.Guides;
using TeamsGrading.Core.Shared.Workbooks;

namespace TeamsGrading.Bot.Customers;

/// <summary>An empty workbook for a keeper: what every column asks for, then a sheet per part of the fill guide. It holds nothing of any customer.</summary>
internal static class FileTemplate
{
    public static void Write(Guide guide, Stream target, Texts texts)
    {
        using var workbook = new WorkbookWriter(target);
        FileSheet[] sheets = [.. FileSheets.Of(guide), MonthSheet.Sheet];
        workbook.Sheet(texts["Files.Template.About"], [26, 30, 16, 12, 40, 50]);
        workbook.Row(CellLook.Header, new[] { "Part", "Field", "Type", "Unit", "RequiredFor", "Choices" }.Select(column => texts[$"Files.Template.{column}"]));
        foreach (var sheet in sheets)
        {
            foreach (var field in sheet.Part.Fields)
            {
                workbook.Row(CellLook.Wrapped,
                [
                    sheet.Name(texts.Locale),
                    field.Name.In(texts.Locale),
                    texts.Show(field.Type),
                    field.Unit,
                    texts.Show(field.RequiredFor.Select(standing => texts.Show(standing))),
                    field.Choices.Count > 0 ? texts.Show(FieldWords.Offered(field, texts.Locale)) : field.Hint.In(texts.Locale),
                ]);
            }
        }

        workbook.Row(CellLook.Wrapped, [texts["Files.Export.Back"], texts["Files.Template.Back"]]);
        foreach (var sheet in sheets)
        {
            ExportWorkbook.Begin(workbook, mark: null, sheet, texts);
        }
    }
}
