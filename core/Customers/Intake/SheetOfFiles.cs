using System.Globalization;
using TeamsGrading.Core.Customers.Export;
using TeamsGrading.Core.Customers.Guides;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Shared.Workbooks;

namespace TeamsGrading.Core.Customers.Intake;

/// <summary>Reads one sheet of files: finds its headers below a watermark, if there is one, and takes the cells as what their fields are.</summary>
internal sealed class SheetOfFiles(FileSheet sheet, IReadOnlyList<Guide> older, bool from1904)
{
    /// <summary>Filled rows among which the headers are looked for.</summary>
    private const int HeaderWithin = 5;

    private readonly List<(int Place, FileColumn Column)> columns = [];
    private readonly List<string> headers = [];
    private readonly List<string> unknown = [];
    private readonly List<RowFault> faults = [];

    public ReadSheet Read(SheetReader reader, int most)
    {
        var cells = new Cells();
        var found = false;
        for (var row = 0; row < HeaderWithin && !found && reader.Next(cells); row++)
        {
            found = Enumerable.Range(0, cells.Width).Any(place => sheet.Columns[0].IsMeant(cells.TextAt(place).ToString()));
        }

        if (!found)
        {
            faults.Add(new RowFault("", "", new MissingColumn($"{sheet.Columns[0].Chinese} {sheet.Columns[0].English}")));
            return new ReadSheet(sheet, [], [], [], faults);
        }

        for (var place = 0; place < cells.Width; place++)
        {
            Map(place, cells.TextAt(place).ToString());
        }

        var rows = new List<FileRow>();
        while (faults.Count == 0 && rows.Count <= most && reader.Next(cells))
        {
            rows.Add(Row(cells));
        }

        faults.AddRange(reader.Merged.Take(1).Select(range => new RowFault("", range, new CellsAreMerged(range))));
        return new ReadSheet(sheet, headers, unknown, rows, faults);
    }

    private void Map(int place, string written)
    {
        headers.Add(written);
        if (written.Length == 0)
        {
            return;
        }

        var column = sheet.Columns.FirstOrDefault(each => written == each.Chinese || written == each.English)
            ?? sheet.Columns.FirstOrDefault(each => each.IsMeant(written))
            ?? older.SelectMany(guide => FileSheets.Of(guide)).Where(each => each.Part.Key == sheet.Part.Key).SelectMany(each => each.Columns).FirstOrDefault(each => each.IsMeant(written));
        if (column is null)
        {
            unknown.Add(written);
        }
        else if (columns.FirstOrDefault(each => each.Column == column) is { Column: not null } first)
        {
            faults.Add(new RowFault(written, "", new ColumnTwice(column.Chinese, headers[first.Place], written)));
        }
        else
        {
            columns.Add((place, column));
        }
    }

    private FileRow Row(Cells cells)
    {
        var row = new FileRow(sheet, cells.Number, [.. Enumerable.Range(0, cells.Width).Select(place => new RowCell(cells.TextAt(place).ToString(), cells.KindAt(place)))]);
        foreach (var (place, column) in columns)
        {
            Take(row, column, cells.TextAt(place).ToString(), cells.KindAt(place));
        }

        if (row.Code.Length == 0 && row.Faults.Count == 0)
        {
            row.Faults.Add(new RowFault("", "", new RowHasNoCustomer()));
        }

        return row;
    }

    private void Take(FileRow row, FileColumn column, string text, CellKind kind)
    {
        if (kind is CellKind.Formula or CellKind.Error)
        {
            row.Faults.Add(new RowFault(column.Chinese, text, kind == CellKind.Formula ? new CellHasFormula() : new CellHasError()));
            return;
        }

        switch (column.Kind)
        {
            case FileColumnKind.Code:
                row.Code = text.Trim().Normalize(System.Text.NormalizationForm.FormKC);
                break;
            case FileColumnKind.Entry when text.Trim().Length > 0:
                row.Entry = long.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var entry) ? entry : 0;
                break;
            case FileColumnKind.Versions when text.Trim().Length > 0:
                row.Versions = EntryVersions.Read(text);
                if (row.Versions is null)
                {
                    row.Faults.Add(new RowFault(column.Chinese, text, new VersionsUnreadable()));
                }

                break;
            case FileColumnKind.Seen when text.Trim().Length > 0:
                row.Seen = SeenFigures.Read(text);
                if (row.Seen is null)
                {
                    row.Faults.Add(new RowFault(column.Chinese, text, new VersionsUnreadable()));
                }

                break;
            case FileColumnKind.Field when sheet == MonthSheet.Sheet && column.Field!.Key == MonthSheet.Month:
                row.Values.Add((column.Field, WrittenDate.Month(text, kind == CellKind.Number, from1904)?.ToString() ?? text));
                break;
            case FileColumnKind.Field:
                row.Values.Add((column.Field!, kind == CellKind.Number ? Number(row, column, text) : text));
                break;
        }
    }

    /// <summary>A number cell as a person would type it: the digits a spreadsheet shows, a day number as a date.</summary>
    private string Number(FileRow row, FileColumn column, string text)
    {
        if (column.Field!.Type == FieldType.Date && WrittenDate.Date(text, fromNumberCell: true, from1904) is { } date)
        {
            return date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        if (WrittenNumber.Decimal(text, fromNumberCell: true, out var number, out _))
        {
            return number.ToString("0.############################", CultureInfo.InvariantCulture);
        }

        row.Faults.Add(new RowFault(column.Chinese, text, new NotANumber()));
        return "";
    }

    private sealed class Cells : SheetCells;
}
