using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Committees;

/// <summary>The versions of a unit's committee in their one order: by the day from which they are in force, then by number.</summary>
internal static class Versions
{
    public static IOrderedEnumerable<Committee> InOrder(IEnumerable<Committee> versions) => versions
        .OrderBy(committee => committee.InForceFrom).ThenBy(committee => committee.Number).ThenBy(committee => committee.Id.Value);

    /// <summary>The version in force on the day, or null.</summary>
    public static Task<Committee?> InForceAsync(GradingDb db, UnitId unit, DateOnly on, CancellationToken cancellation) => db.Set<Committee>().AsNoTracking()
        .Where(committee => committee.Unit == unit && committee.InForceFrom <= on)
        .OrderByDescending(committee => committee.InForceFrom).ThenByDescending(committee => committee.Number).ThenByDescending(committee => committee.Id)
        .FirstOrDefaultAsync(cancellation);

    /// <summary>All versions of the unit, the first one first.</summary>
    public static async Task<IReadOnlyList<Committee>> AllAsync(GradingDb db, UnitId unit, CancellationToken cancellation) =>
        [.. InOrder(await db.Set<Committee>().AsNoTracking().Where(committee => committee.Unit == unit).ToListAsync(cancellation))];

    /// <summary>The number of the next version, also after one that this unit of work staged and did not save yet.</summary>
    public static async Task<int> NextAsync(GradingDb db, UnitId unit, CancellationToken cancellation)
    {
        var stored = await db.Set<Committee>().Where(committee => committee.Unit == unit).MaxAsync(committee => (int?)committee.Number, cancellation) ?? 0;
        var staged = db.Set<Committee>().Local.Where(committee => committee.Unit == unit).Select(committee => committee.Number).DefaultIfEmpty(0).Max();
        return Math.Max(stored, staged) + 1;
    }
}
