using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Approvals;

/// <summary>待处理备案 Filings of a unit and year that wait: for headquarters' acknowledgement, or for the unit's answer.</summary>
internal sealed class OpenFilings(GradingDb db) : IUnitFigures
{
    public string Key => nameof(OpenFilings);

    public async Task<IReadOnlyDictionary<UnitId, int>> ForAsync(IReadOnlyCollection<UnitId> units, int year, CancellationToken cancellation)
    {
        var wanted = units.ToList();
        var counts = await db.Set<OpenStep>().AsNoTracking()
            .Where(step => step.Kind != WaitKind.Decision && step.Year == year && wanted.Contains(step.Unit))
            .GroupBy(step => step.Unit).Select(group => new { Unit = group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Unit, group => group.Count, cancellation);
        return wanted.ToDictionary(unit => unit, unit => counts.GetValueOrDefault(unit));
    }
}
