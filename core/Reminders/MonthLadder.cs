using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Reminders;

/// <summary>What a reminder says.</summary>
public enum ReminderStep
{
    /// <summary>Some working days are left.</summary>
    Before,

    /// <summary>It is due today.</summary>
    OnDay,

    /// <summary>It is late.</summary>
    Late,

    /// <summary>Headquarters' list of who is late and who could not be reached.</summary>
    List,
}

/// <summary>A rung: which step, and on which day it is due.</summary>
/// <param name="Days">Working days before the due day, or after it.</param>
public readonly record struct Rung(ReminderStep Step, int Days, DateOnly Slot)
{
    /// <summary>Its part of a business key.</summary>
    internal string Name => Step switch
    {
        ReminderStep.Before => FormattableString.Invariant($"before-{Days}"),
        ReminderStep.OnDay => "on-day",
        ReminderStep.Late => FormattableString.Invariant($"late-{Slot:yyyyMMdd}"),
        _ => FormattableString.Invariant($"list-{Slot:yyyyMMdd}"),
    };
}

/// <summary>
/// 提醒阶梯 The rungs of a month's ladder (001 §8.1.4, M12, M13); by when it is due and from when it is late says <see cref="MonthDue"/>. Pure; days are Asia/Shanghai.
/// </summary>
public static class MonthLadder
{
    /// <summary>The day from which the ladder counts: the due day, or the last working day before it when it is none. Nobody is late for that yet.</summary>
    public static DateOnly LastDay(Month month, WorkingCalendar calendar) => calendar.DueIn(month, MonthDue.Day);

    /// <summary>The working day that many working days before a working day.</summary>
    public static DateOnly Before(DateOnly day, int workingDays, WorkingCalendar calendar)
    {
        for (var left = workingDays; left > 0; left -= calendar.IsWorkingDay(day) ? 1 : 0)
        {
            day = day.AddDays(-1);
        }

        return day;
    }

    /// <summary>Rungs of the ladder whose day has come, oldest first, and behind them the latest working day on which the month was late.</summary>
    public static IReadOnlyList<Rung> Reached(Month month, DateOnly today, ReminderSettings settings, WorkingCalendar calendar)
    {
        var (last, due) = (LastDay(month, calendar), MonthDue.Of(month));
        var rungs = settings.Ladder.Select(days => new Rung(days == 0 ? ReminderStep.OnDay : ReminderStep.Before, days, Before(last, days, calendar)))
            .Where(rung => rung.Slot <= today).OrderBy(rung => rung.Slot).ToList();
        var late = today;
        while (late > due && !calendar.IsWorkingDay(late))
        {
            late = late.AddDays(-1);
        }

        if (late > due)
        {
            rungs.Add(new Rung(ReminderStep.Late, calendar.WorkingDaysBetween(due, late), late));
        }

        return rungs;
    }

    /// <summary>
    /// The rung to take now: the latest one, so that nobody gets two mails for one standstill; a late one makes up for what was missed before it. The
    /// others are told as skipped, so that a clock that is set back never sends them.
    /// </summary>
    /// <param name="last">Slot of the last rung taken, or null.</param>
    public static (IReadOnlyList<Rung> Take, IReadOnlyList<Rung> Skip) Choose(IReadOnlyList<Rung> reached, DateOnly? last)
    {
        var open = reached.Where(rung => last is null || rung.Slot > last).ToList();
        return ([.. open.TakeLast(1)], [.. open.SkipLast(1)]);
    }
}
