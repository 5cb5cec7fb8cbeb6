using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Organization;

internal sealed class Directory(GradingDb db, PeopleCache cache, TimeProvider clock) : IDirectory
{
    private DateOnly Today => GroupTime.DateOf(clock.GetUtcNow());

    public Task<PersonCard?> PersonAsync(PersonId id, CancellationToken cancellation) => FirstAsync(People.Where(person => person.Id == id), cancellation);

    public Task<PersonCard?> PersonByObjectIdAsync(Guid objectId, CancellationToken cancellation) =>
        cache.FindAsync(objectId, () => FirstAsync(Here.Where(person => person.EntraObjectId == objectId), cancellation));

    public Task<PersonCard?> PersonByEmployeeNumberAsync(string employeeNumber, CancellationToken cancellation) =>
        FirstAsync(Here.Where(person => person.EmployeeNumber == employeeNumber), cancellation);

    public Task<bool> HasMailAsync(string address, CancellationToken cancellation)
    {
        var wanted = address.ToLowerInvariant();
        return Here.AnyAsync(person => person.Mail.ToLower() == wanted, cancellation);
    }

    public async Task<IReadOnlyList<PersonCard>> PeopleAsync(CancellationToken cancellation) =>
        await Here.OrderBy(person => person.EmployeeNumber).Select(CardOf(Today)).ToListAsync(cancellation);

    public async Task<IReadOnlyList<PersonId>> EverybodyAsync(string nameOrNumber, CancellationToken cancellation) =>
        await People.Where(person => person.Name == nameOrNumber || person.EmployeeNumber == nameOrNumber).Select(person => person.Id).ToListAsync(cancellation);

    public async Task<ILookup<PersonId, string>> RoleNamesAsync(CancellationToken cancellation) =>
        (await Here.Where(person => person.Roles.Any()).ToListAsync(cancellation))
            .SelectMany(person => person.Roles, (person, grant) => (person.Id, grant.Role))
            .ToLookup(held => held.Id, held => held.Role.ToString());

    public async Task<UnitCard?> UnitAsync(UnitId id, CancellationToken cancellation) =>
        Card(await db.Set<Unit>().AsNoTracking().FirstOrDefaultAsync(unit => unit.Id == id, cancellation));

    public async Task<UnitCard?> UnitByCodeAsync(string code, CancellationToken cancellation) =>
        Card(await db.Set<Unit>().AsNoTracking().FirstOrDefaultAsync(unit => unit.Code == code, cancellation));

    public async Task<IReadOnlyList<UnitCard>> UnitsAsync(CancellationToken cancellation) =>
        [.. (await db.Set<Unit>().AsNoTracking().OrderBy(unit => unit.Code).ToListAsync(cancellation)).Select(unit => Card(unit)!)];

    private IQueryable<Person> People => db.Set<Person>().AsNoTracking();

    /// <summary>Those who work here today.</summary>
    private IQueryable<Person> Here
    {
        get
        {
            var today = Today;
            return People.Where(person => person.LeftOn == null || person.LeftOn > today);
        }
    }

    internal static Expression<Func<Person, PersonCard>> CardOf(DateOnly today) => person => new PersonCard(
        person.Id, person.EmployeeNumber, person.Name, person.Mail, person.EntraObjectId, person.Unit, person.Position, person.Locale)
    {
        Gone = person.LeftOn != null && person.LeftOn <= today,
        Moved = person.MovedOn != null,
    };

    private static UnitCard? Card(Unit? unit) =>
        unit is null ? null : new UnitCard(unit.Id, unit.Code, unit.Name, unit.Parent, unit.LastYearSales?.InHundredMillions);

    private Task<PersonCard?> FirstAsync(IQueryable<Person> people, CancellationToken cancellation) =>
        people.Select(CardOf(Today)).FirstOrDefaultAsync(cancellation);
}
