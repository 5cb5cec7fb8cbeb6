using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Tiers;

/// <summary>Who is barred now (000 §11.2).</summary>
public sealed class Bars(GradingDb db) : IBars
{
    public async Task<IReadOnlySet<SubjectId>> BarredAsync(int year, CancellationToken cancellation) => (await db.Set<Bar>().AsNoTracking()
        .Where(bar => bar.Year == year && bar.State == BarState.InForce)
        .Select(bar => bar.Subject).ToListAsync(cancellation)).ToHashSet();

    /// <summary>
    /// Which of the subjects a bar in force keeps from an award of the year; a bar for a later year keeps from it too. To be asked by every
    /// decision that gives a level (<c>ApprovedAsync</c>): the bar may have come while it was under way.
    /// </summary>
    public async Task<IReadOnlySet<SubjectId>> OfAsync(IReadOnlyCollection<SubjectId> subjects, int year, CancellationToken cancellation) =>
        (await db.Set<Bar>().AsNoTracking()
            .Where(bar => bar.Year >= year && bar.State == BarState.InForce && subjects.Contains(bar.Subject))
            .Select(bar => bar.Subject).ToListAsync(cancellation)).ToHashSet();
}
