using System.Globalization;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Customers.Export;
using TeamsGrading.Core.Customers.Guides;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared.Workbooks;

namespace TeamsGrading.Bot.Customers;

/// <summary>
/// 导出工作簿 Writes files of a unit as a workbook, a row at a time: what it is, the customers, a sheet per part of the fill guide, the months, remarks and originals. Every sheet
/// begins with the watermark and prints it on every page; everything but plain numbers is text.
/// </summary>
internal static class ExportWorkbook
{
    /// <summary>Significant digits that a spreadsheet keeps of a number.</summary>
    private const int NumberDigits = 15;

    private const int LongestList = 250;

    /// <param name="people">Names of keepers.</param>
    public static void Write(FileExtract extract, Stream target, IReadOnlyDictionary<PersonId, string> people, string reason, Texts texts)
    {
        var line = Watermark(extract, texts);
        using var workbook = new WorkbookWriter(target) { Properties = Properties(extract, texts) };
        var mark = new SheetWatermark(line);
        WriteAbout(workbook, mark, extract, reason, texts);
        WriteCustomers(workbook, mark, extract, people, texts);
        foreach (var sheet in FileSheets.Of(extract.Guide))
        {
            Begin(workbook, mark, sheet, texts);
            foreach (var entry in extract.Entries(sheet.Part))
            {
                workbook.Row(sheet.Columns.Select(column => Cell(column, entry, texts)));
            }
        }

        WriteMonths(workbook, mark, extract, texts);
        ExportPapers.Write(workbook, mark, extract, people, texts);
    }

    /// <summary>The line that every sheet and page shows.</summary>
    public static string Watermark(FileExtract extract, Texts texts) => texts.With(
        "Files.Export.Watermark",
        ("Name", extract.By.Name),
        ("Number", extract.By.EmployeeNumber),
        ("Time", extract.AtUtc),
        ("Unit", extract.Unit.Name),
        ("Mark", ExportMark.Write(extract.Id)));

    /// <summary>Begins the sheet of a part with its headers; required fields stand out.</summary>
    public static void Begin(WorkbookWriter workbook, SheetWatermark? mark, FileSheet sheet, Texts texts)
    {
        var choices = sheet.Columns.Select((column, place) => (column.Field, place)).Where(pair => pair.Field is not null)
            .Select(pair => new CellChoice(pair.place, FieldWords.Offered(pair.Field!, texts.Locale)))
            .Where(choice => choice.Values.Count > 0 && FitsList(choice.Values)).ToList();
        workbook.Sheet(sheet.Name(texts.Locale), [.. sheet.Columns.Select(Width)], choices, mark);
        workbook.Row(sheet.Columns.Select(column => (
            column.Header(texts.Locale),
            column.Kind is FileColumnKind.Entry or FileColumnKind.Versions or FileColumnKind.Seen ? CellLook.Machine
                : column.Kind == FileColumnKind.Code || column.Field?.RequiredFor.Count > 0 ? CellLook.RequiredHeader
                : CellLook.Header)));
    }

    private static void WriteAbout(WorkbookWriter workbook, SheetWatermark mark, FileExtract extract, string reason, Texts texts)
    {
        workbook.Sheet(FileSheets.About.In(texts.Locale), [24, 90], mark: mark);
        foreach (var (key, value) in new (string, object)[]
        {
            ("By", $"{extract.By.Name} ({extract.By.EmployeeNumber})"),
            ("Time", extract.AtUtc),
            ("Unit", extract.Unit.Name),
            ("Reason", reason),
            ("Mark", ExportMark.Write(extract.Id)),
            ("Customers", extract.Customers),
            ("Guide", extract.Guide.Number),
        })
        {
            workbook.Row([(texts[$"Files.Export.{key}"], CellLook.Header), (texts.Show(value), CellLook.Wrapped)]);
        }

        workbook.Row([(texts["Files.Export.Duty"], CellLook.Header), (texts["Files.Export.DutyText"], CellLook.Wrapped)]);
        workbook.Row([(texts["Files.Export.Back"], CellLook.Header), (texts["Files.Export.BackText"], CellLook.Wrapped)]);
    }

