using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Organization;

/// <summary>
/// Entra object ids that change hands. They are unique at every moment, so two people who swap theirs would stand in each other's way,
/// whichever row is saved first.
/// </summary>
internal static class ObjectIdsInFlux
{
    /// <summary>Takes the id from whoever the import gave it to, so that <paramref name="owner"/> can have it back; that person's own line comes in its turn.</summary>
    public static async Task TakeFromOthersAsync(GradingDb db, Guid? id, PersonId owner, CancellationToken cancellation)
    {
        if (id is { } given)
        {
            await db.Database.ExecuteSqlInterpolatedAsync(
                $"UPDATE People SET EntraObjectId=NULL WHERE EntraObjectId={given} AND Id<>{owner.Value}", cancellation);
        }
    }

    /// <summary>Takes the stored id from everybody whose id is about to change; what is saved afterwards gives the new ones. In the caller's transaction.</summary>
    public static async Task ReleaseAsync(GradingDb db, CancellationToken cancellation)
    {
        foreach (var person in db.ChangeTracker.Entries<Person>().Where(entry => entry.State == EntityState.Modified).ToList())
        {
            var id = person.Property(known => known.EntraObjectId);
            if (id.IsModified && id.OriginalValue is not null)
            {
                await db.Database.ExecuteSqlInterpolatedAsync(
                    $"UPDATE People SET EntraObjectId=NULL WHERE Id={person.Entity.Id.Value}", cancellation);
                id.OriginalValue = null;
            }
        }
    }
}
