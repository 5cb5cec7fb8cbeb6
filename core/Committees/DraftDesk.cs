using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Committees;

/// <summary>A seat with what is on record of the person today.</summary>
/// <param name="Elsewhere">Works neither in the unit nor below it any more; nothing happens by itself (000 §7.1.3).</param>
public sealed record SeatLine(PersonId Person, CommitteeDuty Duty, string EmployeeNumber, string Name, string Position, bool Elsewhere);

/// <summary>What the use cases of committees look up alike.</summary>
public sealed class DraftDesk(GradingDb db, IDirectory directory, IApprovals approvals, TimeProvider clock)
{
    public DateOnly Today => GroupTime.DateOf(clock.GetUtcNow());

    internal Task<Committee?> InForceAsync(UnitId unit, CancellationToken cancellation) => Versions.InForceAsync(db, unit, Today, cancellation);

    internal Task<CommitteeDraft?> DraftAsync(UnitId unit, CancellationToken cancellation) =>
        db.Set<CommitteeDraft>().SingleOrDefaultAsync(draft => draft.Unit == unit, cancellation);

    internal async Task<bool> IsUnderWayAsync(UnitId unit, CancellationToken cancellation) => await LatestAsync(unit, cancellation) is { State: ApprovalState.UnderWay };

    internal Task<ApprovalCard?> LatestAsync(UnitId unit, CancellationToken cancellation) =>
        approvals.LatestAsync(ApprovalMatter.Committee, unit.Value, cancellation);

    internal async Task<IReadOnlyDictionary<PersonId, PersonCard>> PeopleAsync(CancellationToken cancellation) =>
        (await directory.PeopleAsync(cancellation)).ToDictionary(person => person.Id);

    /// <summary>The unit and those below it.</summary>
    internal async Task<IReadOnlySet<UnitId>> ReachAsync(UnitId unit, CancellationToken cancellation)
    {
        var units = await directory.UnitsAsync(cancellation);
        var below = units.ToLookup(each => each.Parent, each => each.Id);
        var reach = new HashSet<UnitId> { unit };
        for (var waiting = new Queue<UnitId>([unit]); waiting.TryDequeue(out var next);)
        {
            foreach (var child in below[next].Where(reach.Add))
            {
                waiting.Enqueue(child);
            }
        }

        return reach;
    }

    /// <summary>Seats by duty and employee number.</summary>
    internal async Task<IReadOnlyList<SeatLine>> LinesAsync(UnitId unit, IEnumerable<CommitteeSeat> seats, CancellationToken cancellation)
    {
        var (people, reach) = (await PeopleAsync(cancellation), await ReachAsync(unit, cancellation));
        return
        [
            .. seats.Select(seat => people.TryGetValue(seat.Person, out var person)
                    ? new SeatLine(seat.Person, seat.Duty, person.EmployeeNumber, person.Name, person.Position, !reach.Contains(person.Unit))
                    : new SeatLine(seat.Person, seat.Duty, "", "", "", Elsewhere: true))
                .OrderBy(line => line.Duty).ThenBy(line => line.EmployeeNumber, StringComparer.Ordinal),
        ];
    }
}
