using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Reminders;

/// <summary>Registers the reminders slice.</summary>
public static class RemindersServices
{
    public static IServiceCollection AddReminders(this IServiceCollection services)
    {
        services.TryAddSingleton(new ReminderSettings());
        return services
            .AddScoped<PlanReminders>()
            .AddScoped<ReminderPeople>()
            .AddScoped<RemindAppeals>()
            .AddScoped<SettleReminders>()
            .AddScoped<ViewReminder>()
            .AddScoped<WatchReminders>()
            .AddScoped<TraceReminders>()
            .AddScoped<ForeseeReminders>()
            .AddScoped<IDueMails, DueReminders>();
    }
}
