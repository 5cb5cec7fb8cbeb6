using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Tiers;

/// <summary>Levels as the customer's file and other slices show them: they follow the latest result by themselves (A03).</summary>
internal sealed class Awards(GradingDb db) : IAwards, IAwardChanges, IStrategicSubjects, IKeySubjects
{
    private const int AtOnce = 500;

    public async Task<ILookup<SubjectId, AwardCard>> OfAsync(IReadOnlyCollection<SubjectId> subjects, CancellationToken cancellation)
    {
        var found = new List<Award>();
        foreach (var some in subjects.Distinct().Chunk(AtOnce))
        {
            found.AddRange(await db.Set<Award>().AsNoTracking().Where(award => some.Contains(award.Subject)).ToListAsync(cancellation));
        }

        return found.OrderByDescending(award => award.From).ThenByDescending(award => award.Until).ThenBy(award => award.Level)
            .ThenBy(award => award.Id.Value).ToLookup(award => award.Subject, award => award.Card);
    }

    public async Task<IReadOnlyList<SubjectId>> BetweenAsync(DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        var (before, until) = (from.AddDays(-1), to.AddDays(-1));
        var awards = db.Set<Award>().AsNoTracking();
        var began = await awards.Where(award => award.From >= from && award.From <= to).Select(award => award.Subject).Distinct().ToListAsync(cancellation);
        var lapsed = await awards.Where(award => award.Until >= before && award.Until <= until).Select(award => award.Subject).Distinct().ToListAsync(cancellation);
        var ended = await awards.Where(award => award.EndedOn >= from && award.EndedOn <= to).Select(award => award.Subject).Distinct().ToListAsync(cancellation);
        return [.. began.Union(lapsed).Union(ended)];
    }

    public async Task<IReadOnlyList<SubjectId>> OnAsync(DateOnly day, CancellationToken cancellation) =>
        await ValidOn(day).Where(award => award.Level == TierLevel.Strategic).Select(award => award.Subject).Distinct().ToListAsync(cancellation);

    public async Task<IReadOnlyList<SubjectId>> KeyOnAsync(DateOnly day, CancellationToken cancellation) =>
        await ValidOn(day).Select(award => award.Subject).Distinct().ToListAsync(cancellation);

    private IQueryable<Award> ValidOn(DateOnly day) =>
        db.Set<Award>().AsNoTracking().Where(award => award.Until >= day && award.From <= day && (award.EndedOn == null || award.EndedOn > day));
}
