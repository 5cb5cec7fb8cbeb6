using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Deliveries;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Tiers;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Tiers;

[Trait("Clause", "R09")]
public sealed class LapseTests
{
    [Fact]
    public async Task Lapse_IsToldSixtyAndThirtyDaysBefore_AndWhenItHappened()
    {
        await using var stage = await WithAwardsAsync();
        var until = (await stage.AwardsAsync())[0].Until;

        Assert.Equal(0, await AtAsync(stage, until.AddDays(-61)));
        Assert.Equal(1, await AtAsync(stage, until.AddDays(-60)));
        Assert.Equal(["liaison", "manager", "officer"], await WaitingAsync(stage, LapseStage.Sixty));
        Assert.Equal(0, await AtAsync(stage, until.AddDays(-31)));
        Assert.Equal(1, await AtAsync(stage, until.AddDays(-30)));
        Assert.Empty(await WaitingAsync(stage, LapseStage.Sixty));
        Assert.Equal(["liaison", "manager", "officer"], await WaitingAsync(stage, LapseStage.Thirty));
        Assert.Equal(0, await AtAsync(stage, until));
        Assert.Equal(1, await AtAsync(stage, until.AddDays(1)));
        Assert.Equal(["liaison", "manager", "officer"], await WaitingAsync(stage, LapseStage.Lapsed));
        Assert.Equal(0, await AtAsync(stage, until.AddDays(2)));
    }

    [Fact]
    public async Task Lapse_HappensAtMidnightInShanghai_ByItself()
    {
        await using var stage = await WithAwardsAsync();
        var award = (await stage.AwardsAsync())[0];
        var midnight = GroupTime.ToUtc(award.Until.AddDays(1).ToDateTime(TimeOnly.MinValue));

        Assert.True(award.Reaches(GroupTime.DateOf(new DateTimeOffset(midnight.AddSeconds(-1)))));
        Assert.False(award.Reaches(GroupTime.DateOf(new DateTimeOffset(midnight))));
    }

    [Fact]
    public async Task Lapse_AfterAStandstill_IsToldOnceAtTheMostUrgentStage()
    {
        await using var stage = await WithAwardsAsync();
        var until = (await stage.AwardsAsync())[0].Until;

        Assert.Equal(1, await AtAsync(stage, until.AddDays(-10)));

        Assert.Equal([LapseStage.Thirty], await stage.Test.WithDbAsync(db => db.Set<LapseNotice>().Select(notice => notice.Stage).ToListAsync()));
    }

    [Fact]
    public async Task Lapse_TwoJobsAtOnce_TellItOnce()
    {
        await using var stage = await WithAwardsAsync();
        stage.Test.Clock.Advance(TimeSpan.FromDays(340));

        var told = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => stage.Test.RunAsync((TellOfLapse use) => use.RunAsync(default)))));

        Assert.Equal(1, told.Sum());
        Assert.Equal(1, await stage.Test.WithDbAsync(db => db.Set<LapseNotice>().CountAsync()));
        Assert.Equal(3, await stage.Test.WithDbAsync(db => db.Set<CardPost>().CountAsync(post => post.Kind == TierCards.Lapse)));
    }

    [Fact]
    public async Task Lapse_OfRevokedAwards_IsNotTold()
    {
        await using var stage = await WithAwardsAsync();
        await stage.Test.WithDbAsync(async db =>
        {
            foreach (var award in await db.Set<Award>().ToListAsync())
            {
                award.End(award.From.AddDays(9), AwardEnd.Revoked);
            }

            return await db.SaveChangesAsync();
        });
        stage.Test.Clock.Advance(TimeSpan.FromDays(340));

        Assert.Equal(0, await stage.Test.RunAsync((TellOfLapse use) => use.RunAsync(default)));
    }

    [Fact]
    public async Task Lapse_ReadByOne_StaysForTheOthers()
    {
        await using var stage = await WithAwardsAsync();
        stage.Test.Clock.Advance(TimeSpan.FromDays(340));
        await stage.Test.RunAsync((TellOfLapse use) => use.RunAsync(default));
        var id = await stage.Test.WithDbAsync(db => db.Set<LapseNotice>().Select(notice => notice.Id).SingleAsync());
        var (liaison, stranger) = (await stage.WhoAsync("liaison"), await stage.WhoAsync("stranger"));

        Assert.Null((await stage.Test.RunAsync((ViewLapse use) => use.SeenAsync(liaison, id, default))).Error);

        Assert.Equal(["manager", "officer"], await WaitingAsync(stage, LapseStage.Thirty));
        Assert.IsType<NothingThere>((await stage.Test.RunAsync((ViewLapse use) => use.RunAsync(stranger, id, default))).Error);
        var view = (await stage.Test.RunAsync((ViewLapse use) => use.RunAsync(liaison, id, default))).Value;
        Assert.Equal(["Amber", "Birch"], view.Awards.Select(award => award.Name));
        Assert.Equal(24, view.DaysLeft);
    }

    private static async Task<TiersStage> WithAwardsAsync()
    {
        var stage = await TiersStage.CreateAsync();
        await stage.StandardsInForceAsync();
        stage.Results.Publish(stage.Unit, TiersStage.Year, 92, 88);
        await stage.ListInForceAsync();
        return stage;
    }

    /// <summary>Runs the job shortly after midnight of the day.</summary>
    private static Task<int> AtAsync(TiersStage stage, DateOnly day)
    {
        var then = GroupTime.ToUtc(day.ToDateTime(new TimeOnly(0, 5)));
        stage.Test.Clock.Advance(new DateTimeOffset(then) - stage.Test.Clock.GetUtcNow());
        return stage.Test.RunAsync((TellOfLapse use) => use.RunAsync(default));
    }

    private static Task<List<string>> WaitingAsync(TiersStage stage, LapseStage at) => stage.Test.WithDbAsync(db => (
        from post in db.Set<CardPost>()
        join notice in db.Set<LapseNotice>() on post.Subject equals notice.Id
        join person in db.Set<Person>() on post.Person equals person.Id
        where post.Kind == TierCards.Lapse && notice.Stage == at && !post.Settled
        orderby person.Name
        select person.Name).ToListAsync());
}
