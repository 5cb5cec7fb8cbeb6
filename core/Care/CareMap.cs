using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Care;

/// <summary>Answers other rooms who acts.</summary>
internal sealed class CareMap(CareBook book) : ICareMap
{
    public async Task<IReadOnlyDictionary<SubjectId, Caretaker>> FollowersAsync(
        IReadOnlyCollection<SubjectId> subjects, DateOnly on, CancellationToken cancellation) =>
        Acting(await book.FollowersAsync(subjects, on, cancellation)).ToDictionary(line => line.What.Subject, Of);

    public async Task<IReadOnlyDictionary<UnitId, Caretaker>> LiaisonsAsync(IReadOnlyCollection<UnitId> units, DateOnly on, CancellationToken cancellation) =>
        Acting(await book.LiaisonsAsync(units, on, cancellation)).ToDictionary(line => line.What.Unit, Of);

    private static IEnumerable<CareLine> Acting(IReadOnlyList<CareLine> lines) => lines.Where(line => line.Acting is not null);

    private static Caretaker Of(CareLine line) => new(line.Acting!.Id, line.Named!.Id);
}
