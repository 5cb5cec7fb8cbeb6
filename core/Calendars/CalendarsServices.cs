using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Calendars;

/// <summary>Registers the working-day calendar.</summary>
public static class CalendarsServices
{
    /// <summary>The calendar to count by, for rooms that stand without the cards to edit it.</summary>
    public static IServiceCollection AddWorkingDays(this IServiceCollection services)
    {
        services.TryAddSingleton<CalendarMemory>();
        services.TryAddScoped<IWorkingDays, WorkingDays>();
        return services;
    }

    /// <summary>The calendar with everything to view, edit and import it, in place of whatever stood in for it.</summary>
    public static IServiceCollection AddCalendars(this IServiceCollection services) => services
        .RemoveAll<IWorkingDays>()
        .AddWorkingDays()
        .AddScoped<CalendarBook>()
        .AddScoped<ViewCalendar>()
        .AddScoped<EditCalendar>()
        .AddScoped<ImportCalendar>()
        .AddScoped<WarnOfMissingYear>();
}
