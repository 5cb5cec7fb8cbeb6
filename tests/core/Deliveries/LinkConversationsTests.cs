using TeamsGrading.Core.Deliveries;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Seams;
using TeamsGrading.Tests.Support;
using static TeamsGrading.Tests.Core.Deliveries.CardPostsTests;

namespace TeamsGrading.Tests.Core.Deliveries;

public sealed class LinkConversationsTests
{
    private static readonly Guid ObjectId = Guid.Parse("00000000-0000-0000-0000-000000000077");

    [Fact]
    public async Task Link_InstalledBeforeImport_ReachesThePersonAfterIt_AndACorrectedObjectIdMovesTheChat()
    {
        await using var test = await OpenAsync();
        await test.RunAsync<KeepConversation, bool>(keep => keep.HandleAsync(new("https://x/", "a:1", "29:1", "28:b", null, ObjectId), null, default));
        var person = await JoinAsync(test, "1", ObjectId);
        await PostAsync(test, person);
        Assert.Null(await ClaimAsync(test));

        Assert.Equal(1, await LinkAsync(test));
        Assert.Equal(0, await LinkAsync(test));
        Assert.Equal(person, (await ClaimAsync(test))!.Person);

        await test.WithDbAsync(async db =>
        {
            (await db.FindAsync<Person>(person))!.Describe(new PersonDetails("x", "", null, UnitId.New(), "", null, "en"), []);
            return await db.SaveChangesAsync();
        });
        var successor = await JoinAsync(test, "2", ObjectId);
        Assert.Equal(1, await LinkAsync(test));
        await ChangeAsync(test, posts => posts.PostAsync(successor, "note", 1, null, default));
        Assert.Equal(successor, (await ClaimAsync(test))!.Person);
    }

    private static async Task<PersonId> JoinAsync(TestDatabase test, string number, Guid objectId)
    {
        var person = Person.Join(number, new PersonDetails(number, "", objectId, UnitId.New(), "", null, "en"), []);
        await test.WithDbAsync(async db =>
        {
            db.Add(person);
            return await db.SaveChangesAsync();
        });
        return person.Id;
    }

    private static Task<int> LinkAsync(TestDatabase test) => test.RunAsync<LinkConversations, int>(link => link.HandleAsync(default));

    private static Task<OutgoingCard?> ClaimAsync(TestDatabase test) => test.RunAsync<ClaimNext, OutgoingCard?>(claim => claim.HandleAsync(default));
}
