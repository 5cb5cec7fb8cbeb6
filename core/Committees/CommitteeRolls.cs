using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Committees;

internal sealed class CommitteeRolls(GradingDb db, TimeProvider clock) : ICommitteeRolls
{
    public async Task<CommitteeRoll?> InForceAsync(UnitId unit, DateOnly on, CancellationToken cancellation)
    {
        var committee = await db.Set<Committee>().AsNoTracking()
            .Where(committee => committee.Unit == unit && committee.InForceFrom <= on)
            .OrderByDescending(committee => committee.InForceFrom)
            .FirstOrDefaultAsync(cancellation);
        return committee is null ? null : new CommitteeRoll(
            committee.Id, unit, committee.ResolutionNumber, Seats(committee), committee.SmallerThanFiveReason);
    }

    public async Task<IReadOnlyList<(UnitId Unit, CommitteeDuty Duty)>> DutiesAsync(PersonId person, CancellationToken cancellation)
    {
        var today = Today;
        var units = await db.Set<Committee>().AsNoTracking()
            .Where(committee => committee.InForceFrom <= today && committee.Seats.Any(seat => seat.Person == person))
            .Select(committee => committee.Unit)
            .Distinct()
            .ToListAsync(cancellation);
        var duties = new List<(UnitId Unit, CommitteeDuty Duty)>();
        foreach (var unit in units)
        {
            // A seat in an older version is no duty any more.
            var roll = await InForceAsync(unit, today, cancellation);
            duties.AddRange(roll!.Seats.Where(seat => seat.Person == person).Select(seat => (unit, seat.Duty)));
        }

        return duties;
    }

    public async Task<IReadOnlyList<CommitteeSeat>> SeatsAsync(UnitId unit, CancellationToken cancellation) =>
        (await InForceAsync(unit, Today, cancellation))?.Seats ?? [];

    private DateOnly Today => GroupTime.DateOf(clock.GetUtcNow());

    private static List<CommitteeSeat> Seats(Committee committee) =>
        [.. committee.Seats.Select(seat => new CommitteeSeat(seat.Person, seat.Duty))];
}