    private static void WriteCustomers(
        WorkbookWriter workbook, SheetWatermark mark, FileExtract extract, IReadOnlyDictionary<PersonId, string> people, Texts texts)
    {
        workbook.Sheet(FileSheets.Customers.In(texts.Locale), [14, 32, 22, 10, 14, 12, 14, 12, 12], mark: mark);
        string[] columns = ["Code", "Name", "CreditCode", "Form", "Industry", "FirstContract", "Standing", "Keeper", "Percent"];
        workbook.Row(CellLook.Header, columns.Select(column => texts[$"Files.Column.{column}"]));
        foreach (var customer in extract.List())
        {
            workbook.Row(
            [
                (customer.Code, CellLook.Plain),
                (customer.Name, CellLook.Plain),
                (customer.CreditCode, CellLook.Plain),
                (texts.Show(customer.Form), CellLook.Plain),
                (customer.Industry, CellLook.Plain),
                (customer.FirstContract is { } day ? texts.Show(day) : "", CellLook.Plain),
                (customer.Standing is { } standing ? texts.Show(standing) : texts["Files.Export.NoFile"], CellLook.Plain),
                (customer.Keeper is { } keeper ? people.GetValueOrDefault(keeper, "–") : "", CellLook.Plain),
                (customer.Percent is { } percent ? percent.ToString(CultureInfo.InvariantCulture) : "", CellLook.Number),
            ]);
        }
    }

    private static void WriteMonths(WorkbookWriter workbook, SheetWatermark mark, FileExtract extract, Texts texts)
    {
        Begin(workbook, mark, MonthSheet.Sheet, texts);
        foreach (var month in extract.Months())
        {
            workbook.Row(MonthSheet.Sheet.Columns.Select(column => (MonthSheet.Write(month, column), column.Kind == FileColumnKind.Seen ? CellLook.Machine
                : column.Field is { Type: FieldType.Number } ? Number(MonthSheet.Write(month, column))
                : CellLook.Plain)));
        }
    }

    private static (string Text, CellLook Look) Cell(FileColumn column, ExtractedEntry entry, Texts texts) => column.Kind switch
    {
        FileColumnKind.Code => (entry.Customer.Code, CellLook.Plain),
        FileColumnKind.Name => (entry.Customer.Name, CellLook.Plain),
        FileColumnKind.Entry => (Shown.Id(entry.Entry), CellLook.Machine),
        FileColumnKind.Versions => (EntryVersions.Write(entry.Values.Select(value => (value.Key, value.Value.Version))), CellLook.Machine),
        _ => Value(column.Field!, entry.Values.GetValueOrDefault(column.Field!.Key)?.Text ?? "", texts),
    };

    private static (string Text, CellLook Look) Value(GuideField field, string stored, Texts texts) => field.Type switch
    {
        FieldType.Number => (stored, Number(stored)),
        FieldType.LongText => (stored, CellLook.Wrapped),
        _ => (FieldWords.Show(field, stored, texts.Locale), CellLook.Plain),
    };

    /// <summary>Digits that a spreadsheet would round stay text.</summary>
    private static CellLook Number(string text) => text.Count(char.IsAsciiDigit) <= NumberDigits ? CellLook.Number : CellLook.Plain;

    private static int Width(FileColumn column) => column.Kind switch
    {
        FileColumnKind.Code or FileColumnKind.Entry or FileColumnKind.Versions or FileColumnKind.Seen => 14,
        FileColumnKind.Name => 32,
        _ => column.Field!.Type == FieldType.LongText ? 40 : 18,
    };

    /// <summary>The list of a column stands in one formula, between commas.</summary>
    private static bool FitsList(IReadOnlyList<string> values) =>
        values.Sum(value => value.Length + 1) <= LongestList && values.All(value => !value.Contains(',') && !value.Contains('"'));

    private static WorkbookProperties Properties(FileExtract extract, Texts texts)
    {
        var mark = ExportMark.Write(extract.Id);
        return new WorkbookProperties(
            texts.With("Files.Export.Title", ("Unit", extract.Unit.Name)), extract.By.Name, mark, extract.AtUtc, new Dictionary<string, string> { ["TeamsGrading"] = mark });
    }
}
