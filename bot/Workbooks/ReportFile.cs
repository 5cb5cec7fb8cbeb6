using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Shared.Workbooks;
using TeamsGrading.Core.Workbooks;

namespace TeamsGrading.Bot.Workbooks;

/// <summary>Every row's verdict, written while the import runs; changed rows field by field with old and new value.</summary>
internal sealed class ReportFile : IDisposable
{
    private readonly WorkbookWriter workbook;
    private readonly Texts texts;

    public ReportFile(Stream target, Texts texts)
    {
        this.texts = texts;
        workbook = new WorkbookWriter(target);
        workbook.Sheet(texts["Import.Report"], [12, 10, 12, 24, 32, 32]);
        workbook.Row(CellLook.Header, new[] { "Sheet", "Row", "Verdict", "Field", "Old", "New" }.Select(column => texts[$"Import.Column.{column}"]));
    }

    public void Note(RowNote note)
    {
        var plan = note.Row.Plan;
        var sheet = ImportWords.Name(plan, texts);
        var verdict = texts.Show(note.Verdict);
        foreach (var change in note.Changes)
        {
            Write(sheet, note.Row.Number, verdict, ImportWords.Name(plan.Columns[change.Column], texts), change.Old, change.New);
        }

        foreach (var fault in note.Row.Faults)
        {
            Write(sheet, note.Row.Number, verdict, "", ImportWords.Fault(plan, fault, texts), "");
        }

        if (note.Changes.Count == 0 && !note.Row.IsWrong)
        {
            Write(sheet, note.Row.Number, verdict, "", "", "");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => workbook.Dispose();

    private void Write(string sheet, int row, string verdict, string field, string old, string now) => workbook.Row(
    [
        (sheet, CellLook.Plain), ($"{row}", CellLook.Number), (verdict, CellLook.Plain), (field, CellLook.Plain), (old, CellLook.Plain), (now, CellLook.Plain),
    ]);
}
