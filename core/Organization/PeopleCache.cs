using System.Collections.Concurrent;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Organization;

/// <summary>
/// Remembers for five seconds who a signed-in person is, because every click asks. Whoever leaves or moves is known as such at the latest
/// five seconds later, in every process; rights are never remembered.
/// </summary>
internal sealed class PeopleCache(TimeProvider clock)
{
    private const int Limit = 10_000;
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(5);
    private readonly ConcurrentDictionary<Guid, (PersonCard Person, DateTimeOffset Until)> byObjectId = new();

    /// <summary>The remembered person, or what <paramref name="find"/> finds; somebody unknown is asked for again each time.</summary>
    public async Task<PersonCard?> FindAsync(Guid objectId, Func<Task<PersonCard?>> find)
    {
        var now = clock.GetUtcNow();
        if (byObjectId.TryGetValue(objectId, out var known) && now < known.Until)
        {
            return known.Person;
        }

        var person = await find();
        if (person is null)
        {
            byObjectId.TryRemove(objectId, out _);
            return null;
        }

        if (byObjectId.Count >= Limit)
        {
            byObjectId.Clear();
        }

        byObjectId[objectId] = (person, now + Lifetime);
        return person;
    }
}
