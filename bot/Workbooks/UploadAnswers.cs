using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Workbooks;
using TeamsGrading.Core.Workbooks.Uploads;

namespace TeamsGrading.Bot.Workbooks;

/// <summary>A column of a sheet that can be taken over, in the reader's language.</summary>
/// <param name="Key">Names the column in everything that is sent.</param>
/// <param name="Header">Its name as a header of a sheet would say it, with its unit.</param>
/// <param name="Required">The sheet must have it and every row must fill it.</param>
/// <param name="Example">What a cell may look like.</param>
/// <param name="Choices">The only values, or nothing.</param>
internal sealed record SheetColumnAnswer(string Key, string Header, bool Required, string Example, IReadOnlyList<string> Choices);

/// <summary>A sheet that can be taken over.</summary>
/// <param name="Sheet"><c>Volumes</c> or <c>Customers</c>.</param>
internal sealed record SheetAnswer(string Sheet, string Name, string About, IReadOnlyList<SheetColumnAnswer> Columns);

/// <summary>What can be taken over from the sheet in front of a person, and how much at once.</summary>
/// <param name="MostRows">Rows of one upload.</param>
/// <param name="PartRows">Rows of one part of it.</param>
internal sealed record SheetsAnswer(IReadOnlyList<SheetAnswer> Sheets, int MostRows, int PartRows);

/// <summary>The headers of the sheet, from left to right.</summary>
internal sealed record HeadersSent(IReadOnlyList<string>? Headers);

/// <summary>Where a column was found.</summary>
/// <param name="Place">Place among the headers, from 0; null: not found.</param>
/// <param name="Remembered">Because the person chose it before.</param>
internal sealed record ProposedColumnAnswer(string Key, int? Place, bool Remembered);

/// <summary>Which header is which column.</summary>
internal sealed record ColumnsProposal(IReadOnlyList<ProposedColumnAnswer> Columns);

/// <summary>Headers by key of the column, as remembered; the version travels as ETag.</summary>
internal sealed record ColumnMemoryBody(IReadOnlyDictionary<string, string>? Headers);

/// <summary>What is going to be sent.</summary>
/// <param name="Name">Workbook and sheet, for the record of imports.</param>
/// <param name="Columns">Keys of the columns in the order of the cells.</param>
/// <param name="From1904">Dates of the workbook count from 1904.</param>
/// <param name="Merged">Merged ranges that touch the rows, such as <c>A5:A7</c>.</param>
internal sealed record UploadSent(string? Sheet, string? Name, IReadOnlyList<string>? Columns, bool From1904, IReadOnlyList<string>? Merged, int Rows, int Parts);

/// <summary>Where an upload stands.</summary>
/// <param name="Missing">Parts that have not arrived, from 1.</param>
/// <param name="Number">Of the import that it became; null before.</param>
internal sealed record UploadAnswer(string Id, bool TakenOver, int Parts, IReadOnlyList<int> Missing, DateTime ExpiresUtc, int? Number, bool Undone);

/// <summary>One row: the cells of the chosen columns.</summary>
/// <param name="Row">Row of the sheet, from 1.</param>
/// <param name="Kinds">One letter a cell: n number, t text, f formula without a number, e error, - empty.</param>
internal sealed record RowSent(int Row, string? Kinds, IReadOnlyList<string>? Texts);

/// <summary>A part of an upload.</summary>
internal sealed record PartSent(IReadOnlyList<RowSent>? Rows);

/// <summary>A cell that is wrong, and why.</summary>
/// <param name="Column">Key of the column; null: the row as a whole.</param>
internal sealed record CellMark(int Row, string? Column, string Reason);

/// <summary>A stored value that would be changed.</summary>
internal sealed record CellChange(int Row, string Column, string Old, string New);

/// <summary>What taking over would do.</summary>
/// <param name="Marks">The first wrong cells; <paramref name="Wrong"/> counts all rows.</param>
/// <param name="Changes">The first changes; <paramref name="AllChanges"/> counts all.</param>
internal sealed record TrialAnswer(
    int New, int Changed, int Unchanged, int Wrong, IReadOnlyList<CellMark> Marks, IReadOnlyList<CellChange> Changes, int AllChanges, bool MayTakeOver);

/// <summary>What was taken over.</summary>
internal sealed record TakenOverAnswer(int Number, int New, int Changed);

/// <summary>What was taken back.</summary>
internal sealed record TakenBackAnswer(int Number, string Name);

/// <summary>Puts what core says of uploads into words.</summary>
internal static class UploadAnswers
{
    /// <summary>Cells marked at once; more would help nobody.</summary>
    private const int MostMarks = 1_000;

    public static SheetsAnswer Sheets(UploadPlans plans, UploadSettings settings, Texts texts) => new(
        [.. plans.All.Select(plan => new SheetAnswer(
            plan.Kind.ToString(), ImportWords.Name(plan, texts), texts[$"Upload.About.{plan.Kind}"],
            [.. plan.Columns.Select(column => new SheetColumnAnswer(
                column.Key, ImportWords.Header(column, texts), column.Required, texts[$"Column.{plan.Kind}.{column.Key}.Example"], column.Choices ?? []))]))],
        settings.MostRows, UploadSettings.PartRows);

    public static ColumnsProposal Proposal(IReadOnlyList<ProposedColumn> columns, Texts texts) =>
        new([.. columns.Select(column => new ProposedColumnAnswer(column.Column.Key, column.Place, column.IsRemembered))]);

    public static UploadAnswer Upload(UploadView upload, Texts texts) => new(
        Shown.Id(upload.Id.Value), upload.State == UploadState.TakenOver, upload.Parts, upload.Missing, upload.ExpiresUtc, upload.Number, upload.IsUndone);

    public static TrialAnswer Trial(TriedUpload tried, Texts texts)
    {
        var outcome = tried.Report.Sheets.Single(sheet => sheet.Plan.Kind == tried.Plan.Kind);
        var marks = tried.Report.Wrong
            .SelectMany(row => row.Faults.Select(fault => new CellMark(
                row.Row, fault.Column < 0 ? null : tried.Plan.Columns[fault.Column].Key, texts.Explain(fault.Reason))))
            .Distinct().Take(MostMarks).ToList();
        return new TrialAnswer(
            outcome.New, outcome.Changed, outcome.Unchanged, outcome.Wrong, marks,
            [.. tried.Changes.Select(change => Change(tried.Plan.Columns[change.Column], change, texts))], tried.AllChanges,
            outcome.Wrong == 0 && outcome.New + outcome.Changed > 0);
    }

    private static CellChange Change(SheetColumn column, TriedChange change, Texts texts) =>
        new(change.Row, column.Key, Word(column, change.Old, texts), Word(column, change.New, texts));

    /// <summary>A value that is chosen from a list reads as it does everywhere.</summary>
    private static string Word(SheetColumn column, string value, Texts texts) =>
        column.Choices is null ? value : texts.Find($"Enum.GasForm.{value}") ?? texts.Find($"Enum.CustomerKind.{value}") ?? value;

    public static TakenOverAnswer TakenOver(UploadReceipt receipt, Texts texts) => new(receipt.Number, receipt.New, receipt.Changed);

    public static TakenBackAnswer TakenBack(UndoReceipt receipt, Texts texts) => new(receipt.Number, receipt.FileName);
}
