using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Organization;

/// <summary>The units as a tree; a few dozen, read whole.</summary>
internal sealed class UnitTree
{
    private readonly Dictionary<UnitId, UnitId?> parents;

    private UnitTree(Dictionary<UnitId, UnitId?> parents) => this.parents = parents;

    public IEnumerable<UnitId> All => parents.Keys;

    public static async Task<UnitTree> LoadAsync(GradingDb db, CancellationToken cancellation)
    {
        var rows = await db.Set<Unit>().AsNoTracking().Select(unit => new { unit.Id, unit.Parent }).ToListAsync(cancellation);
        return new UnitTree(rows.ToDictionary(row => row.Id, row => row.Parent));
    }

    /// <summary>The unit itself, its parent, and so on up to headquarters; nothing for a unit that does not exist.</summary>
    public IEnumerable<UnitId> Upwards(UnitId unit)
    {
        var steps = 0;
        for (UnitId? at = unit; at is { } here && parents.TryGetValue(here, out var parent); at = parent)
        {
            yield return here;
            if (++steps > parents.Count)
            {
                throw new InvalidOperationException($"the tree of units has a cycle at {here.Value}");
            }
        }
    }
}
