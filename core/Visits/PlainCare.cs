using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Visits;

/// <summary>Nobody is named and the calendar is the built-in one: what holds where the rooms of care and calendar are not composed.</summary>
internal sealed class PlainCare : ICareMap, IWorkingDays
{
    public Task<IReadOnlyDictionary<SubjectId, Caretaker>> FollowersAsync(IReadOnlyCollection<SubjectId> subjects, DateOnly on, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyDictionary<SubjectId, Caretaker>>(new Dictionary<SubjectId, Caretaker>());

    public Task<IReadOnlyDictionary<UnitId, Caretaker>> LiaisonsAsync(IReadOnlyCollection<UnitId> units, DateOnly on, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyDictionary<UnitId, Caretaker>>(new Dictionary<UnitId, Caretaker>());

    public ValueTask<WorkingCalendar> CalendarAsync(CancellationToken cancellation) => ValueTask.FromResult(WorkingCalendar.BuiltIn);

    public ValueTask<bool> KnowsAsync(int year, CancellationToken cancellation) => ValueTask.FromResult(false);
}
