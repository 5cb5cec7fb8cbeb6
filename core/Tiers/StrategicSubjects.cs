using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Tiers;

/// <summary>Strategic awards in force on a day.</summary>
internal sealed class StrategicSubjects(GradingDb db) : IStrategicSubjects
{
    public async Task<IReadOnlyList<SubjectId>> OnAsync(DateOnly on, CancellationToken cancellation) => await db.Set<Award>().AsNoTracking()
        .Where(award => award.Level == TierLevel.Strategic && award.Until >= on && award.From <= on && (award.EndedOn == null || award.EndedOn > on))
        .Select(award => award.Subject).Distinct().ToListAsync(cancellation);
}
