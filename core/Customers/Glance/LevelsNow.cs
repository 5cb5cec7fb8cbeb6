using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Customers.Glance;

/// <summary>评级 The levels that a customer holds today (A03): those its unit gave it in its form, and the strategic one. Knows no rights.</summary>
public sealed class LevelsNow(IAwards awards, TimeProvider clock)
{
    /// <summary>Best first.</summary>
    public async Task<IReadOnlyList<AwardCard>> OfAsync(SubjectId subject, UnitId unit, GasForm form, CancellationToken cancellation)
    {
        var today = GroupTime.DateOf(clock.GetUtcNow());
        return
        [
            .. (await awards.OfAsync([subject], cancellation))[subject]
                .Where(award => award.IsValidOn(today) && (award.Level == TierLevel.Strategic || (award.Unit == unit && award.Form == form)))
                .OrderBy(award => award.Level),
        ];
    }
}
