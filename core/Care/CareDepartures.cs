using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Care;

/// <summary>
/// Whoever looked after something and left, retired or moved leaves a gap, and those who can close it are told in the same transaction. What personnel
/// data calls a move may be a new title only: the next look tells that by the role.
/// </summary>
internal sealed class CareDepartures(GradingDb db, CareBook book, CareAlarms alarms, TimeProvider clock) : IDepartures
{
    public async Task HappenedAsync(IReadOnlyCollection<Departure> gone, PersonId? by, CancellationToken cancellation)
    {
        var sure = gone.Where(each => each.Kind != DepartureKind.Moved || by is not null).ToList();
        var people = sure.Select(each => each.Person).ToHashSet();
        if (people.Count == 0)
        {
            return;
        }

        var today = GroupTime.DateOf(clock.GetUtcNow());
        var scope = await book.ScopeAsync(today, cancellation);
        var seats = new HashSet<CareOf>();
        foreach (var some in people.Select(person => (PersonId?)person).Chunk(500))
        {
            seats.UnionWith(from seat in await db.Set<CareSeat>().AsNoTracking().Where(seat => some.Contains(seat.Person)).ToListAsync(cancellation)
                            select new CareOf(seat.Duty, seat.Of));
        }

        // A liaison by role has no seat.
        var units = sure.Select(each => each.Unit).ToHashSet();
        await alarms.StageAsync(
            [
                .. await book.FollowersAsync([.. scope.Customers.Select(customer => customer.Id).Where(id => seats.Contains(CareOf.Customer(id)))], today, cancellation, people),
                .. await book.LiaisonsAsync(
                    [.. scope.Units.Select(unit => unit.Id).Where(id => units.Contains(id) || seats.Contains(CareOf.UnitOf(id)))], today, cancellation, people),
            ],
            whole: false,
            cancellation,
            people);
    }
}
