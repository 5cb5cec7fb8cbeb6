using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Seams;

/// <summary>The working-day calendar in force, with what was imported and edited; implemented by Calendars. Knows no rights.</summary>
public interface IWorkingDays
{
    /// <summary>The calendar; of years that are not known only weekends are free.</summary>
    ValueTask<WorkingCalendar> CalendarAsync(CancellationToken cancellation);

    /// <summary>Whether holidays and made-up days of the year are on record.</summary>
    ValueTask<bool> KnowsAsync(int year, CancellationToken cancellation);
}
