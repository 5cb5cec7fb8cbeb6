using TeamsGrading.Core.Customers.Export;
using TeamsGrading.Core.Customers.Files;
using TeamsGrading.Core.Customers.Months;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Customers.Intake;

/// <summary>A row that differs from what is stored.</summary>
/// <param name="Entry">Null: a new one.</param>
/// <param name="Before">By field, what is stored.</param>
/// <param name="Month">What a row of months asks for; null for a row of a part.</param>
internal sealed record WaitingRow(
    FileRow Row, Customer Customer, EntryId? Entry, IReadOnlyList<FieldEdit> Edits, IReadOnlyDictionary<string, string> Before, RecordMonthRequest? Month = null);

/// <summary>State of taking one workbook over: verdicts counted, wrong rows kept.</summary>
internal sealed class IntakeRun(PersonId actor, string source, bool dryRun, Func<string, bool> takes, IReadOnlyList<ReadSheet> sheets)
{
    private const int ChangesShown = 500;

    private readonly Dictionary<FileSheet, (int New, int Changed, int Unchanged)> counts = [];
    private readonly List<IntakeChange> changes = [];
    private readonly List<WrongFileRow> wrong = [];
    private readonly HashSet<FileRow> wrongRows = [];

    public PersonId Actor => actor;

    public string Source => source;

    public bool DryRun => dryRun;

    public IReadOnlyList<ReadSheet> Sheets => sheets;

    public List<WaitingRow> Waiting { get; } = [];

    /// <summary>Customers of whose files the report shows something.</summary>
    public HashSet<Customer> Shown { get; } = [];

    public bool Written { get; set; }

    public bool HasWrong => wrong.Count > 0;

    public bool Takes(string conflict) => takes(conflict);

    public void Unchanged(FileRow row) => Count(row.Sheet, (0, 0, 1));

    public void Changed(WaitingRow row, IReadOnlyList<string> fields)
    {
        Count(row.Row.Sheet, fields.Count == 0 ? (0, 0, 1) : row.Entry is null ? (1, 0, 0) : (0, 1, 0));
        foreach (var edit in row.Edits.Where(edit => fields.Contains(edit.Field)).Take(Math.Max(0, ChangesShown - changes.Count)))
        {
            Shown.Add(row.Customer);
            changes.Add(new IntakeChange(
                row.Row.Sheet, row.Row.Number, row.Row.Code, row.Row.Values.First(value => value.Field.Key == edit.Field).Field, row.Before.GetValueOrDefault(edit.Field, ""),
                edit.Text ?? "", row.Entry is null));
        }
    }

    public void Wrong(FileRow row, IReadOnlyList<RowFault> faults, IReadOnlyList<IntakeConflict>? conflicts = null)
    {
        if (wrongRows.Add(row))
        {
            wrong.Add(new WrongFileRow(row.Sheet, row.Number, row.Cells, faults, conflicts ?? []));
        }
    }

    public void Wrong(FileSheet sheet, RowFault fault) => wrong.Add(new WrongFileRow(sheet, 0, [], [fault], []));

    public IntakeReport Report() => new(
        dryRun,
        Written,
        [.. sheets.Select(read =>
        {
            var (created, changed, unchanged) = counts.GetValueOrDefault(read.Sheet);
            return new IntakeSheet(read.Sheet, created, changed, unchanged, wrong.Count(row => row.Sheet == read.Sheet), read.Headers, read.Unknown);
        })],
        changes,
        wrong);

    /// <summary>Another attempt begins: what the last one noted of waiting rows is forgotten.</summary>
    public Action Remember()
    {
        var (counted, changed, wrongs, rows) = (new Dictionary<FileSheet, (int, int, int)>(counts), changes.Count, wrong.Count, wrongRows.ToList());
        return () =>
        {
            counts.Clear();
            foreach (var (sheet, count) in counted)
            {
                counts.Add(sheet, count);
            }

            changes.RemoveRange(changed, changes.Count - changed);
            wrong.RemoveRange(wrongs, wrong.Count - wrongs);
            wrongRows.IntersectWith(rows);
        };
    }

    private void Count(FileSheet sheet, (int New, int Changed, int Unchanged) more)
    {
        var (created, changed, unchanged) = counts.GetValueOrDefault(sheet);
        counts[sheet] = (created + more.New, changed + more.Changed, unchanged + more.Unchanged);
    }
}
