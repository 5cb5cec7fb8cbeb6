using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Appeals;

/// <summary>
/// 答复时限 A clock in working days of Asia/Shanghai. It counts whole working days after the day it began; a day of which the unit owed even a part
/// does not count: neither the day on which the unit was asked nor the day on which it replied. Pure.
/// </summary>
/// <param name="Days">Working days allowed.</param>
/// <param name="Used">Working days counted before the last pause.</param>
/// <param name="From">Counting begins with the day after.</param>
/// <param name="PausedOn">The day since which the unit owes, or null while it runs.</param>
/// <param name="DueOn">The last day that is in time; while it is paused, what held before.</param>
public readonly record struct AnswerClock(int Days, int Used, DateOnly From, DateOnly? PausedOn, DateOnly DueOn)
{
    public static AnswerClock Start(int days, DateOnly on, WorkingCalendar calendar) => new(days, 0, on, null, calendar.AddWorkingDays(on, days));

    /// <summary>The unit owes from <paramref name="on"/>; a day before the last step (a clock set back) counts as that step's day.</summary>
    /// <exception cref="InvalidOperationException">It is paused.</exception>
    public AnswerClock Pause(DateOnly on, WorkingCalendar calendar)
    {
        if (PausedOn is not null)
        {
            throw new InvalidOperationException("the clock is paused");
        }

        var day = on < From ? From : on;
        return this with { Used = Used + (day > From ? calendar.WorkingDaysBetween(From, day.AddDays(-1)) : 0), PausedOn = day };
    }

    /// <summary>The unit replied on <paramref name="on"/>. A clock that had run out before the pause keeps its due day.</summary>
    /// <exception cref="InvalidOperationException">It runs.</exception>
    public AnswerClock Resume(DateOnly on, WorkingCalendar calendar)
    {
        var paused = PausedOn ?? throw new InvalidOperationException("the clock runs");
        return (this with { From = on < paused ? paused : on, PausedOn = null }).Recount(calendar);
    }

    /// <summary>The same clock by a calendar that changed meanwhile; what was counted before a pause stays counted.</summary>
    public AnswerClock Recount(WorkingCalendar calendar) =>
        PausedOn is null && Days > Used ? this with { DueOn = calendar.AddWorkingDays(From, Days - Used) } : this;

    /// <summary>The day is past the last one that is in time.</summary>
    public bool IsLate(DateOnly today) => PausedOn is null && today > DueOn;

    /// <summary>So few working days are left that is warned; never on the day it began.</summary>
    public bool IsNear(DateOnly today, int warn, WorkingCalendar calendar) =>
        PausedOn is null && today > From && calendar.WorkingDaysBetween(today, DueOn) <= Math.Min(warn, Days - 1);
}
