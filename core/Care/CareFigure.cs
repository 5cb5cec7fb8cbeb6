using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Care;

/// <summary>Gaps in the care for each unit and its strategic customers, for the group's map.</summary>
internal sealed class CareFigure(GradingDb db, ISubjects subjects) : IUnitFigures
{
    public string Key => "CareGaps";

    public async Task<IReadOnlyDictionary<UnitId, int>> ForAsync(IReadOnlyCollection<UnitId> units, int year, CancellationToken cancellation)
    {
        var open = await db.Set<CareAlarm>().AsNoTracking().Select(alarm => new { alarm.Duty, alarm.Of }).ToListAsync(cancellation);
        var customers = await subjects.OfAsync(
            [.. open.Where(alarm => alarm.Duty == CareDuty.Follower).Select(alarm => new SubjectId(alarm.Of))], cancellation);
        return open.Where(alarm => alarm.Duty == CareDuty.Liaison).Select(alarm => new UnitId(alarm.Of))
            .Concat(customers.SelectMany(customer => customer.Units)).Where(units.Contains).CountBy(unit => unit).ToDictionary();
    }
}
