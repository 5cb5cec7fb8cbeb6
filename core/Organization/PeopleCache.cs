using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Organization;

/// <summary>
/// Remembers for five seconds who a signed-in person is, because every click asks. Whoever leaves or moves is known as such at the latest
/// five seconds later, in every process.
/// </summary>
public sealed class PeopleCache(TimeProvider clock)
{
    private readonly ShortMemory<Guid, PersonCard> byObjectId = new(clock);

    internal Task<PersonCard?> FindAsync(Guid objectId, Func<Task<PersonCard?>> find) => byObjectId.FindAsync(objectId, find);

    /// <summary>Somebody left or came back: in this process known as such at once.</summary>
    public void Clear() => byObjectId.Clear();
}
