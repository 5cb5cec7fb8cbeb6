using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Care;

/// <summary>How a duty of care stands on a day.</summary>
/// <param name="Seat">Null when nobody was ever named.</param>
/// <param name="Named">Who has the duty: named, or the only one who holds the role; null when that is nobody who can.</param>
/// <param name="Acting">The same, or who stands in.</param>
/// <param name="StandIn">The absence in force.</param>
/// <param name="Holders">Everybody who could be named.</param>
internal sealed record CareLine(
    CareOf What, CareSeat? Seat, PersonCard? Named, PersonCard? Acting, CareStandIn? StandIn, CareGap? Gap, IReadOnlyList<PersonCard> Holders)
{
    /// <summary>Nobody is named: the role decides.</summary>
    public bool ByRole => Named is not null && Seat?.Person is null;
}

/// <summary>What has to be looked after: strategic customers by headquarters, units by themselves.</summary>
internal sealed record CareScope(UnitId Headquarters, IReadOnlyList<SubjectCard> Customers, IReadOnlyList<UnitCard> Units);

/// <summary>
/// Tells who has which duty (M01). Whoever is named counts as long as they hold the role in the place where it is needed; so whoever left, moved or
/// lost the role is a gap by that alone. Knows no rights.
/// </summary>
public sealed class CareBook(GradingDb db, IStaff staff, IStrategicSubjects strategic, ISubjects subjects, IDirectory directory, IDeciders deciders)
{
    private const int AtOnce = 500;
    private static readonly HashSet<PersonId> Nobody = [];

    /// <summary>
    /// Strategic customers of the day; units directly below headquarters (000 annex 2.3) and every unit with a strategic customer. By code.
    /// </summary>
    internal async Task<CareScope> ScopeAsync(DateOnly on, CancellationToken cancellation)
    {
        var top = await deciders.HeadquartersAsync(cancellation);
        var customers = await subjects.OfAsync(await strategic.OnAsync(on, cancellation), cancellation);
        var serving = customers.SelectMany(customer => customer.Units).ToHashSet();
        var units = (await directory.UnitsAsync(cancellation)).Where(unit => unit.Id != top && (unit.Parent == top || serving.Contains(unit.Id)));
        return new CareScope(top, customers, [.. units]);
    }

    /// <param name="gone">People who are leaving in the caller's transaction.</param>
    internal async Task<IReadOnlyList<CareLine>> FollowersAsync(
        IReadOnlyCollection<SubjectId> customers, DateOnly on, CancellationToken cancellation, IReadOnlySet<PersonId>? gone = null)
    {
        if (customers.Count == 0)
        {
            return [];
        }

        var officers = await staff.OfficersAsync(cancellation);
        return await LinesAsync([.. customers.Distinct().Select(CareOf.Customer)], _ => officers, on, gone ?? Nobody, cancellation);
    }

    /// <param name="gone">People who are leaving in the caller's transaction.</param>
    internal async Task<IReadOnlyList<CareLine>> LiaisonsAsync(
        IReadOnlyCollection<UnitId> units, DateOnly on, CancellationToken cancellation, IReadOnlySet<PersonId>? gone = null)
    {
        if (units.Count == 0)
        {
            return [];
        }

        var holders = await staff.LiaisonsAsync(units, cancellation);
        return await LinesAsync([.. units.Distinct().Select(CareOf.UnitOf)], what => [.. holders[what.Unit]], on, gone ?? Nobody, cancellation);
    }

    internal async Task<CareLine> OneAsync(CareOf what, DateOnly on, CancellationToken cancellation) => what.Duty == CareDuty.Follower
        ? (await FollowersAsync([what.Subject], on, cancellation))[0]
        : (await LiaisonsAsync([what.Unit], on, cancellation))[0];

    private async Task<IReadOnlyList<CareLine>> LinesAsync(
        IReadOnlyList<CareOf> wanted, Func<CareOf, IReadOnlyList<PersonCard>> holdersOf, DateOnly on, IReadOnlySet<PersonId> gone, CancellationToken cancellation)
    {
        var duty = wanted[0].Duty;
        var seats = await SeatsAsync(duty, wanted, cancellation);
        var absent = (await db.Set<CareStandIn>().AsNoTracking()
            .Where(each => each.Until >= on && each.From <= on && each.EndedUtc == null && each.Duty == duty)
            .OrderBy(each => each.NamedUtc).ToListAsync(cancellation)).ToLookup(each => each.For);
        return [.. wanted.Select(what => Judge(what, seats.GetValueOrDefault(what.Id), holdersOf(what), absent, gone))];
    }

    private async Task<Dictionary<long, CareSeat>> SeatsAsync(CareDuty duty, IReadOnlyList<CareOf> wanted, CancellationToken cancellation)
    {
        var seats = new Dictionary<long, CareSeat>();
        foreach (var some in wanted.Select(what => what.Id).Chunk(AtOnce))
        {
            foreach (var seat in await db.Set<CareSeat>().AsNoTracking().Where(seat => seat.Duty == duty && some.Contains(seat.Of)).ToListAsync(cancellation))
            {
                seats[seat.Of] = seat;
            }
        }

        return seats;
    }

    private static CareLine Judge(
        CareOf what, CareSeat? seat, IReadOnlyList<PersonCard> holders, ILookup<PersonId, CareStandIn> absent, IReadOnlySet<PersonId> gone)
    {
        IReadOnlyList<PersonCard> may = gone.Count == 0 ? holders : [.. holders.Where(person => !gone.Contains(person.Id))];
        var named = seat?.Person is { } person ? may.FirstOrDefault(each => each.Id == person)
            : what.Duty == CareDuty.Liaison && may.Count == 1 ? may[0]
            : null;
        if (named is null)
        {
            var gap = seat?.Person is not null ? CareGap.Gone
                : what.Duty == CareDuty.Liaison && may.Count > 1 ? CareGap.Several
                : CareGap.Nobody;
            return new CareLine(what, seat, null, null, null, gap, may);
        }

        // A stand-in who is gone stands in for nobody.
        var standIn = absent[named.Id].FirstOrDefault(each => may.Any(other => other.Id == each.Person));
        var acting = standIn is null ? named : may.First(each => each.Id == standIn.Person);
        return new CareLine(what, seat, named, acting, standIn, acting.Mail.Length == 0 ? CareGap.NoMail : null, may);
    }
}
