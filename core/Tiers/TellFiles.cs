using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Tiers;

/// <summary>Lets customers' files know of levels that were decided, in the caller's transaction: they are due at once and in another cycle (002 §6.2.1 c).</summary>
public sealed class TellFiles(IEnumerable<IFileEvents> files)
{
    /// <summary>A rating came to its final result for the subjects, whether they hold a level by it or not.</summary>
    public Task FinalAsync(IReadOnlyCollection<SubjectId> subjects, DateOnly on, CancellationToken cancellation) => TellAsync(subjects, final: true, on, cancellation);

    /// <summary>Awards of the subjects were revoked.</summary>
    public Task EndedAsync(IReadOnlyCollection<SubjectId> subjects, DateOnly on, CancellationToken cancellation) => TellAsync(subjects, final: false, on, cancellation);

    private async Task TellAsync(IReadOnlyCollection<SubjectId> subjects, bool final, DateOnly on, CancellationToken cancellation)
    {
        if (subjects.Count == 0)
        {
            return;
        }

        foreach (var each in files)
        {
            await each.AwardsChangedAsync(subjects, final, on, cancellation);
        }
    }
}
