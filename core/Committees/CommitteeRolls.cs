using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Committees;

internal sealed class CommitteeRolls(GradingDb db, TimeProvider clock) : ICommitteeRolls
{
    public async Task<CommitteeRoll?> InForceAsync(UnitId unit, DateOnly on, CancellationToken cancellation)
    {
        var committee = await Versions.InForceAsync(db, unit, on, cancellation);
        return committee is null ? null : new CommitteeRoll(
            committee.Id, unit, committee.ResolutionNumber, Seats(committee), committee.SmallerThanFiveReason);
    }

    public async Task<IReadOnlyList<(UnitId Unit, CommitteeSeat Seat)>> AllDutiesAsync(CancellationToken cancellation)
    {
        var today = Today;
        var committees = await db.Set<Committee>().AsNoTracking().Where(committee => committee.InForceFrom <= today).ToListAsync(cancellation);
        return
        [
            .. committees.GroupBy(committee => committee.Unit)
                // A seat in an older version is no duty any more.
                .Select(versions => Versions.InOrder(versions).Last())
                .SelectMany(committee => Seats(committee).Select(seat => (committee.Unit, seat))),
        ];
    }

    public async Task<IReadOnlyList<CommitteeSeat>> SeatsAsync(UnitId unit, CancellationToken cancellation) =>
        (await InForceAsync(unit, Today, cancellation))?.Seats ?? [];

    private DateOnly Today => GroupTime.DateOf(clock.GetUtcNow());

    internal static List<CommitteeSeat> Seats(Committee committee) =>
        [.. committee.Seats.Select(seat => new CommitteeSeat(seat.Person, seat.Duty))];
}
