using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Deliveries;

/// <summary>One line of a person's desk. <paramref name="Version"/> is compared for equality only.</summary>
public sealed record ListedCard(string Kind, long Subject, long Version, DateTime PostedUtc, DateTime? DueUtc, bool Settled);

/// <summary>我的办理 The cards that were posted to a person: waiting ones first, by due time, then the settled, latest first.</summary>
public sealed class ListCards(GradingDb db)
{
    /// <summary>Settled cards beyond this many are not listed.</summary>
    public const int MostSettled = 100;

    public async Task<IReadOnlyList<ListedCard>> HandleAsync(PersonId person, CancellationToken cancellation)
    {
        var mine = db.Set<CardPost>().AsNoTracking().Where(post => post.Person == person);
        var waiting = await Read(mine.Where(post => !post.Settled)).ToListAsync(cancellation);
        var settled = await Read(mine.Where(post => post.Settled).OrderByDescending(post => post.PostedUtc).Take(MostSettled)).ToListAsync(cancellation);
        return [.. waiting.OrderBy(card => card.DueUtc ?? DateTime.MaxValue).ThenBy(card => card.PostedUtc), .. settled];
    }

    private static IQueryable<ListedCard> Read(IQueryable<CardPost> posts) =>
        posts.Select(post => new ListedCard(post.Kind, post.Subject, post.Version, post.PostedUtc, post.DueUtc, post.Settled));
}
