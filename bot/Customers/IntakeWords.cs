using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Customers.Export;
using TeamsGrading.Core.Customers.Intake;

namespace TeamsGrading.Bot.Customers;

/// <summary>A row of the workbook in words.</summary>
internal sealed record IntakeLine(string Sheet, int Row, string Words);

/// <summary>A choice between two values; the key goes back in <c>X-Take</c> when the workbook's is to stand.</summary>
internal sealed record IntakeChoice(string Sheet, int Row, string Field, string Yours, string Theirs, string TheirsBy, string TheirsAt, string Key);

/// <summary>Counts of one sheet.</summary>
internal sealed record IntakeCount(string Sheet, int New, int Changed, int Unchanged, int Wrong, IReadOnlyList<string> PassedOver);

/// <summary>The report as the desk's page reads it. All texts are plain.</summary>
internal sealed record IntakeAnswer(
    string Summary, bool DryRun, bool Written, bool MayWrite, IEnumerable<IntakeCount> Sheets, IEnumerable<IntakeLine> Changes, IEnumerable<IntakeLine> Wrong,
    IEnumerable<IntakeChoice> Choices);

/// <summary>Says what taking a workbook over found.</summary>
internal static class IntakeWords
{
    private const int WrongShown = 200;

    public static IntakeAnswer Answer(IntakeReport report, Texts texts) => new(
        Summary(report, texts),
        report.DryRun,
        report.Written,
        report.Wrong.Count == 0 && !report.ChangesNothing,
        report.Sheets.Select(sheet => new IntakeCount(Name(sheet.Sheet, texts), sheet.New, sheet.Changed, sheet.Unchanged, sheet.Wrong, sheet.Unknown)),
        report.Changes.Select(change => new IntakeLine(Name(change.Sheet, texts), change.Row, Change(change, texts))),
        report.Wrong.Take(WrongShown).Select(row => new IntakeLine(Name(row.Sheet, texts), row.Row, Faults(row, texts))),
        report.Wrong.SelectMany(row => row.Conflicts.Select(conflict => new IntakeChoice(
            Name(row.Sheet, texts), row.Row, conflict.Field.In(texts.Locale), conflict.Yours, conflict.Theirs, conflict.TheirsBy, texts.Show(conflict.TheirsUtc), conflict.Key))));

    public static string Summary(IntakeReport report, Texts texts) =>
        report.Wrong.Count > 0 ? texts.With("Files.Intake.Refused", ("Count", report.Wrong.Count))
        : report.HasNoRows ? texts["Files.Intake.NoRows"]
        : report.ChangesNothing ? texts["Files.Intake.Nothing"]
        : texts.With(
            report.Written ? "Files.Intake.Done" : "Files.Intake.DryRun",
            ("New", report.Sheets.Sum(sheet => sheet.New)),
            ("Changed", report.Sheets.Sum(sheet => sheet.Changed)),
            ("Unchanged", report.Sheets.Sum(sheet => sheet.Unchanged)));

    public static string Count(IntakeSheet sheet, Texts texts) => texts.With(
        "Files.Intake.Sheet", ("Sheet", Name(sheet.Sheet, texts)), ("New", sheet.New), ("Changed", sheet.Changed), ("Unchanged", sheet.Unchanged), ("Wrong", sheet.Wrong));

    public static string Change(IntakeChange change, Texts texts) => texts.With(
        change.IsNew ? "Files.Intake.NewField" : "Files.Intake.Change",
        ("Customer", change.Code),
        ("Field", change.Field.Name),
        ("Before", Shown(change.Before, texts, change)),
        ("After", Shown(change.After, texts, change)));

    public static string Faults(WrongFileRow row, Texts texts) => string.Join(" ", row.Faults.Select(fault => Fault(fault, texts)));

    public static string Name(FileSheet sheet, Texts texts) => sheet.Name(texts.Locale);

    private static string Fault(RowFault fault, Texts texts) => fault.Column.Length == 0
        ? texts.Explain(fault.Reason)
        : texts.With("Files.Intake.Fault", ("Column", fault.Column), ("Value", Short(fault.Value)), ("Reason", texts.Explain(fault.Reason)));

    private static string Shown(string stored, Texts texts, IntakeChange change) =>
        stored.Length == 0 ? texts["Files.Intake.Empty"] : Short(FieldWords.Show(change.Field, stored, texts.Locale));

    private static string Short(string value)
    {
        const int Longest = 80;
        var line = string.Concat(value.Select(letter => char.IsControl(letter) ? ' ' : letter));
        return line.Length <= Longest ? line : line[..Longest] + "…";
    }
}
