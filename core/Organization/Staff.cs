using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Organization;

internal sealed class Staff(GradingDb db, TimeProvider clock) : IStaff
{
    private const int AtOnce = 500;

    public async Task<IReadOnlyDictionary<PersonId, PersonCard>> OfAsync(IReadOnlyCollection<PersonId> people, CancellationToken cancellation)
    {
        var found = new Dictionary<PersonId, PersonCard>();
        foreach (var some in people.Distinct().Chunk(AtOnce))
        {
            foreach (var card in await Everybody.Where(person => some.Contains(person.Id)).Select(Directory.CardOf(Today)).ToListAsync(cancellation))
            {
                found[card.Id] = card;
            }
        }

        return found;
    }

    public async Task<ILookup<UnitId, PersonCard>> LiaisonsAsync(IReadOnlyCollection<UnitId> units, CancellationToken cancellation)
    {
        var found = new List<PersonCard>();
        foreach (var some in units.Distinct().Chunk(AtOnce))
        {
            found.AddRange(await HoldersAsync(person => some.Contains(person.Unit), Role.Liaison, cancellation));
        }

        return found.ToLookup(person => person.Unit);
    }

    public async Task<IReadOnlyList<PersonCard>> OfficersAsync(CancellationToken cancellation)
    {
        var top = await db.Set<Unit>().AsNoTracking().Where(unit => unit.Parent == null).Select(unit => unit.Id).SingleAsync(cancellation);
        return await HoldersAsync(person => person.Unit == top, Role.HeadquartersOfficer, cancellation);
    }

    private IQueryable<Person> Everybody => db.Set<Person>().AsNoTracking();

    private DateOnly Today => GroupTime.DateOf(clock.GetUtcNow());

    private Task<List<PersonCard>> HoldersAsync(Expression<Func<Person, bool>> where, Role role, CancellationToken cancellation)
    {
        var today = Today;
        return Everybody.Where(where)
            .Where(person => (person.LeftOn == null || person.LeftOn > today) && person.Roles.Any(grant => grant.Role == role))
            .OrderBy(person => person.EmployeeNumber).Select(Directory.CardOf(today)).ToListAsync(cancellation);
    }
}
