using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Organization;

/// <summary>A person as the import journal keeps one.</summary>
internal sealed record PersonNote(
    string Name, string Mail, Guid? ObjectId, long Unit, string Position, long? Manager, string Locale, Role[] Roles, DateOnly? LeftOn = null,
    DateOnly? MovedOn = null)
{
    public static PersonNote Of(Person person) => new(
        person.Name, person.Mail, person.EntraObjectId, person.Unit.Value, person.Position, person.Manager?.Value, person.Locale,
        [.. person.Roles.Select(grant => grant.Role)], person.LeftOn, person.MovedOn);

    public string Write() => JsonSerializer.Serialize(this);

    public static async Task<Result> UndoAsync(GradingDb db, IReadOnlyList<JournalLine> journal, CancellationToken cancellation)
    {
        foreach (var line in journal)
        {
            var person = await db.Set<Person>().SingleOrDefaultAsync(person => person.Id == new PersonId(line.Row), cancellation);
            if (person is null || person.Version.ToString(CultureInfo.InvariantCulture) != line.After)
            {
                return new RowChangedSince();
            }

            if (line.Before is null)
            {
                db.Remove(person);
                continue;
            }

            var before = JsonSerializer.Deserialize<PersonNote>(line.Before)!;
            await ObjectIdsInFlux.TakeFromOthersAsync(db, before.ObjectId, person.Id, cancellation);
            var version = person.Version - 1;
            person.Describe(before.Details(), before.Roles);
            person.Recall(before.MovedOn);

            // The version goes back with the values, so that the import before can be undone in turn.
            db.Entry(person).Property(known => known.Version).CurrentValue = version;
        }

        return Result.Done;
    }

    private PersonDetails Details() =>
        new(Name, Mail, ObjectId, new UnitId(Unit), Position, Manager is { } manager ? new PersonId(manager) : null, Locale, LeftOn);
}
