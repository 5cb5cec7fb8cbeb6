using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Committees;
using TeamsGrading.Core.Deliveries;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;
using TeamsGrading.Tests.Support;
using static TeamsGrading.Tests.Core.Deliveries.CardPostsTests;

namespace TeamsGrading.Tests.Core.Deliveries;

public sealed class ClaimNextTests
{
    private static readonly PersonId Voter = PersonId.New();
    private static readonly PersonId Other = PersonId.New();

    [Fact]
    public async Task Claim_ByTwoProcessesAtOnce_EachMessageGoesToOne()
    {
        await using var test = await OpenAsync();
        await using var second = OtherProcess(test);
        var people = Enumerable.Range(0, 40).Select(_ => PersonId.New()).ToArray();
        await InstallAsync(test, people);
        await PostAsync(test, people);

        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => DrainAsync(i % 2 == 0 ? test.Services : second))));

        Assert.Equal(40, claims.Sum(list => list.Count));
        Assert.Equal(40, claims.SelectMany(list => list).Select(card => card.Message).Distinct().Count());
        Assert.Equal(people.Order(Comparer<PersonId>.Create((a, b) => a.Value.CompareTo(b.Value))), claims.SelectMany(list => list).Select(card => card.Person)
            .Order(Comparer<PersonId>.Create((a, b) => a.Value.CompareTo(b.Value))));
    }

    [Fact]
    public async Task Claim_TwoCardsOfOnePerson_AreTakenOneAfterTheOther()
    {
        await using var test = await OpenAsync();
        await InstallAsync(test, Voter);
        await PostAsync(test, Voter);
        test.Clock.Advance(TimeSpan.FromSeconds(1));
        await ChangeAsync(test, posts => posts.PostAsync(Voter, "ballot", 78, null, default));

        var first = await ClaimAsync(test);
        Assert.Equal(77, first!.Subject);
        Assert.Null(await ClaimAsync(test));

        await RecordAsync(test, first, new Outcome.Later(TimeSpan.FromMinutes(1), "Http429"));
        Assert.Null(await ClaimAsync(test));
        test.Clock.Advance(TimeSpan.FromMinutes(2));
        var again = await ClaimAsync(test);
        Assert.Equal(77, again!.Subject);
        await RecordAsync(test, again, new Outcome.Shown("act"));
        Assert.Equal(78, (await ClaimAsync(test))!.Subject);
    }

    [Fact]
    public async Task Claim_NeverAcknowledgedBeforeACrash_BecomesUnknownAndIsNotSentAgain_AndALateAnswerStillCounts()
    {
        await using var test = await OpenAsync();
        await InstallAsync(test, Voter);
        await PostAsync(test, Voter);
        var lost = await ClaimAsync(test);

        test.Clock.Advance(ClaimNext.Lease + TimeSpan.FromSeconds(1));
        Assert.Null(await ClaimAsync(test));
        Assert.Equal((DeliveryFate.Unknown, "NeverAcknowledged"), await FateAsync(test));

        Assert.True(await RecordAsync(test, lost!, new Outcome.Shown("act")));
        Assert.Equal((DeliveryFate.Sent, null), await FateAsync(test));
    }

    [Fact]
    public async Task Record_AfterAPersonSentItAgain_IsTooLate()
    {
        await using var test = await OpenAsync();
        await InstallAsync(test, Voter);
        await PostAsync(test, Voter);
        var slow = await ClaimAsync(test);
        test.Clock.Advance(ClaimNext.Lease + TimeSpan.FromSeconds(1));
        Assert.Null(await ClaimAsync(test));
        await ChangeAsync(test, posts => posts.ResendAsync("ballot", 77, null, default));

        Assert.False(await RecordAsync(test, slow!, new Outcome.Refused(OutcomeReasons.Blocked)));
        Assert.NotNull(await ClaimAsync(test));
    }

    [Fact]
    public async Task Claim_UpdateThatWasCutOff_IsTakenAgain()
    {
        await using var test = await OpenAsync();
        await SentAsync(test);
        await ChangeAsync(test, posts => posts.RefreshAsync("ballot", 77, null, default));
        Assert.Equal("act", (await ClaimAsync(test))!.ActivityId);

        test.Clock.Advance(ClaimNext.Lease + TimeSpan.FromSeconds(1));

        Assert.Equal("act", (await ClaimAsync(test))!.ActivityId);
    }

    [Fact]
    public async Task Record_CardChangedWhileItWasUpdated_IsDueOnceMore()
    {
        await using var test = await OpenAsync();
        await SentAsync(test);
        await ChangeAsync(test, posts => posts.RefreshAsync("ballot", 77, null, default));
        var update = await ClaimAsync(test);
        await ChangeAsync(test, posts => posts.RefreshAsync("ballot", 77, null, default));

        await RecordAsync(test, update!, new Outcome.Shown("act"));

        Assert.NotNull(await ClaimAsync(test));
    }

    [Fact]
    public async Task Record_PassingFailuresWithoutEnd_GivesUp()
    {
        await using var test = await OpenAsync();
        await InstallAsync(test, Voter);
        await PostAsync(test, Voter);
        for (var i = 0; i < RecordOutcome.MostAttempts; i++)
        {
            await RecordAsync(test, (await ClaimAsync(test))!, new Outcome.Later(TimeSpan.Zero, "Http502"));
        }

        Assert.Null(await ClaimAsync(test));
        Assert.Equal((DeliveryFate.Failed, "GaveUp"), await FateAsync(test));
    }

    [Fact]
    [Trait("Clause", "R08")]
    public async Task Deliver_UpdatesOfOnePersonsOwnDoing_LeaveNoTimeBehind()
    {
        await using var test = await OpenAsync();
        await SentAsync(test);
        var before = await RowAsync(test);
        test.Clock.Advance(TimeSpan.FromMinutes(7));
        await ChangeAsync(test, posts => posts.SettleAsync("ballot", 77, Voter, default));

        await RecordAsync(test, (await ClaimAsync(test))!, new Outcome.Later(TimeSpan.Zero, "Http502"));
        await RecordAsync(test, (await ClaimAsync(test))!, new Outcome.Shown("act"));

        Assert.Equal(before, await RowAsync(test));
    }

    [Fact]
    public async Task Claim_PersonWithTwoChats_UsesTheLatest()
    {
        await using var test = await OpenAsync();
        await InstallAsync(test, Voter);
        test.Clock.Advance(TimeSpan.FromDays(1));
        await test.RunAsync<KeepConversation, bool>(keep => keep.HandleAsync(new("https://new/", "a:new", "29:v", "28:b", null, Guid.Empty), Voter, default));
        await PostAsync(test, Voter);

        Assert.Equal("a:new", (await ClaimAsync(test))!.Address.ConversationId);
        Assert.Null(await ClaimAsync(test));
    }

    [Fact]
    public async Task SeeActivity_RepeatAndSweep_RemembersForDays()
    {
        await using var test = await OpenAsync();
        await using var second = OtherProcess(test);

        Assert.True(await SeeAsync(test.Services, "1"));
        Assert.False(await SeeAsync(second, "1"));
        Assert.True(await SeeAsync(second, "2"));
        test.Clock.Advance(TimeSpan.FromDays(SeeActivity.KeptDays));
        Assert.Equal(0, await test.RunAsync<SeeActivity, int>(see => see.SweepAsync(default)));
        test.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(2, await test.RunAsync<SeeActivity, int>(see => see.SweepAsync(default)));
    }

    private static ServiceProvider OtherProcess(TestDatabase test)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(test.Clock)
            .AddGradingStorage(DatabaseProvider.Sqlite, $"Data Source={test.File}");
        return services.AddOrganization().AddCommittees().AddDeliveries().BuildServiceProvider();
    }

    private static async Task<bool> SeeAsync(IServiceProvider process, string activity)
    {
        await using var scope = process.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SeeActivity>().HandleAsync("a:1", activity, default);
    }

    private static async Task<List<OutgoingCard>> DrainAsync(IServiceProvider process)
    {
        var claimed = new List<OutgoingCard>();
        for (var misses = 0; misses < 5;)
        {
            await using var scope = process.CreateAsyncScope();
            if (await scope.ServiceProvider.GetRequiredService<ClaimNext>().HandleAsync(default) is { } card)
            {
                claimed.Add(card);
            }
            else
            {
                misses++;
            }
        }

        return claimed;
    }

    private static async Task InstallAsync(TestDatabase test, params PersonId[] people)
    {
        foreach (var person in people)
        {
            await test.RunAsync<KeepConversation, bool>(keep => keep.HandleAsync(
                new("https://x/", $"a:{person.Value}", $"29:{person.Value}", "28:b", null, Guid.Empty), person, default));
        }
    }

    private static async Task SentAsync(TestDatabase test)
    {
        await InstallAsync(test, Voter);
        await PostAsync(test, Voter, Other);
        await RecordAsync(test, (await ClaimAsync(test))!, new Outcome.Shown("act"));
        Assert.Null(await ClaimAsync(test));
    }

    private static Task<OutgoingCard?> ClaimAsync(TestDatabase test) => test.RunAsync<ClaimNext, OutgoingCard?>(claim => claim.HandleAsync(default));

    private static Task<bool> RecordAsync(TestDatabase test, OutgoingCard card, Outcome outcome) =>
        test.RunAsync<RecordOutcome, bool>(record => record.HandleAsync(card, outcome, default));

    private static async Task<(DeliveryFate Fate, string? Reason)> FateAsync(TestDatabase test)
    {
        var state = (await test.RunAsync<ICardPosts, IReadOnlyList<PostState>>(posts => posts.StatesAsync("ballot", 77, default))).Single();
        return (state.Fate, state.Reason);
    }

    /// <summary>All of the voter's message but the random fence and stamp.</summary>
    private static Task<string> RowAsync(TestDatabase test) => test.WithDbAsync(async db => (await db.Set<TeamsMessage>().AsNoTracking()
        .Where(m => m.Person == Voter)
        .Select(m => new { m.State, m.DecidedUtc, m.Attempts, m.NextAttemptUtc, m.LeaseUntilUtc, m.Reason, m.ActivityId })
        .SingleAsync()).ToString()!);
}
