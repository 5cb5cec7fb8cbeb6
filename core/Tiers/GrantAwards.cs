using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Tiers;

/// <summary>Puts awards into force and ends those that they replace, in the caller's transaction.</summary>
public sealed class GrantAwards(GradingDb db)
{
    /// <summary>
    /// Stages the awards. An award of the same subject, unit and form that still runs ends with the day before; VIP levels do not touch
    /// strategic ones, nor the other way round (000 §5.2).
    /// </summary>
    public async Task StageAsync(IReadOnlyCollection<Award> awards, CancellationToken cancellation)
    {
        foreach (var group in awards.GroupBy(award => (award.Unit, award.Form, Strategic: award.Level == TierLevel.Strategic)))
        {
            var running = await RunningAsync(group.Key.Unit, group.Key.Form, group.Min(award => award.From), cancellation);
            foreach (var fresh in group)
            {
                foreach (var earlier in running.Where(each => each.Subject == fresh.Subject
                    && (each.Level == TierLevel.Strategic) == group.Key.Strategic && each.Reaches(fresh.From)))
                {
                    earlier.End(fresh.From, AwardEnd.Replaced);
                }
            }
        }

        db.AddRange(awards);
    }

    /// <summary>Awards of the unit and form that are valid on the day, or begin later; tracked.</summary>
    public async Task<IReadOnlyList<Award>> RunningAsync(UnitId unit, GasForm? form, DateOnly on, CancellationToken cancellation)
    {
        var rows = await db.Set<Award>().Where(award => award.Unit == unit && award.Form == form && award.Until >= on).ToListAsync(cancellation);
        return [.. rows.Where(award => award.Reaches(on))];
    }
}
