using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Appeals;

/// <summary>Nobody is named for anything: what holds where no room of care is composed.</summary>
internal sealed class NoCare : ICareMap
{
    public Task<IReadOnlyDictionary<SubjectId, Caretaker>> FollowersAsync(IReadOnlyCollection<SubjectId> subjects, DateOnly on, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyDictionary<SubjectId, Caretaker>>(new Dictionary<SubjectId, Caretaker>());

    public Task<IReadOnlyDictionary<UnitId, Caretaker>> LiaisonsAsync(IReadOnlyCollection<UnitId> units, DateOnly on, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyDictionary<UnitId, Caretaker>>(new Dictionary<UnitId, Caretaker>());
}

/// <summary>The published calendar alone: what holds where no room of calendars is composed.</summary>
internal sealed class PublishedDays : IWorkingDays
{
    public ValueTask<WorkingCalendar> CalendarAsync(CancellationToken cancellation) => ValueTask.FromResult(WorkingCalendar.BuiltIn);

    public ValueTask<bool> KnowsAsync(int year, CancellationToken cancellation) => ValueTask.FromResult(year == 2026);
}

/// <summary>No month is closed: what holds where no room of reports is composed.</summary>
internal sealed class NoReports : IReportMonths
{
    public Task<bool> IsClosedAsync(Month month, CancellationToken cancellation) => Task.FromResult(false);
}
