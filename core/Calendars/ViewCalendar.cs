using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Calendars;

/// <summary>A change as it is read; <paramref name="By"/> is empty for an operator.</summary>
public sealed record SeenChange(CalendarChangeKind Kind, NamedDay? Day, string By, DateTime AtUtc);

/// <summary>A year of the calendar.</summary>
/// <param name="Known">Its days are all on record; else only weekends and what is listed are free.</param>
/// <param name="Days">Days off and make-up days, ascending.</param>
/// <param name="WorkingDays">Working days of the year.</param>
/// <param name="Earlier">Where what is due by the 28th is due earlier, that day, month by month.</param>
/// <param name="Missing">A year that is asked for: the coming one from 1 November on, the running one always; null when nothing is missing.</param>
/// <param name="Changes">The last ones, newest first.</param>
/// <param name="MayKeep">Whether the reader may change it.</param>
public sealed record CalendarView(
    int Year, bool Known, IReadOnlyList<NamedDay> Days, int WorkingDays, IReadOnlyList<DateOnly> Earlier, int? Missing,
    IReadOnlyList<SeenChange> Changes, bool MayKeep);

/// <summary>工作日历 The calendar to look at; it is no secret, changing it is a right.</summary>
public sealed class ViewCalendar(
    GradingDb db, IAccess access, IDirectory directory, IWorkingDays working, CalendarBook book, TimeProvider clock)
{
    /// <summary>Day of the month by which appeals are due (001 §8.1.4).</summary>
    private const int DueDay = MonthDue.Day;

    private const int MostChanges = 5;

    /// <param name="asked">The year; null: the running one.</param>
    public async Task<Result<CalendarView>> RunAsync(PersonId reader, int? asked, CancellationToken cancellation)
    {
        var today = GroupTime.DateOf(clock.GetUtcNow());
        var year = asked ?? today.Year;
        if (!CalendarText.Keeps(year))
        {
            return new CalendarYearIsWrong(CalendarText.FirstYear, CalendarText.LastYear);
        }

        var calendar = await working.CalendarAsync(cancellation);
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var due = Enumerable.Range(1, 12).Select(month => calendar.DueIn(new Month(year, month), DueDay)).Where(day => day.Day != DueDay);
        return new CalendarView(
            year,
            await working.KnowsAsync(year, cancellation),
            await book.DaysAsync(year, cancellation),
            calendar.WorkingDaysBetween(first.AddDays(-1), last),
            [.. due],
            await MissingYear.OfAsync(working, today, cancellation),
            await ChangesAsync(year, cancellation),
            (await access.UnitsAsync(reader, GradingAction.KeepCalendar, cancellation)).Count > 0);
    }

    private async Task<IReadOnlyList<SeenChange>> ChangesAsync(int year, CancellationToken cancellation)
    {
        var seen = new List<SeenChange>();
        foreach (var change in await db.Set<CalendarChange>().AsNoTracking().Where(change => change.Year == year)
            .OrderByDescending(change => change.AtUtc).ThenBy(change => change.Day).Take(MostChanges).ToListAsync(cancellation))
        {
            var by = change.By is { } person ? (await directory.PersonAsync(person, cancellation))?.Name ?? "" : "";
            seen.Add(new SeenChange(change.Kind, change.Day is { } day ? new NamedDay(day, change.DayKind!.Value, change.Name) : null, by, change.AtUtc));
        }

        return seen;
    }
}

/// <summary>Which year has to be filled in.</summary>
internal static class MissingYear
{
    /// <summary>The plan of the coming year is published in November.</summary>
    private const int AskFrom = 11;

    public static async Task<int?> OfAsync(IWorkingDays working, DateOnly today, CancellationToken cancellation) =>
        !await working.KnowsAsync(today.Year, cancellation) ? today.Year
        : today.Month >= AskFrom && !await working.KnowsAsync(today.Year + 1, cancellation) ? today.Year + 1
        : null;
}
