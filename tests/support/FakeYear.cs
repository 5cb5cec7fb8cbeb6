using TeamsGrading.Core.Seams;

namespace TeamsGrading.Tests.Support;

/// <summary>The steps that the test names, by unit.</summary>
public sealed class FakeYearSteps : IYearSteps
{
    public Dictionary<UnitId, IReadOnlyList<YearStep>> Steps { get; } = [];

    public Task<IReadOnlyList<YearStep>> ForAsync(UnitId unit, int year, DateOnly today, CancellationToken cancellation) =>
        Task.FromResult(Steps.GetValueOrDefault(unit) ?? []);
}

/// <summary>The figures that the test names, by unit.</summary>
public sealed class FakeUnitFigures : IUnitFigures
{
    public Dictionary<UnitId, int> Values { get; } = [];

    public string Key => "OpenFilings";

    public Task<IReadOnlyDictionary<UnitId, int>> ForAsync(IReadOnlyCollection<UnitId> units, int year, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyDictionary<UnitId, int>>(Values.Where(value => units.Contains(value.Key)).ToDictionary());
}
