using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Deliveries;

/// <summary>
/// Gives every chat to the person whose object id it is by today's personnel data: somebody may install the app before being imported,
/// and an object id may be corrected. A chat never keeps a person whose it is not.
/// </summary>
public sealed class LinkConversations(GradingDb db, IDirectory directory, CardSignals signals)
{
    /// <summary>How many chats changed hands.</summary>
    public async Task<int> HandleAsync(CancellationToken cancellation)
    {
        var people = (await directory.PeopleAsync(cancellation))
            .Where(person => person.EntraObjectId is not null)
            .ToDictionary(person => person.EntraObjectId!.Value, person => (PersonId?)person.Id);
        var chats = await db.Set<TeamsConversation>().Where(chat => chat.Installed).ToListAsync(cancellation);
        var moved = chats.Where(chat => people.GetValueOrDefault(chat.AadObjectId) != chat.Person).ToList();
        foreach (var chat in moved)
        {
            chat.Belongs(people.GetValueOrDefault(chat.AadObjectId));
            if (chat.Person is { } person)
            {
                await KeepConversation.ReviveAsync(db, person, cancellation);
            }
        }

        if (moved.Count > 0)
        {
            db.AfterCommit(signals.WakeOutbox);
            await db.SaveChangesAsync(cancellation);
        }

        return moved.Count;
    }
}
