using TeamsGrading.Core.Deliveries;
using TeamsGrading.Core.Seams;
using TeamsGrading.Tests.Support;
using static TeamsGrading.Tests.Core.Deliveries.CardPostsTests;

namespace TeamsGrading.Tests.Core.Deliveries;

public sealed class CardChangesTests
{
    private static readonly PersonId Voter = PersonId.New();

    [Fact]
    public async Task For_StartsWithTheCardsAsTheyStand_ThenTellsChangesAndNudges()
    {
        await using var test = await OpenAsync();
        await PostAsync(test, Voter);
        await using var changes = Listen(test, Voter);
        var first = await NextAsync(changes);
        Assert.Equal("ballot", first.Kind);

        await ChangeAsync(test, posts => posts.RefreshAsync("ballot", 77, null, default));
        var second = await NextAsync(changes);
        await test.RunAsync<ICardPosts, bool>(posts =>
        {
            posts.Nudge(Voter, "ballot", 77);
            return Task.FromResult(true);
        });
        var third = await NextAsync(changes);

        Assert.Equal(3, new[] { first.Version, second.Version, third.Version }.Distinct().Count());
        Assert.Equal(second.Version, Assert.Single(await ListAsync(test, Voter)).Version);
    }

    [Fact]
    public async Task For_SomebodyElsesCards_TellsNothing()
    {
        await using var test = await OpenAsync();
        await using var changes = Listen(test, Voter);
        var next = changes.MoveNextAsync().AsTask();

        await PostAsync(test, PersonId.New());

        Assert.NotSame(next, await Task.WhenAny(next, Task.Delay(300)));
        await PostAsync(test, Voter);
        Assert.True(await next.WaitAsync(TimeSpan.FromSeconds(20)));
    }

    private static IAsyncEnumerator<CardChange> Listen(TestDatabase test, PersonId person) =>
        ((CardChanges)test.Services.GetService(typeof(CardChanges))!).ForAsync(person, default).GetAsyncEnumerator();

    private static async Task<CardChange> NextAsync(IAsyncEnumerator<CardChange> changes)
    {
        Assert.True(await changes.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20)));
        return changes.Current;
    }
}
