using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Organization;

/// <summary>
/// Remembers for five seconds who a signed-in person is, because every click asks. Whoever leaves or moves is known as such at the latest
/// five seconds later, in every process.
/// </summary>
internal sealed class PeopleCache(TimeProvider clock)
{
    private readonly ShortMemory<Guid, PersonCard> byObjectId = new(clock);

    public Task<PersonCard?> FindAsync(Guid objectId, Func<Task<PersonCard?>> find) => byObjectId.FindAsync(objectId, find);
}
