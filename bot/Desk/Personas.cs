using TeamsGrading.Bot.Http;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Desk;

/// <summary>One person a developer can be. <paramref name="Roles"/> and duties are enum names; the page has the words.</summary>
internal sealed record Persona(
    string Id, string Name, string Unit, string Position, IEnumerable<string> Roles, IEnumerable<PersonaDuty> Duties, string Locale);

/// <summary>A duty in the committee of a unit.</summary>
internal sealed record PersonaDuty(string Unit, string Duty);

/// <summary>Development: everybody, with what makes them interesting; those with a duty first.</summary>
internal sealed class ListPersonas(IDirectory directory, ICommitteeRolls rolls)
{
    public async Task<IReadOnlyList<Persona>> HandleAsync(CancellationToken cancellation)
    {
        var units = await directory.UnitsAsync(cancellation);
        var names = units.ToDictionary(unit => unit.Id, unit => unit.Name);
        var roles = await directory.RoleNamesAsync(cancellation);
        var duties = new List<(PersonId Person, CommitteeDuty Duty, string Unit)>();
        foreach (var unit in units)
        {
            duties.AddRange((await rolls.SeatsAsync(unit.Id, cancellation)).Select(seat => (seat.Person, seat.Duty, unit.Name)));
        }

        var held = duties.ToLookup(duty => duty.Person);
        return [.. from person in await directory.PeopleAsync(cancellation)
            orderby held[person.Id].Any() || roles[person.Id].Any() descending
            select new Persona(
                Text(person.Id.Value),
                person.Name,
                names.GetValueOrDefault(person.Unit, ""),
                person.Position,
                roles[person.Id],
                held[person.Id].Select(duty => new PersonaDuty(duty.Unit, duty.Duty.ToString())),
                person.Locale)];
    }

    private static string Text(long id) => id.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>Whom the developer chose. Ids are strings: a JavaScript number does not hold 63 bits.</summary>
internal sealed record Choice(string PersonId);

/// <summary>Development: gives out a token for a person; exists only where <see cref="PersonaTokens"/> is registered.</summary>
internal static class BecomePersona
{
    public static async Task<IResult> HandleAsync(Choice choice, PersonaTokens tokens, IDirectory directory, CancellationToken cancellation) =>
        long.TryParse(choice.PersonId, out var id) && await directory.PersonAsync(new PersonId(id), cancellation) is { Gone: false } person
            ? Results.Ok(new { Token = tokens.Issue(person.Id) })
            : Results.NotFound();
}
