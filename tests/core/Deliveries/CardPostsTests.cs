using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Committees;
using TeamsGrading.Core.Deliveries;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Deliveries;

public sealed class CardPostsTests
{
    private const string Kind = "ballot";
    private const long Round = 77;
    private static readonly PersonId Voter = PersonId.New();
    private static readonly PersonId Other = PersonId.New();

    [Fact]
    public async Task Post_WithoutSaveChanges_LeavesNothing()
    {
        await using var test = await OpenAsync();

        await test.RunAsync<ICardPosts, bool>(async posts =>
        {
            await posts.PostAsync(Voter, Kind, Round, null, default);
            return true;
        });

        Assert.Empty(await ListAsync(test, Voter));
    }

    [Fact]
    public async Task Post_InCallersTransactionThatFails_LeavesNothingAndSignalsNothing()
    {
        await using var test = await OpenAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => InScopeAsync<int>(test, (db, posts) => db.WriteAsync<int>(
            async () =>
            {
                await posts.PostAsync(Voter, Kind, Round, null, default);
                throw new InvalidOperationException("on purpose");
            },
            default)));

        Assert.Empty(await ListAsync(test, Voter));
    }

    [Fact]
    public async Task Post_Twice_KeepsOneCardAndOneMessage()
    {
        await using var test = await OpenAsync();
        await PostAsync(test, Voter);
        var first = Assert.Single(await ListAsync(test, Voter));

        await PostAsync(test, Voter);
        await ChangeAsync(test, async posts =>
        {
            await posts.PostAsync(Other, Kind, Round, null, default);
            await posts.PostAsync(Other, Kind, Round, null, default);
        });

        Assert.Equal(first, Assert.Single(await ListAsync(test, Voter)));
        Assert.Equal(2, await test.WithDbAsync(db => db.Set<TeamsMessage>().CountAsync()));
    }

    [Fact]
    public async Task Settle_ForOnePerson_LeavesTheOthersWaiting_AndPostingAgainReopens()
    {
        await using var test = await OpenAsync();
        await PostAsync(test, Voter, Other);

        await ChangeAsync(test, posts => posts.SettleAsync(Kind, Round, Voter, default));

        Assert.True(Assert.Single(await ListAsync(test, Voter)).Settled);
        Assert.False(Assert.Single(await ListAsync(test, Other)).Settled);
        await PostAsync(test, Voter);
        Assert.False(Assert.Single(await ListAsync(test, Voter)).Settled);
    }

    [Fact]
    public async Task Refresh_ChangesTheVersionOfThatSubjectOnly()
    {
        await using var test = await OpenAsync();
        await PostAsync(test, Voter);
        await ChangeAsync(test, posts => posts.PostAsync(Voter, Kind, 78, null, default));
        var before = (await ListAsync(test, Voter)).ToDictionary(card => card.Subject, card => card.Version);

        await ChangeAsync(test, posts => posts.RefreshAsync(Kind, Round, null, default));

        var after = (await ListAsync(test, Voter)).ToDictionary(card => card.Subject, card => card.Version);
        Assert.NotEqual(before[Round], after[Round]);
        Assert.Equal(before[78], after[78]);
    }

    [Fact]
    public async Task States_NobodyInstalled_SaysNotInstalled()
    {
        await using var test = await OpenAsync();
        await PostAsync(test, Voter, Other);
        await test.WithDbAsync(async db =>
        {
            db.Add(TeamsConversation.Begin(new("https://x/", "a:1", "29:1", "28:b", null, default), Voter, test.Clock.GetUtcNow().UtcDateTime));
            return await db.SaveChangesAsync();
        });

        var states = await test.RunAsync<ICardPosts, IReadOnlyList<PostState>>(posts => posts.StatesAsync(Kind, Round, default));

        Assert.Equal(DeliveryFate.Pending, states.Single(state => state.Person == Voter).Fate);
        Assert.Equal(DeliveryFate.NotInstalled, states.Single(state => state.Person == Other).Fate);
    }

    [Fact]
    [Trait("Clause", "R08")]
    public async Task SettleAndRefresh_OfOnePerson_LeaveNoTimeNoCountAndNoOrder()
    {
        await using var test = await OpenAsync();
        var voters = Enumerable.Range(0, 9).Select(_ => PersonId.New()).ToArray();
        await PostAsync(test, voters);
        var before = await TimesAsync(test);

        foreach (var voter in voters)
        {
            test.Clock.Advance(TimeSpan.FromMinutes(7));
            await ChangeAsync(test, posts => posts.RefreshAsync(Kind, Round, voter, default));
            await ChangeAsync(test, posts => posts.SettleAsync(Kind, Round, voter, default));
        }

        Assert.Equal(before, await TimesAsync(test));
        var versions = (await test.WithDbAsync(db => db.Set<CardPost>().AsNoTracking().ToListAsync()))
            .ToDictionary(post => post.Person, post => post.Version);
        Assert.NotEqual(voters.OrderBy(voter => versions[voter]), voters);
        Assert.All(versions.Values, version => Assert.InRange(version, 1, (1L << 53) - 1));
    }

    /// <summary>Everything stored that has a time in it.</summary>
    private static async Task<string> TimesAsync(TestDatabase test) => await test.WithDbAsync(async db =>
    {
        var posts = await db.Set<CardPost>().AsNoTracking().OrderBy(post => post.Id).Select(post => post.PostedUtc).ToListAsync();
        var messages = await db.Set<TeamsMessage>().AsNoTracking().OrderBy(message => message.Id)
            .Select(message => new { message.DecidedUtc, message.NextAttemptUtc, message.LeaseUntilUtc }).ToListAsync();
        return string.Join("|", posts) + string.Join("|", messages);
    });

    internal static Task<TestDatabase> OpenAsync() => TestDatabase.CreateAsync(
        services => services.AddOrganization().AddCommittees().AddDeliveries());

    internal static Task<IReadOnlyList<ListedCard>> ListAsync(TestDatabase test, PersonId person) =>
        test.RunAsync<ListCards, IReadOnlyList<ListedCard>>(list => list.HandleAsync(person, default));

    internal static Task PostAsync(TestDatabase test, params PersonId[] people) => ChangeAsync(test, async posts =>
    {
        foreach (var person in people)
        {
            await posts.PostAsync(person, Kind, Round, null, default);
        }
    });

    internal static Task ChangeAsync(TestDatabase test, Func<ICardPosts, Task> change) => InScopeAsync<int>(test, async (db, posts) =>
    {
        await change(posts);
        return await db.SaveChangesAsync();
    });

    private static Task<T> InScopeAsync<T>(TestDatabase test, Func<GradingDb, ICardPosts, Task<T>> work) =>
        test.RunAsync<IServiceProvider, T>(scope => work(
            (GradingDb)scope.GetService(typeof(GradingDb))!, (ICardPosts)scope.GetService(typeof(ICardPosts))!));
}
