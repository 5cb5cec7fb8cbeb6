using System.Globalization;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Workbooks;

namespace TeamsGrading.Bot.Workbooks;

/// <summary>Says in words what an import found, for the console and for workbooks.</summary>
internal sealed class ImportWords(Wording wording)
{
    public Texts In(string locale) => wording.For(locale);

    public static string Name(SheetPlan plan, Texts texts) => texts.Locale == "en" ? plan.English : plan.Chinese;

    public static string Name(SheetColumn column, Texts texts) => texts.Locale == "en" ? column.English : column.Chinese;

    /// <summary>The header that a sheet should have, with the unit in brackets.</summary>
    public static string Header(SheetColumn column, Texts texts) =>
        Name(column, texts) + (column.Unit.Length == 0 ? "" : texts.Locale == "en" ? $" ({column.Unit})" : $"（{column.Unit}）");

    /// <summary>A fault with its column, the cell as it stands, and what to do.</summary>
    public static string Fault(SheetPlan plan, CellFault fault, Texts texts) => fault.Column < 0
        ? texts.Explain(fault.Reason)
        : texts.With(
            "Import.Fault",
            ("Column", Name(plan.Columns[fault.Column], texts)),
            ("Value", Short(fault.Value)),
            ("Reason", texts.Explain(fault.Reason)));

    public static string Faults(WrongRow row, Texts texts) => string.Join(" ", row.Faults.Select(fault => Fault(row.Plan, fault, texts)));

    public static string Sheet(SheetOutcome sheet, Texts texts) => sheet.Present
        ? texts.With(
            "Import.Sheet",
            ("Sheet", Name(sheet.Plan, texts)),
            ("New", sheet.New),
            ("Changed", sheet.Changed),
            ("Unchanged", sheet.Unchanged),
            ("Wrong", sheet.Wrong))
        : texts.With("Import.SheetMissing", ("Sheet", Name(sheet.Plan, texts)));

    /// <summary>A line for the console; control and direction characters of a cell must not reach a terminal.</summary>
    private static string Short(string value)
    {
        const int Longest = 60;
        var line = string.Concat(value.Select(c => char.IsControl(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format ? '\uFFFD' : c));
        return line.Length <= Longest ? line : line[..Longest] + "…";
    }
}
