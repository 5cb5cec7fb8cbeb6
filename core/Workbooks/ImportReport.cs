using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared.Workbooks;

namespace TeamsGrading.Core.Workbooks;

/// <summary>What an import did, or in a dry run would do.</summary>
/// <param name="Recorded">Number of the import when something was written; null after a dry run, a refusal, or when nothing differed.</param>
/// <param name="Wrong">The first wrong rows in full, by sheet and row; <see cref="SheetOutcome.Wrong"/> counts all.</param>
public sealed record ImportReport(
    string Sha256, bool DryRun, int? Recorded, IReadOnlyList<SheetOutcome> Sheets, IReadOnlyList<WrongRow> Wrong)
{
    public bool HasWrongRows => Sheets.Any(sheet => sheet.Wrong > 0);

    /// <summary>Headers only, as a template that nobody filled in.</summary>
    public bool HasNoRows => Sheets.All(sheet => sheet.New + sheet.Changed + sheet.Unchanged + sheet.Wrong == 0);

    public bool ChangesNothing => Sheets.All(sheet => sheet.New == 0 && sheet.Changed == 0);
}

/// <summary>Rows of one sheet by verdict, and the headers that mean nothing here.</summary>
public sealed record SheetOutcome(
    SheetPlan Plan, bool Present, int New, int Changed, int Unchanged, int Wrong, IReadOnlyList<string> Headers, IReadOnlyList<string> UnknownHeaders);

/// <summary>A wrong row with its cells as they stood.</summary>
public sealed record WrongRow(SheetPlan Plan, int Row, IReadOnlyList<WrittenCell> Cells, IReadOnlyList<CellFault> Faults);

/// <summary>A cell as it stood; a formula as its text.</summary>
public readonly record struct WrittenCell(string Text, CellKind Kind);

/// <summary>Verdict on a row.</summary>
public enum RowVerdict
{
    New,
    Changed,
    Unchanged,
    Wrong,
}

/// <summary>Verdict on one row, told while the import runs. Valid during the call only.</summary>
public readonly record struct RowNote(SheetRow Row, RowVerdict Verdict, IReadOnlyList<FieldChange> Changes);

/// <summary>How far an import is.</summary>
/// <param name="Share">0 to 1, of the bytes of all its sheets.</param>
public readonly record struct ImportProgress(SheetKind Sheet, long Rows, double Share);
