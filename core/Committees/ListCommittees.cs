using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Committees;

/// <summary>A unit with the day from which its committee is in force, or null.</summary>
public sealed record UnitCommittee(UnitCard Unit, DateOnly? InForceFrom, int Voters);

/// <summary>Lists the committees of the units that a person may see, by unit code; headquarters, which rates no customers of its own, only when it has one.</summary>
public sealed class ListCommittees(GradingDb db, IAccess access, IDirectory directory, DraftDesk desk)
{
    public async Task<IReadOnlyList<UnitCommittee>> RunAsync(PersonId actor, CancellationToken cancellation)
    {
        var seen = (await access.UnitsAsync(actor, GradingAction.ViewUnit, cancellation)).ToHashSet();
        var today = desk.Today;
        var versions = (await db.Set<Committee>().AsNoTracking().Where(version => version.InForceFrom <= today).ToListAsync(cancellation))
            .ToLookup(version => version.Unit);
        return
        [
            .. from unit in await directory.UnitsAsync(cancellation)
               let inForce = Versions.InOrder(versions[unit.Id]).LastOrDefault()
               where seen.Contains(unit.Id) && (unit.Parent is not null || inForce is not null)
               orderby unit.Code
               select new UnitCommittee(unit, inForce?.InForceFrom, inForce?.Seats.Count(seat => seat.Duty != CommitteeDuty.Secretary) ?? 0),
        ];
    }
}
