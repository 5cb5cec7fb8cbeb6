using System.Data;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Workbooks;

/// <summary>State of one import: verdicts counted, wrong rows kept, the journal written.</summary>
internal sealed class ImportRun(GradingDb db, ImportId import, bool writes, Action<RowNote>? notes) : IImportRun, IDisposable
{
    /// <summary>Wrong rows kept in full.</summary>
    private const int Kept = 1_000;

    private readonly HashSet<UnitId> touched = [];
    private readonly List<WrongRow> wrong = [];
    private readonly Dictionary<SheetKind, int[]> counts = [];
    private BulkInsert? journal;
    private int lines;

    public bool Writes => writes && AllWrong == 0;

    public KeyBook Keys { get; } = new();

    public IReadOnlyCollection<UnitId> Touched => touched;

    public IReadOnlyList<WrongRow> WrongRows => wrong;

    public int AllNew => All(RowVerdict.New);

    public int AllChanged => All(RowVerdict.Changed);

    public int AllWrong { get; private set; }

    public int Count(SheetKind sheet, RowVerdict verdict) => counts.TryGetValue(sheet, out var counted) ? counted[(int)verdict] : 0;

    public void New(SheetRow row) => Note(row, RowVerdict.New, []);

    public void Changed(SheetRow row, IReadOnlyList<FieldChange> changes) => Note(row, RowVerdict.Changed, changes);

    public void Unchanged(SheetRow row) => Note(row, RowVerdict.Unchanged, []);

    public void Wrong(SheetRow row)
    {
        AllWrong++;
        if (wrong.Count < Kept)
        {
            var cells = Enumerable.Range(0, row.Width).Select(place => new WrittenCell(row.TextAt(place).ToString(), row.KindAt(place))).ToList();
            wrong.Add(new WrongRow(row.Plan, row.Number, cells, [.. row.Faults]));
        }

        Note(row, RowVerdict.Wrong, []);
    }

    public void Touch(UnitId unit) => touched.Add(unit);

    public void Journal(JournalLine line)
    {
        journal ??= new BulkInsert(
            db,
            ImportLineMapping.Table,
            (nameof(ImportLine.Import), DbType.Int64),
            (nameof(ImportLine.Ordinal), DbType.Int32),
            (nameof(ImportLine.Sheet), DbType.String),
            (nameof(ImportLine.Row), DbType.Int64),
            (nameof(ImportLine.Before), DbType.String),
            (nameof(ImportLine.After), DbType.String));
        journal.Add(import.Value, ++lines, line.Sheet.ToString(), line.Row, line.Before, line.After);
    }

    public void Flush() => journal?.Flush();

    /// <inheritdoc/>
    public void Dispose() => journal?.Dispose();

    private int All(RowVerdict verdict) => counts.Values.Sum(counted => counted[(int)verdict]);

    private void Note(SheetRow row, RowVerdict verdict, IReadOnlyList<FieldChange> changes)
    {
        if (!counts.TryGetValue(row.Plan.Kind, out var counted))
        {
            counts[row.Plan.Kind] = counted = new int[Enum.GetValues<RowVerdict>().Length];
        }

        counted[(int)verdict]++;
        notes?.Invoke(new RowNote(row, verdict, changes));
    }
}
