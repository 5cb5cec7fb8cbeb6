namespace TeamsGrading.Core.Seams;

/// <summary>Who acts for a duty of care today.</summary>
/// <param name="Acting">The person named, or the stand-in while that person is absent.</param>
/// <param name="Named">The person named.</param>
public sealed record Caretaker(PersonId Acting, PersonId Named);

/// <summary>
/// Who looks after whom (001 §4.1 d, §8.1.3; M01): headquarters' follower of each strategic customer, the liaison of each unit, stand-ins for
/// absences. Implemented by Care; knows no rights. Who left is never answered: that is a gap.
/// </summary>
public interface ICareMap
{
    /// <summary>总部跟踪人 of the rated subjects; one without a follower is not in the answer.</summary>
    Task<IReadOnlyDictionary<SubjectId, Caretaker>> FollowersAsync(IReadOnlyCollection<SubjectId> subjects, DateOnly on, CancellationToken cancellation);

    /// <summary>联系人 of the units; one without a liaison is not in the answer.</summary>
    Task<IReadOnlyDictionary<UnitId, Caretaker>> LiaisonsAsync(IReadOnlyCollection<UnitId> units, DateOnly on, CancellationToken cancellation);
}
