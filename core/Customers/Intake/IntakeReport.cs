using TeamsGrading.Core.Customers.Export;
using TeamsGrading.Core.Customers.Files;
using TeamsGrading.Core.Customers.Months;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Customers.Intake;

/// <summary>What taking a workbook over did, or in a dry run would do.</summary>
/// <param name="Written">True when it was taken over; never with a wrong row.</param>
/// <param name="Changes">The first changes, field by field; for whoever keeps these files.</param>
/// <param name="Wrong">Every wrong row in full.</param>
public sealed record IntakeReport(
    bool DryRun, bool Written, IReadOnlyList<IntakeSheet> Sheets, IReadOnlyList<IntakeChange> Changes, IReadOnlyList<WrongFileRow> Wrong)
{
    public bool HasNoRows => Sheets.All(sheet => sheet.New + sheet.Changed + sheet.Unchanged + sheet.Wrong == 0);

    public bool ChangesNothing => Sheets.All(sheet => sheet.New + sheet.Changed + sheet.Wrong == 0);
}

/// <summary>Rows of one sheet by verdict.</summary>
/// <param name="Headers">As written, for a marked copy.</param>
/// <param name="Unknown">Headers that mean nothing here; their columns were passed over.</param>
public sealed record IntakeSheet(FileSheet Sheet, int New, int Changed, int Unchanged, int Wrong, IReadOnlyList<string> Headers, IReadOnlyList<string> Unknown);

/// <summary>One field that a row changes.</summary>
/// <param name="IsNew">Of an entry that the row makes.</param>
public sealed record IntakeChange(FileSheet Sheet, int Row, string Code, Guides.GuideField Field, string Before, string After, bool IsNew);

/// <summary>A wrong row with its cells as they stood. A conflict names both values; its keys say 'take the workbook's' when they are sent back.</summary>
public sealed record WrongFileRow(FileSheet Sheet, int Row, IReadOnlyList<RowCell> Cells, IReadOnlyList<RowFault> Faults, IReadOnlyList<IntakeConflict> Conflicts);

/// <summary>A field that somebody else changed since the workbook was written (A07).</summary>
/// <param name="Key">Names this conflict and the version of the other value: whoever sends it back has seen that value.</param>
/// <param name="TheirsUtc">Null where a workbook of the group brought it.</param>
public sealed record IntakeConflict(string Key, Bilingual Field, string Yours, string Theirs, string TheirsBy, DateTime? TheirsUtc)
{
    internal static string KeyOf(FieldConflict conflict, Seams.CustomerId customer) =>
        FormattableString.Invariant($"{customer.Value}.{conflict.Entry.Value}.{conflict.Field.Key}.{conflict.TheirVersion}");

    internal static string KeyOf(FigureConflict conflict, Month month, Seams.CustomerId customer) =>
        FormattableString.Invariant($"{customer.Value}.{month}.{conflict.Figure}={conflict.Theirs}");
}
