using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Reminders;

/// <summary>Registers the reminders slice.</summary>
public static class RemindersServices
{
    public static IServiceCollection AddReminders(this IServiceCollection services)
    {
        services.TryAddSingleton(new ReminderSettings());
        services.TryAddScoped<IMonthlyDues, NoDues>();
        services.TryAddScoped<ICareMap, NoCare>();
        services.TryAddScoped<IWorkingDays, BuiltInDays>();
        return services
            .AddScoped<PlanReminders>()
            .AddScoped<ReminderPeople>()
            .AddScoped<RemindAppeals>()
            .AddScoped<SettleReminders>()
            .AddScoped<ViewReminder>()
            .AddScoped<WatchReminders>()
            .AddScoped<TraceReminders>()
            .AddScoped<ForeseeReminders>();
    }

    private sealed class NoDues : IMonthlyDues
    {
        public Task<int> OpenAsync(Month month, CancellationToken cancellation) => Task.FromResult(0);

        public Task<IReadOnlyList<UnitId>> OwingAsync(Month month, UnitId after, int most, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<UnitId>>([]);

        public Task<IReadOnlyList<Month>> OpenMonthsAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<Month>>([]);

        public Task<MonthlyDue?> OfAsync(UnitId unit, Month month, CancellationToken cancellation) => Task.FromResult<MonthlyDue?>(null);
    }

    private sealed class NoCare : ICareMap
    {
        public Task<IReadOnlyDictionary<SubjectId, Caretaker>> FollowersAsync(IReadOnlyCollection<SubjectId> subjects, DateOnly on, CancellationToken cancellation) =>
            Task.FromResult<IReadOnlyDictionary<SubjectId, Caretaker>>(new Dictionary<SubjectId, Caretaker>());

        public Task<IReadOnlyDictionary<UnitId, Caretaker>> LiaisonsAsync(IReadOnlyCollection<UnitId> units, DateOnly on, CancellationToken cancellation) =>
            Task.FromResult<IReadOnlyDictionary<UnitId, Caretaker>>(new Dictionary<UnitId, Caretaker>());
    }

    private sealed class BuiltInDays : IWorkingDays
    {
        public ValueTask<WorkingCalendar> CalendarAsync(CancellationToken cancellation) => new(WorkingCalendar.BuiltIn);

        public ValueTask<bool> KnowsAsync(int year, CancellationToken cancellation) => new(year == 2026);
    }
}
