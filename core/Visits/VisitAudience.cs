using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Visits;

/// <summary>Who is told of what is due.</summary>
public sealed class VisitAudience(VisitGround ground, ICareMap care, IAccess access, IDirectory directory)
{
    /// <summary>The person who owes it; when that person left or moved away, the unit's liaison and those who answer for it.</summary>
    public async Task<IReadOnlyList<PersonId>> ForAsync(PersonId owner, UnitId unit, CancellationToken cancellation)
    {
        if ((await ground.OwnerAsync(owner, unit, cancellation)).Error is null)
        {
            return [owner];
        }

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

        return [.. people];
    }
}
