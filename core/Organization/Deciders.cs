using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Organization;

/// <summary>Deciders of approval routes by the roles people hold; a role counts in exactly the unit where it is held.</summary>
internal sealed class Deciders(GradingDb db, TimeProvider clock) : IDeciders
{
    public async Task<IReadOnlyList<PersonId>> HoldersAsync(Decider decider, UnitId unit, CancellationToken cancellation)
    {
        var role = RoleOf(decider);
        var today = GroupTime.DateOf(clock.GetUtcNow());
        var holder = IsOfTheGroup(decider) ? await HeadquartersAsync(cancellation) : unit;
        return await db.Set<Person>().AsNoTracking()
            .Where(person => person.Unit == holder && (person.LeftOn == null || person.LeftOn > today) && person.Roles.Any(grant => grant.Role == role))
            .OrderBy(person => person.EmployeeNumber)
            .Select(person => person.Id)
            .ToListAsync(cancellation);
    }

    public async Task<IReadOnlyList<HeldDecider>> HeldAsync(PersonId person, CancellationToken cancellation)
    {
        var who = await db.Set<Person>().AsNoTracking().FirstOrDefaultAsync(each => each.Id == person, cancellation);
        if (who is null || who.GoneOn(GroupTime.DateOf(clock.GetUtcNow())))
        {
            return [];
        }

        var roles = who.Roles.Select(grant => grant.Role).ToHashSet();
        var atTop = who.Unit == await HeadquartersAsync(cancellation);
        return [.. Enum.GetValues<Decider>()
            .Where(decider => roles.Contains(RoleOf(decider)) && (atTop || !IsOfTheGroup(decider)))
            .Select(decider => new HeldDecider(decider, who.Unit))];
    }

    public Task<UnitId> HeadquartersAsync(CancellationToken cancellation) =>
        db.Set<Unit>().AsNoTracking().Where(unit => unit.Parent == null).Select(unit => unit.Id).SingleAsync(cancellation);

    private static bool IsOfTheGroup(Decider decider) =>
        decider is Decider.LeaderInCharge or Decider.GeneralManager or Decider.ResourceCommittee or Decider.MarketDepartment;

    private static Role RoleOf(Decider decider) => decider switch
    {
        Decider.LeaderInCharge => Role.LeaderInCharge,
        Decider.GeneralManager => Role.GeneralManager,
        Decider.PartyOrganization => Role.PartyRecorder,
        Decider.ResourceCommittee => Role.ResourceCommitteeRecorder,
        Decider.UnitManager => Role.UnitManager,
        Decider.MarketDepartment => Role.HeadquartersOfficer,
        _ => throw new InvalidOperationException($"decider {decider}"),
    };
}
