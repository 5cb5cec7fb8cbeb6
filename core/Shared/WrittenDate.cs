using System.Globalization;
using System.Text;

namespace TeamsGrading.Core.Shared;

/// <summary>Reads dates and months as people and spreadsheets write them.</summary>
public static class WrittenDate
{
    private static readonly string[] Dates = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd", "yyyy'年'M'月'd'日'"];

    private static readonly string[] Months = ["yyyy-M", "yyyy/M", "yyyy.M", "yyyyMM", "yyyy'年'M'月'"];

    /// <summary>No day before it is taken.</summary>
    public static readonly DateOnly Earliest = new(1900, 1, 1);

    /// <summary>Days between the two date systems of spreadsheets.</summary>
    private const int Mac = 1462;

    /// <summary>The date, or null. A number cell holds yyyymmdd or a spreadsheet's day number (<paramref name="from1904"/>: counted from 1904).</summary>
    public static DateOnly? Date(ReadOnlySpan<char> text, bool fromNumberCell, bool from1904)
    {
        if (fromNumberCell && text.Length != 8)
        {
            return Serial(text, from1904);
        }

        var written = Tidy(text);
        var clock = written.IndexOfAny(['T', ' ']);
        if (clock > 0 && TimeOnly.TryParse(written.AsSpan(clock + 1), CultureInfo.InvariantCulture, out _))
        {
            written = written[..clock];
        }

        return DateOnly.TryParseExact(written, Dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date >= Earliest ? date : null;
    }

    /// <summary>The month, or null; any date stands for its month.</summary>
    public static Month? Month(ReadOnlySpan<char> text, bool fromNumberCell, bool from1904)
    {
        if (text.Length == 6 && Stamp(text) is { } stamp)
        {
            return stamp;
        }

        if (!fromNumberCell && DateOnly.TryParseExact(Tidy(text), Months, CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) && month.Year >= 1900)
        {
            return Shared.Month.Of(month);
        }

        return Date(text, fromNumberCell, from1904) is { } date ? Shared.Month.Of(date) : null;
    }

    private static Month? Stamp(ReadOnlySpan<char> text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var stamp) && stamp / 100 >= 1900 && stamp % 100 is >= 1 and <= 12
            ? Shared.Month.FromStamp(stamp)
            : null;

    /// <summary>Day 60 of the 1900 system is a 29 February that never was; earlier days are not told apart from it safely.</summary>
    private static DateOnly? Serial(ReadOnlySpan<char> text, bool from1904) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var serial) && serial + (from1904 ? Mac : 0) is > 60 and < 2_958_466
            ? new DateOnly(1899, 12, 30).AddDays((int)serial + (from1904 ? Mac : 0))
            : null;

    private static string Tidy(ReadOnlySpan<char> text) => text.ToString().Normalize(NormalizationForm.FormKC).Trim();
}
