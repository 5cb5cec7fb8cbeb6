using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared.Workbooks;

namespace TeamsGrading.Bot.Workbooks;

/// <summary>An empty group workbook: a first sheet that explains every column in both languages, then the sheets with their headers.</summary>
internal sealed class TemplateFile(IEnumerable<IWorkbookSheet> sheets, Wording wording)
{
    private const int ColumnWidth = 20;

    /// <param name="locale">Language of the headers.</param>
    public void Write(Stream target, string locale)
    {
        var texts = wording.For(locale);
        var plans = sheets.Select(sheet => sheet.Plan).OrderBy(plan => plan.Kind).ToList();
        using var workbook = new WorkbookWriter(target);
        Guide(workbook, plans);
        foreach (var plan in plans)
        {
            var choices = plan.Columns.Select((column, index) => (column, index)).Where(pair => pair.column.Choices is not null)
                .Select(pair => new CellChoice(pair.index, pair.column.Choices!));
            workbook.Sheet($"{plan.Chinese} {plan.English}", [.. Enumerable.Repeat(ColumnWidth, plan.Columns.Count)], [.. choices]);
            workbook.Row(plan.Columns.Select(column => (ImportWords.Header(column, texts), column.Required ? CellLook.RequiredHeader : CellLook.Header)));
        }
    }

    private void Guide(WorkbookWriter workbook, List<SheetPlan> plans)
    {
        var (chinese, english) = (wording.For("zh-CN"), wording.For("en"));
        workbook.Sheet("说明 Guide", [14, 18, 26, 14, 10, 30, 60, 60]);
        workbook.Row(CellLook.Header, new[] { "Sheet", "Chinese", "English", "Required", "Unit", "Example", "Meaning" }
            .Select(column => $"{chinese[$"Guide.{column}"]} {english[$"Guide.{column}"]}"));
        foreach (var plan in plans)
        {
            foreach (var column in plan.Columns)
            {
                var key = $"Column.{plan.Kind}.{column.Key}";
                workbook.Row(CellLook.Wrapped,
                [
                    $"{plan.Chinese} {plan.English}",
                    column.Chinese,
                    column.English,
                    column.Required ? $"{chinese["Guide.Yes"]} {english["Guide.Yes"]}" : "",
                    column.Unit,
                    chinese[$"{key}.Example"],
                    chinese[$"{key}.Meaning"],
                    english[$"{key}.Meaning"],
                ]);
            }
        }
    }
}
