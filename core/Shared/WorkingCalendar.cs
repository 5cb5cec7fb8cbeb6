namespace TeamsGrading.Core.Shared;

/// <summary>
/// 工作日历 Working days: Monday to Friday but for public holidays, and the weekend days on which work is made up. Of a year that is not
/// known only weekends are free. Pure; dates are Asia/Shanghai.
/// </summary>
public sealed class WorkingCalendar
{
    private readonly HashSet<DateOnly> holidays;
    private readonly HashSet<DateOnly> madeUp;

    /// <param name="holidays">Days off, on whatever weekday.</param>
    /// <param name="madeUp">Days of work, on whatever weekday; they win over <paramref name="holidays"/>.</param>
    public WorkingCalendar(IEnumerable<DateOnly> holidays, IEnumerable<DateOnly> madeUp) =>
        (this.holidays, this.madeUp) = ([.. holidays], [.. madeUp]);

    /// <summary>Days off, ascending.</summary>
    public IEnumerable<DateOnly> Holidays => holidays.Order();

    /// <summary>Days on which work is made up, ascending.</summary>
    public IEnumerable<DateOnly> MadeUp => madeUp.Order();

    /// <summary>The State Council's notice for 2026.</summary>
    public static WorkingCalendar BuiltIn { get; } = new(
        [
            .. Days(1, 1, 3), .. Days(2, 15, 23), .. Days(4, 4, 6), .. Days(5, 1, 5), .. Days(6, 19, 21), .. Days(9, 25, 27), .. Days(10, 1, 7),
        ],
        [
            .. Days(1, 4, 4), .. Days(2, 14, 14), .. Days(2, 28, 28), .. Days(5, 9, 9), .. Days(9, 20, 20), .. Days(10, 10, 10),
        ]);

    public bool IsWorkingDay(DateOnly day) =>
        madeUp.Contains(day) || (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !holidays.Contains(day));

    /// <summary>The working day that many working days after <paramref name="day"/>; with zero the day itself, or the next working day when it is none.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public DateOnly AddWorkingDays(DateOnly day, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var reached = day;
        for (var left = count; left > 0; left -= IsWorkingDay(reached) ? 1 : 0)
        {
            reached = reached.AddDays(1);
        }

        while (!IsWorkingDay(reached))
        {
            reached = reached.AddDays(1);
        }

        return reached;
    }

    /// <summary>The working day that many working days before <paramref name="day"/>; with zero <see cref="LastOnOrBefore"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public DateOnly SubtractWorkingDays(DateOnly day, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var reached = day;
        for (var left = count; left > 0; left -= IsWorkingDay(reached) ? 1 : 0)
        {
            reached = reached.AddDays(-1);
        }

        return LastOnOrBefore(reached);
    }

    /// <summary>The day itself, or the last working day before it when it is none.</summary>
    public DateOnly LastOnOrBefore(DateOnly day)
    {
        while (!IsWorkingDay(day))
        {
            day = day.AddDays(-1);
        }

        return day;
    }

    /// <summary>What is due by the <paramref name="day"/> of a month (001 §8.1.4: 28): on a day off, the last working day before.</summary>
    /// <param name="day">1 to 31; a month without that day ends before it.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such day in any month.</exception>
    public DateOnly DueIn(Month month, int day)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(day, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(day, 31);
        return LastOnOrBefore(new DateOnly(month.Year, month.Number, Math.Min(day, DateTime.DaysInMonth(month.Year, month.Number))));
    }

    /// <summary>Working days after <paramref name="from"/> up to and including <paramref name="to"/>; negative when it lies before.</summary>
    public int WorkingDaysBetween(DateOnly from, DateOnly to)
    {
        if (to < from)
        {
            return -WorkingDaysBetween(to, from);
        }

        var count = 0;
        for (var day = from; day < to;)
        {
            day = day.AddDays(1);
            count += IsWorkingDay(day) ? 1 : 0;
        }

        return count;
    }

    private static IEnumerable<DateOnly> Days(int month, int first, int last) =>
        Enumerable.Range(first, last - first + 1).Select(day => new DateOnly(2026, month, day));
}
