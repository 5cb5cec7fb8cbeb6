using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Organization;

/// <summary>
/// Decides by <see cref="AccessTable"/> over the person's roles, committee duties, opened rights and the unit tree (A09, A10). Whoever left has
/// nothing; whoever moved has lost what was opened before.
/// </summary>
internal sealed class Access(
    GradingDb db, ICommitteeRolls committees, IEnumerable<IOpenedRights> opened, GrantCache cache, RefusalRecord refusals, TimeProvider clock) : IAccess
{
    public async Task<Result> DemandAsync(PersonId actor, GradingAction action, UnitId unit, CancellationToken cancellation)
    {
        if (db.IsWriting)
        {
            // The refusal is stored on a connection of its own and would wait for this transaction for ever.
            throw new InvalidOperationException("rights are demanded before the writing begins");
        }

        var (grants, tree) = await GrantsAsync(actor, cancellation);
        if (Allows(grants, tree, action, unit))
        {
            return Result.Done;
        }

        await refusals.KeepAsync(actor, action, unit, cancellation);
        return Allows(grants, tree, GradingAction.ViewUnit, unit) ? new ActionNotAllowed() : new NothingThere();
    }

    public async Task<IReadOnlyList<UnitId>> UnitsAsync(PersonId actor, GradingAction action, CancellationToken cancellation)
    {
        var (grants, tree) = await GrantsAsync(actor, cancellation);
        return [.. tree.All.Where(unit => Allows(grants, tree, action, unit))];
    }

    public async Task<bool> ByRoleAsync(PersonId person, GradingAction action, UnitId unit, CancellationToken cancellation)
    {
        var (grants, tree) = await GrantsAsync(person, cancellation);
        return Allows(grants with { Opened = [] }, tree, action, unit);
    }

    public async Task<IReadOnlyList<PersonId>> PeopleAsync(GradingAction action, UnitId unit, CancellationToken cancellation)
    {
        var today = GroupTime.DateOf(clock.GetUtcNow());
        var tree = await UnitTree.LoadAsync(db, cancellation);
        var above = tree.Upwards(unit).ToList();
        var roles = Enum.GetValues<Role>().Where(role => AccessTable.Allows(role, action)).ToList();
        var byRole = await db.Set<Person>().AsNoTracking()
            .Where(person => above.Contains(person.Unit) && (person.LeftOn == null || person.LeftOn > today) && person.Roles.Any(grant => roles.Contains(grant.Role)))
            .Select(person => person.Id)
            .ToListAsync(cancellation);
        var people = new HashSet<PersonId>(byRole);
        foreach (var each in above)
        {
            var seats = await committees.SeatsAsync(each, cancellation);
            people.UnionWith(seats.Where(seat => AccessTable.Allows(seat.Duty, action)).Select(seat => seat.Person));
        }

        var covering = (await OpenedAsync(today, cancellation)).Where(right => right.Unit == unit && AccessTable.Covers(right.Action, action)).ToList();
        var places = await PlacesAsync([.. people, .. covering.Select(right => right.Person)], cancellation);
        people.UnionWith(covering.Where(right => places.TryGetValue(right.Person, out var at) && at.Unit == right.Belonged).Select(right => right.Person));
        people.RemoveWhere(person => places.TryGetValue(person, out var at) && at.LeftOn <= today);
        return [.. people];
    }

    private static bool Allows(Grants grants, UnitTree tree, GradingAction action, UnitId unit)
    {
        if (AccessTable.ByBelonging(action) && grants.Belongs == unit)
        {
            return true;
        }

        return grants.Opened.Any(right => right.Unit == unit && AccessTable.Covers(right.Action, action)) || tree.Upwards(unit).Any(above =>
            (grants.Belongs == above && grants.Roles.Any(role => AccessTable.Allows(role, action)))
            || grants.Duties.Any(held => held.Unit == above && AccessTable.Allows(held.Duty, action)));
    }

    private async Task<(Grants Grants, UnitTree Tree)> GrantsAsync(PersonId actor, CancellationToken cancellation)
    {
        var snapshot = await cache.FindAsync(() => LoadAsync(cancellation));
        return (snapshot.Grants.GetValueOrDefault(actor) ?? Grants.None, snapshot.Tree);
    }

    private async Task<GrantSnapshot> LoadAsync(CancellationToken cancellation)
    {
        var tree = await UnitTree.LoadAsync(db, cancellation);
        var duties = (await committees.AllDutiesAsync(cancellation)).ToLookup(duty => duty.Seat.Person, duty => (duty.Unit, duty.Seat.Duty));
        var today = GroupTime.DateOf(clock.GetUtcNow());
        var rights = (await OpenedAsync(today, cancellation)).ToLookup(right => right.Person);
        var people = await db.Set<Person>().AsNoTracking().Where(person => person.LeftOn == null || person.LeftOn > today).ToListAsync(cancellation);
        return new GrantSnapshot(tree, people.ToDictionary(
            person => person.Id,
            person => new Grants(
                person.Unit, [.. person.Roles.Select(grant => grant.Role)], [.. duties[person.Id]],
                [.. rights[person.Id].Where(right => right.Belonged == person.Unit)])));
    }

    /// <summary>Opened rights whose period has begun and is not over.</summary>
    private async Task<List<OpenedRight>> OpenedAsync(DateOnly today, CancellationToken cancellation)
    {
        var all = new List<OpenedRight>();
        foreach (var each in opened)
        {
            all.AddRange((await each.NotEndedAsync(today, cancellation)).Where(right => right.From <= today && right.Until >= today));
        }

        return all;
    }

    private async Task<Dictionary<PersonId, (UnitId Unit, DateOnly? LeftOn)>> PlacesAsync(
        IReadOnlyCollection<PersonId> people, CancellationToken cancellation) =>
        (await db.Set<Person>().AsNoTracking().Where(person => people.Contains(person.Id))
            .Select(person => new { person.Id, person.Unit, person.LeftOn }).ToListAsync(cancellation))
        .ToDictionary(person => person.Id, person => (person.Unit, person.LeftOn));
}
