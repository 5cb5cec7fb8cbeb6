using System.Globalization;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Calendars;

/// <summary>A line of a list of days as it was read. <paramref name="Number"/> is its place, from 1.</summary>
public readonly record struct CalendarLine(int Number, string Day, string Kind, string Name);

/// <summary>
/// Reads lists of days: <c>date;kind;name</c> a line, the date a day or a period (<c>2027-10-01~2027-10-07</c>). Whatever is wrong is said line by
/// line; nothing is guessed.
/// </summary>
public static class CalendarText
{
    public const int FirstYear = 2020;
    public const int LastYear = 2099;
    public const int LongestName = 30;

    /// <summary>Lines of one list; ten years of single days.</summary>
    public const int MostLines = 600;

    /// <summary>Characters of a pasted list.</summary>
    public const int LongestText = 20_000;

    /// <summary>Days of one line.</summary>
    public const int LongestPeriod = 31;

    /// <summary>Wrong lines that are told.</summary>
    private const int MostFaults = 20;

    private static readonly char[] Separators = [';', '；', '\t', ',', '，'];
    private static readonly string[] Between = ["~", "～", "至", " to ", "—", "–", ".."];
    private static readonly HashSet<string> OffWords = new(StringComparer.OrdinalIgnoreCase) { "放假", "休", "休息", "假", "假期", "假日", "节假日", "holiday", "off" };

    private static readonly HashSet<string> WorkWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "上班", "班", "补班", "调休", "调休上班", "make-up", "makeup", "make-up day", "work", "workday",
    };

    /// <summary>A pasted list as lines; empty ones are passed over, a first line of headers too.</summary>
    public static Result<IReadOnlyList<CalendarLine>> Lines(string? text)
    {
        if (text is { Length: > LongestText })
        {
            return new CalendarTooLong(MostLines);
        }

        var lines = new List<CalendarLine>();
        foreach (var (number, line) in (text ?? "").ReplaceLineEndings("\n").Split('\n').Index())
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                var parts = line.Split(Separators, 3, StringSplitOptions.TrimEntries);
                lines.Add(new CalendarLine(number + 1, parts[0], parts.ElementAtOrDefault(1) ?? "", parts.ElementAtOrDefault(2) ?? ""));
            }
        }

        return lines;
    }

    /// <summary>The days of all lines, ascending; or every line that is wrong.</summary>
    public static Result<IReadOnlyList<NamedDay>> Read(IReadOnlyList<CalendarLine> lines)
    {
        var wanted = lines.Where((line, index) => index > 0 || !IsHeader(line)).ToList();
        if (wanted.Count == 0)
        {
            return new NoCalendarLines();
        }

        if (wanted.Count > MostLines)
        {
            return new CalendarTooLong(MostLines);
        }

        var (days, faults) = (new Dictionary<DateOnly, (NamedDay Day, int Line)>(), new List<Error>());
        foreach (var line in wanted)
        {
            var read = Read(line);
            if (read.Refused(out var fault))
            {
                faults.Add(fault);
                continue;
            }

            // One repeated day is enough to say that the line is wrong.
            if (read.Value.FirstOrDefault(day => days.ContainsKey(day.Day)) is { } again)
            {
                faults.Add(new LineRepeatsDay(line.Number, days[again.Day].Line, again.Day));
                continue;
            }

            foreach (var day in read.Value)
            {
                days.Add(day.Day, (day, line.Number));
            }
        }

        faults.AddRange(days.Values.GroupBy(day => day.Day.Day.Year).Where(year => year.All(day => day.Day.Kind == DayKind.MakeUp))
            .Select(year => new ImportedYearHasNoHolidays(year.Key)));
        return faults.Count > 0
            ? new WrongCalendarLines(faults.Count, [.. faults.Take(MostFaults)])
            : (Result<IReadOnlyList<NamedDay>>)days.Values.Select(day => day.Day).OrderBy(day => day.Day).ToList();
    }

    /// <summary>放假 or 调休上班, in either language; null for everything else.</summary>
    public static DayKind? KindOf(string? word) => word?.Trim() switch
    {
        null => null,
        var off when OffWords.Contains(off) => DayKind.Holiday,
        var work when WorkWords.Contains(work) => DayKind.MakeUp,
        _ => null,
    };

    /// <summary>Whether a calendar is kept for the year.</summary>
    public static bool Keeps(int year) => year is >= FirstYear and <= LastYear;

    /// <summary>A name as it is kept, or null when there is none or it cannot be kept.</summary>
    public static string? NameOf(string? typed) => WrittenText.Tidy(typed, LongestName) is { Error: null } tidy && tidy.Value?.AsSpan().IndexOfAny('\r', '\n', '\t') is null or < 0
        ? WrittenText.Tidy(typed, LongestName).Value : null;

    private static bool IsHeader(CalendarLine line) => !line.Day.Any(char.IsAsciiDigit) && KindOf(line.Kind) is null;

    private static Result<IReadOnlyList<NamedDay>> Read(CalendarLine line)
    {
        if (line.Day.Length == 0 || line.Kind.Length == 0)
        {
            return new LineHasNotThreeParts(line.Number);
        }

        if (Period(line.Day) is not { } period || !Keeps(period.From.Year) || !Keeps(period.To.Year))
        {
            return new LineHasWrongDay(line.Number, FirstYear, LastYear);
        }

        if (period.To < period.From || period.To.DayNumber - period.From.DayNumber >= LongestPeriod)
        {
            return new LineHasWrongPeriod(line.Number, LongestPeriod);
        }

        if (KindOf(line.Kind) is not { } kind)
        {
            return new LineHasWrongKind(line.Number);
        }

        if (NameOf(line.Name) is not { } name)
        {
            return new LineHasWrongName(line.Number, LongestName);
        }

        var days = Enumerable.Range(0, period.To.DayNumber - period.From.DayNumber + 1).Select(offset => new NamedDay(period.From.AddDays(offset), kind, name)).ToList();
        return kind == DayKind.MakeUp && days.Find(day => !IsWeekend(day.Day)) is { } weekday
            ? new LineMakesUpOnAWeekday(line.Number, weekday.Day) : (Result<IReadOnlyList<NamedDay>>)days;
    }

    internal static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private static (DateOnly From, DateOnly To)? Period(string text)
    {
        foreach (var word in Between)
        {
            if (text.Split(word, 2, StringSplitOptions.TrimEntries) is [var first, var second])
            {
                return Day(first) is { } from && Day(second) is { } to ? (from, to) : null;
            }
        }

        return Day(text) is { } day ? (day, day) : null;
    }

    /// <summary>A spreadsheet's day number too, when it came out of one.</summary>
    private static DateOnly? Day(string text) =>
        text.Length == 5 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? WrittenDate.Date(text, fromNumberCell: true, from1904: false)
        : WrittenDate.Date(text, fromNumberCell: false, from1904: false);
}
