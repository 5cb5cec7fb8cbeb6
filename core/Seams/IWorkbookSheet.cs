using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Seams;

/// <summary>How one slice takes over its sheet of the group workbook. One per <see cref="SheetKind"/>, scoped: it may keep state during a run.</summary>
public interface IWorkbookSheet
{
    SheetPlan Plan { get; }

    /// <summary>
    /// Judges every row and, while <see cref="IImportRun.Writes"/>, writes it. Called for every kind in order, with no rows when the
    /// workbook lacks the sheet, so that later sheets find the keys known already. <paramref name="rows"/> can be walked again.
    /// </summary>
    Task RunAsync(IEnumerable<SheetRow> rows, IImportRun run, CancellationToken cancellation);

    /// <summary>Takes journalled lines back, latest first; a refusal when a row was changed since. Runs inside the undo's transaction.</summary>
    Task<Result> UndoAsync(IReadOnlyList<JournalLine> lines, CancellationToken cancellation);
}

/// <summary>What a run offers to the sheets: known keys, verdicts, the journal.</summary>
public interface IImportRun
{
    /// <summary>False in a dry run, and from the first wrong row on: then rows are only judged.</summary>
    bool Writes { get; }

    KeyBook Keys { get; }

    /// <summary>The row describes something not yet known.</summary>
    void New(SheetRow row);

    /// <summary>The row differs from what is stored.</summary>
    void Changed(SheetRow row, IReadOnlyList<FieldChange> changes);

    /// <summary>The row says what is stored already.</summary>
    void Unchanged(SheetRow row);

    /// <summary>The row has faults (<see cref="SheetRow.Faults"/>); the import will not happen.</summary>
    void Wrong(SheetRow row);

    /// <summary>Figures or people of the unit are touched; undo asks whether something was built on them.</summary>
    void Touch(UnitId unit);

    /// <summary>Remembers how to take one stored row back.</summary>
    void Journal(JournalLine line);
}

/// <summary>A field that a row changes. The values are for the report workbook, never for a log.</summary>
/// <param name="Column">Place in the plan.</param>
public readonly record struct FieldChange(int Column, string Old, string New);

/// <summary>One touched stored row.</summary>
/// <param name="Row">Its id.</param>
/// <param name="Before">The row as it was, in its slice's own writing; null when the import made it.</param>
/// <param name="After">Fingerprint of the row as the import left it; undo refuses when it differs.</param>
public sealed record JournalLine(SheetKind Sheet, long Row, string? Before, string After);

/// <summary>Keys that rows may refer to: stored ones and, from their sheet on, those of the workbook.</summary>
public sealed class KeyBook
{
    public Dictionary<string, UnitId> Units { get; } = new(StringComparer.Ordinal);

    /// <summary>By employee number.</summary>
    public Dictionary<string, PersonId> People { get; } = new(StringComparer.Ordinal);
}

/// <summary>Says whether something stands on imported data of some units; every slice that builds on them registers one.</summary>
public interface IUndoGuard
{
    /// <summary>Why an import of the time can no longer be undone for the units, or null.</summary>
    Task<Error?> BlocksAsync(IReadOnlyCollection<UnitId> units, DateTime importedUtc, CancellationToken cancellation);
}
