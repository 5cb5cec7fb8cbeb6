using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Committees;

/// <summary>Somebody who can be given a seat. <paramref name="IsMember"/>: has one in the draft already.</summary>
public sealed record MemberFound(PersonId Person, string EmployeeNumber, string Name, string Position, bool IsMember);

/// <summary>The first of those who fit, and how many do.</summary>
public sealed record MembersFound(UnitCard Unit, IReadOnlyList<MemberFound> People, int All);

/// <summary>Looks people of a unit and those below it up, by part of the name or the beginning of the employee number.</summary>
public sealed class FindMembers(IAccess access, IDirectory directory, DraftDesk desk)
{
    /// <summary>People shown at once.</summary>
    public const int Most = 12;

    /// <param name="text">What was typed; empty finds everybody.</param>
    public async Task<Result<MembersFound>> RunAsync(PersonId actor, UnitId id, string text, CancellationToken cancellation)
    {
        if ((await access.DemandAsync(actor, GradingAction.ProposeForUnit, id, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        if (await directory.UnitAsync(id, cancellation) is not { } unit)
        {
            return new NothingThere();
        }

        var reach = await desk.ReachAsync(id, cancellation);
        var draft = await desk.DraftAsync(id, cancellation) ?? CommitteeDraft.Begin(id, await desk.InForceAsync(id, cancellation), actor);
        var seated = draft.Seats.Select(seat => seat.Person).ToHashSet();
        var wanted = text.Trim().Normalize();
        var found = (await directory.PeopleAsync(cancellation))
            .Where(person => reach.Contains(person.Unit)
                && (person.Name.Contains(wanted, StringComparison.OrdinalIgnoreCase) || person.EmployeeNumber.StartsWith(wanted, StringComparison.OrdinalIgnoreCase)))
            .OrderBy(person => person.Unit != id).ThenBy(person => person.EmployeeNumber, StringComparer.Ordinal).ToList();
        return new MembersFound(
            unit,
            [.. found.Take(Most).Select(person => new MemberFound(person.Id, person.EmployeeNumber, person.Name, person.Position, seated.Contains(person.Id)))],
            found.Count);
    }
}
