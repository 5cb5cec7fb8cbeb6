using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Organization;

/// <summary>Somebody the information centre found. <paramref name="UnitName"/> is where the person works, or worked.</summary>
public sealed record PersonFound(PersonCard Person, string UnitName, IReadOnlyList<Role> Roles);

/// <summary>
/// 人员离开 The information centre writes down that somebody left, retired or moved (002 §6.3.4). In force on every way in, at once in this process and
/// within five seconds in any other: every role ends, what was opened is closed, and whoever left or retired is no longer known to bot, desk and live lines.
/// </summary>
public sealed class RecordDeparture(
    GradingDb db, IAccess access, IDirectory directory, IEnumerable<IDepartures> departures, PeopleCache people, GrantCache grants, TimeProvider clock)
{
    /// <summary>People shown at once.</summary>
    public const int Most = 8;

    /// <summary>Characters of a reason.</summary>
    public const int LongestReason = 400;

    /// <summary>People whose name holds the text or whose employee number begins with it, also those who are gone.</summary>
    public async Task<Result<IReadOnlyList<PersonFound>>> FindAsync(PersonId actor, string text, CancellationToken cancellation)
    {
        var units = await access.UnitsAsync(actor, GradingAction.OpenAccess, cancellation);
        var wanted = text.Trim().Normalize();
        if (units.Count == 0)
        {
            return new NothingThere();
        }

        if (wanted.Length == 0)
        {
            return (Result<IReadOnlyList<PersonFound>>)Array.Empty<PersonFound>();
        }

        var people = await db.Set<Person>().AsNoTracking()
            .Where(person => units.Contains(person.Unit) && (person.Name.Contains(wanted) || person.EmployeeNumber.StartsWith(wanted)))
            .OrderBy(person => person.EmployeeNumber).Take(Most).ToListAsync(cancellation);
        return (Result<IReadOnlyList<PersonFound>>)await FacesAsync(people, cancellation);
    }

    public async Task<Result<PersonFound>> ViewAsync(PersonId actor, PersonId id, CancellationToken cancellation)
    {
        var person = await db.Set<Person>().AsNoTracking().FirstOrDefaultAsync(each => each.Id == id, cancellation);
        return (await access.DemandAsync(actor, GradingAction.OpenAccess, person?.Unit ?? default, cancellation)).Refused(out var refusal)
            ? refusal
            : (await FacesAsync([person!], cancellation))[0];
    }

    public async Task<Result<PersonFound>> LeaveAsync(PersonId actor, PersonId id, DepartureKind? kind, string? reason, CancellationToken cancellation)
    {
        var seen = await ViewAsync(actor, id, cancellation);
        var tidied = WrittenText.Tidy(reason, LongestReason);
        if (seen.Refused(out var refusal) || tidied.Refused(out refusal))
        {
            return refusal;
        }

        if (kind is not { } what || !Enum.IsDefined(what))
        {
            return new DepartureKindMissing();
        }

        if (id == actor)
        {
            return new OwnDeparture();
        }

        var done = await db.WriteWholeAsync<bool>(
            async () =>
            {
                var person = await db.Set<Person>().SingleAsync(each => each.Id == id, cancellation);
                var today = GroupTime.DateOf(clock.GetUtcNow());
                if (person.GoneOn(today))
                {
                    return new GoneAlready(person.LeftOn!.Value);
                }

                if (what == DepartureKind.Moved)
                {
                    person.Move(today);
                }
                else
                {
                    person.Leave(today);
                }

                foreach (var each in departures)
                {
                    await each.HappenedAsync([new Departure(id, person.Unit, what, tidied.Value ?? "")], actor, cancellation);
                }

                return true;
            },
            cancellation);
        people.Clear();
        grants.Clear();
        return done.Refused(out refusal) ? refusal : await ViewAsync(actor, id, cancellation);
    }

    /// <summary>A leaving or a move that was written down by mistake; nothing that it closed comes back by itself.</summary>
    public async Task<Result<PersonFound>> ReturnAsync(PersonId actor, PersonId id, CancellationToken cancellation)
    {
        if ((await ViewAsync(actor, id, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        var done = await db.WriteWholeAsync<bool>(
            async () =>
            {
                var person = await db.Set<Person>().SingleAsync(each => each.Id == id, cancellation);
                if (person is { LeftOn: null, MovedOn: null })
                {
                    return new NotGone();
                }

                person.Return();
                return true;
            },
            cancellation);
        people.Clear();
        grants.Clear();
        return done.Refused(out refusal) ? refusal : await ViewAsync(actor, id, cancellation);
    }

    private async Task<List<PersonFound>> FacesAsync(IReadOnlyCollection<Person> people, CancellationToken cancellation)
    {
        var faces = new List<PersonFound>();
        foreach (var person in people)
        {
            faces.Add(new PersonFound(
                (await directory.PersonAsync(person.Id, cancellation))!,
                (await directory.UnitAsync(person.Unit, cancellation))?.Name ?? "–",
                [.. person.Roles.Select(grant => grant.Role).Order()]));
        }

        return faces;
    }
}
