using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Visits;

/// <summary>Who is told of what is due.</summary>
public sealed class VisitAudience(VisitGround ground, ICareMap care, IAccess access, IDirectory directory)
{
    private static readonly IReadOnlySet<PersonId> Nobody = new HashSet<PersonId>();

    /// <summary>The person named, who needs no role; when that person left or moved away, the unit's liaison and those who answer for it.</summary>
    public async Task<IReadOnlyList<PersonId>> ForAsync(PersonId owner, UnitId unit, CancellationToken cancellation) =>
        (await ground.OwnerAsync(owner, unit, cancellation)).Error is null ? [owner] : await InsteadAsync(unit, Nobody, cancellation);

    /// <summary>The planner, as long as that person may plan in the unit still and so write the summary and mail the plan; else as <see cref="ForAsync"/>.</summary>
    public async Task<IReadOnlyList<PersonId>> ForPlannerAsync(PersonId planner, UnitId unit, CancellationToken cancellation) =>
        (await ground.OwnerAsync(planner, unit, cancellation)).Error is null
            && (await access.UnitsAsync(planner, GradingAction.PlanVisits, cancellation)).Contains(unit)
                ? [planner] : await InsteadAsync(unit, Nobody, cancellation);

    /// <summary>The unit's acting liaison and those who answer for it.</summary>
    /// <param name="without">Whoever is leaving in this very moment.</param>
    internal async Task<IReadOnlyList<PersonId>> InsteadAsync(UnitId unit, IReadOnlySet<PersonId> without, CancellationToken cancellation)
    {
        var people = new HashSet<PersonId>();
        if ((await care.LiaisonsAsync([unit], ground.Today, cancellation)).TryGetValue(unit, out var liaison))
        {
            people.Add(liaison.Acting);
        }

        foreach (var person in await access.PeopleAsync(GradingAction.HearOfVisits, unit, cancellation))
        {
            if (await directory.PersonAsync(person, cancellation) is { Gone: false } card && card.Unit == unit)
            {
                people.Add(person);
            }
        }

        return [.. people.Where(person => !without.Contains(person))];
    }
}
