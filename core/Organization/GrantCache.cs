using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Organization;

/// <summary>Where a person belongs, the roles and committee duties held, and the rights that the information centre opened and that are in force.</summary>
internal sealed record Grants(
    UnitId? Belongs, IReadOnlyList<Role> Roles, IReadOnlyList<(UnitId Unit, CommitteeDuty Duty)> Duties, IReadOnlyList<OpenedRight> Opened)
{
    /// <summary>What nobody has; who is not known belongs nowhere, not even to a unit that is none.</summary>
    public static readonly Grants None = new(null, [], [], []);
}

/// <summary>Everybody's grants and the unit tree, read together.</summary>
internal sealed record GrantSnapshot(UnitTree Tree, IReadOnlyDictionary<PersonId, Grants> Grants);

/// <summary>
/// Remembers all grants for five seconds: every click demands a right. A withdrawn right ends everywhere at the latest five seconds later.
/// A group has some thousand people at most, so they are read at once rather than one by one.
/// </summary>
public sealed class GrantCache(TimeProvider clock)
{
    private readonly ShortMemory<int, GrantSnapshot> snapshot = new(clock);

    internal Task<GrantSnapshot> FindAsync(Func<Task<GrantSnapshot>> load) => snapshot.FindAsync(0, load!)!;

    /// <summary>Rights ended: in this process at once.</summary>
    public void Clear() => snapshot.Clear();
}
