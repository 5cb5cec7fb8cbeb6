using TeamsGrading.Core.Seams;

namespace TeamsGrading.Tests.Support;

/// <summary>The subjects that the test bars, of every year.</summary>
public sealed class FakeBars : IBars
{
    public HashSet<SubjectId> Barred { get; } = [];

    /// <summary>How many times more nobody is barred: the bar comes while somebody looks.</summary>
    public int Blind { get; set; }

    public Task<IReadOnlySet<SubjectId>> BarredAsync(int year, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlySet<SubjectId>>(Blind-- > 0 ? new HashSet<SubjectId>() : Barred.ToHashSet());
}
