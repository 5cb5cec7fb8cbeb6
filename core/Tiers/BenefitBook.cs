using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Tiers;

/// <summary>权益目录 A version of the catalogue: what a plan may offer. Ordered by area, then by code.</summary>
/// <param name="Used">Codes that ever stood in it; none is given twice.</param>
public sealed record BenefitCatalogue(int Version, IReadOnlyList<Benefit> Benefits, IReadOnlySet<string> Used)
{
    public Benefit? Find(string code) => Benefits.FirstOrDefault(benefit => benefit.Code == code);
}

/// <summary>Reads the catalogue: the default one with headquarters' changes on top. Knows nothing of rights; everybody may know what there is.</summary>
public sealed class BenefitBook(GradingDb db)
{
    public async Task<BenefitCatalogue> NowAsync(CancellationToken cancellation)
    {
        var changes = await db.Set<BenefitChange>().AsNoTracking().OrderBy(change => change.Version).ToListAsync(cancellation);
        var standing = DefaultBenefits.All.ToDictionary(benefit => benefit.Code);
        var used = standing.Keys.ToHashSet(StringComparer.Ordinal);
        foreach (var change in changes)
        {
            used.Add(change.Code);
            if (change.Added is { } text)
            {
                standing[change.Code] = Canon.Read<Benefit>(text);
            }
            else
            {
                standing.Remove(change.Code);
            }
        }

        return new BenefitCatalogue(
            changes.Count == 0 ? DefaultBenefits.Version : changes[^1].Version,
            [.. standing.Values.OrderBy(benefit => benefit.Area).ThenBy(benefit => benefit.Code, StringComparer.Ordinal)],
            used);
    }
}
