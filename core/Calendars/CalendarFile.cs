using System.Globalization;
using System.Text;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Shared.Workbooks;

namespace TeamsGrading.Core.Calendars;

/// <summary>Lines of a .csv (UTF-8, or GB 18030 as Excel in China writes it) or of the one filled sheet of an .xlsx.</summary>
internal static class CalendarFile
{
    private static readonly byte[] Packed = [0x50, 0x4B, 0x03, 0x04];

    /// <param name="file">Can be sought; is read from its beginning.</param>
    public static Result<IReadOnlyList<CalendarLine>> Lines(Stream file)
    {
        file.Position = 0;
        var head = new byte[4];
        var read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        file.Position = 0;
        return read == head.Length && head.AsSpan().SequenceEqual(Packed) ? OfWorkbook(file) : OfText(file);
    }

    private static Result<IReadOnlyList<CalendarLine>> OfText(Stream file)
    {
        if (file.Length > CalendarText.LongestText * 4)
        {
            return new CalendarTooLong(CalendarText.MostLines);
        }

        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return CalendarText.Lines(Text(bytes).TrimStart('\uFEFF').Replace("\"", "", StringComparison.Ordinal));
    }

    private static string Text(byte[] bytes)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetString(bytes);
        }
    }

    private static Result<IReadOnlyList<CalendarLine>> OfWorkbook(Stream file)
    {
        var opened = WorkbookFile.Open(file);
        if (opened.Refused(out var refusal))
        {
            return refusal;
        }

        using var book = opened.Value;
        List<CalendarLine>? found = null;
        foreach (var (_, part) in book.Sheets)
        {
            try
            {
                var lines = OfSheet(book, part);
                if (lines.Count > CalendarText.MostLines)
                {
                    return new CalendarTooLong(CalendarText.MostLines);
                }

                if (lines.Count > 0 && found is not null)
                {
                    return new CalendarHasSeveralSheets();
                }

                found = lines.Count > 0 ? lines : found;
            }
            catch (Exception fault) when (WorkbookFile.Refusal(fault, part) is { } reason)
            {
                return reason;
            }
        }

        return found ?? [];
    }

    /// <summary>Stops one line past what a calendar has.</summary>
    private static List<CalendarLine> OfSheet(WorkbookFile book, string part)
    {
        using var reader = new SheetReader(book, part);
        var (lines, cells) = (new List<CalendarLine>(), new Row());
        while (lines.Count <= CalendarText.MostLines && reader.Next(cells))
        {
            var day = cells.KindAt(0) == CellKind.Number && WrittenDate.Date(cells.TextAt(0), fromNumberCell: true, book.From1904) is { } date
                ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : cells.TextAt(0).Trim().ToString();
            lines.Add(new CalendarLine(cells.Number, day, cells.TextAt(1).Trim().ToString(), cells.TextAt(2).Trim().ToString()));
        }

        return lines;
    }

    private sealed class Row : SheetCells;
}
