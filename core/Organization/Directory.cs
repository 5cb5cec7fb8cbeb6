using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Organization;

internal sealed class Directory(GradingDb db, PeopleCache cache) : IDirectory
{
    public Task<PersonCard?> PersonAsync(PersonId id, CancellationToken cancellation) => PersonWhereAsync(person => person.Id == id, cancellation);

    public Task<PersonCard?> PersonByObjectIdAsync(Guid objectId, CancellationToken cancellation) =>
        cache.FindAsync(objectId, () => PersonWhereAsync(person => person.EntraObjectId == objectId, cancellation));

    public Task<PersonCard?> PersonByEmployeeNumberAsync(string employeeNumber, CancellationToken cancellation) =>
        PersonWhereAsync(person => person.EmployeeNumber == employeeNumber, cancellation);

    public async Task<IReadOnlyList<PersonCard>> PeopleAsync(CancellationToken cancellation) =>
        await db.Set<Person>().AsNoTracking().OrderBy(person => person.EmployeeNumber).Select(CardOf).ToListAsync(cancellation);

    public async Task<ILookup<PersonId, string>> RoleNamesAsync(CancellationToken cancellation) =>
        (await db.Set<Person>().AsNoTracking().Where(person => person.Roles.Any()).ToListAsync(cancellation))
            .SelectMany(person => person.Roles, (person, grant) => (person.Id, grant.Role))
            .ToLookup(held => held.Id, held => held.Role.ToString());

    public async Task<UnitCard?> UnitAsync(UnitId id, CancellationToken cancellation) =>
        Card(await db.Set<Unit>().AsNoTracking().FirstOrDefaultAsync(unit => unit.Id == id, cancellation));

    public async Task<UnitCard?> UnitByCodeAsync(string code, CancellationToken cancellation) =>
        Card(await db.Set<Unit>().AsNoTracking().FirstOrDefaultAsync(unit => unit.Code == code, cancellation));

    public async Task<IReadOnlyList<UnitCard>> UnitsAsync(CancellationToken cancellation) =>
        [.. (await db.Set<Unit>().AsNoTracking().OrderBy(unit => unit.Code).ToListAsync(cancellation)).Select(unit => Card(unit)!)];

    private static readonly Expression<Func<Person, PersonCard>> CardOf = person => new PersonCard(
        person.Id, person.EmployeeNumber, person.Name, person.Mail, person.EntraObjectId, person.Unit, person.Position, person.Locale);

    private static UnitCard? Card(Unit? unit) =>
        unit is null ? null : new UnitCard(unit.Id, unit.Code, unit.Name, unit.Parent, unit.LastYearSales?.InHundredMillions);

    private Task<PersonCard?> PersonWhereAsync(Expression<Func<Person, bool>> which, CancellationToken cancellation) =>
        db.Set<Person>().AsNoTracking().Where(which).Select(CardOf).FirstOrDefaultAsync(cancellation);
}
