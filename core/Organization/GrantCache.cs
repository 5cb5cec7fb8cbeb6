using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Organization;

/// <summary>Where a person belongs, and the roles and committee duties held.</summary>
internal sealed record Grants(UnitId Belongs, IReadOnlyList<Role> Roles, IReadOnlyList<(UnitId Unit, CommitteeDuty Duty)> Duties);

/// <summary>
/// Remembers grants and the unit tree for five seconds: every click demands a right. A withdrawn right ends everywhere at the latest five
/// seconds later.
/// </summary>
internal sealed class GrantCache(TimeProvider clock)
{
    private readonly ShortMemory<PersonId, Grants> grants = new(clock);
    private readonly ShortMemory<int, UnitTree> tree = new(clock);

    public Task<Grants> GrantsAsync(PersonId person, Func<Task<Grants>> find) => grants.FindAsync(person, find!)!;

    public Task<UnitTree> TreeAsync(Func<Task<UnitTree>> find) => tree.FindAsync(0, find!)!;
}
