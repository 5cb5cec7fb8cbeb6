using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Approvals;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Tiers;

namespace TeamsGrading.Tests.Core.Tiers;

[Trait("Clause", "R13")]
public sealed class StrategicTests : IAsyncLifetime
{
    private static readonly DateOnly Old = new(2019, 5, 1);
    private static readonly DateOnly Spring = new(2026, 3, 1);
    private SpecialStage stage = null!;

    public async Task InitializeAsync() => stage = await SpecialStage.CreateAsync();

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    [Trait("Clause", "R02")]
    public async Task List_ThroughBothSteps_AwardsStrategic_AndTheVipAwardStays()
    {
        var (south, west) = (await VipAsync(stage.South), await VipAsync(stage.West, form: GasForm.Liquid));
        await AddAsync("officer", south);
        await AddAsync("officer 2", west);
        Assert.Null((await ProposeAsync("officer")).Error);
        var approval = await stage.ApprovalAsync(ApprovalMatter.StrategicList);

        Assert.IsType<OutOfOrder>((await stage.DecideAsync("resource committee", approval)).Error);
        Assert.Null((await stage.DecideAsync("market party", approval)).Error);
        Assert.Equal([TierLevel.Vip1], (await stage.ValidAsync(south)).Select(award => award.Level));
        Assert.Null((await stage.DecideAsync("resource committee", approval)).Error);

        foreach (var subject in new[] { south, west })
        {
            var awards = await stage.ValidAsync(subject);
            Assert.Equal([TierLevel.Strategic, TierLevel.Vip1], awards.Select(award => award.Level).Order());
            var strategic = awards.Single(award => award.Level == TierLevel.Strategic);
            Assert.Equal((stage.Headquarters, null, 2025, stage.Today, stage.Today.AddYears(1).AddDays(-1)), (strategic.Unit, strategic.Form, strategic.Year, strategic.From, strategic.Until));
        }

        var list = await stage.Test.WithDbAsync(db => db.Set<StrategicList>().SingleAsync());
        Assert.Equal(["liaison", "manager", "officer", "officer 2", "west"], await stage.WaitingAsync(SpecialCards.Strategic, list.Id.Value));
    }

    [Fact]
    public async Task Recommendation_OfAVip2_IsRefusedByName()
    {
        var subject = await VipAsync(stage.South, TierLevel.Vip2);

        Assert.Equal(new NotOnHighestLevel("Customer C001", TierLevel.Vip2), (await AddAsync("officer", subject)).Error);
    }

    [Fact]
    public async Task Proposal_WithOneThatIsNowVip2_IsRefusedByName()
    {
        var (kept, moved) = (await VipAsync(stage.South), await VipAsync(stage.South));
        await AddAsync("officer", kept);
        await AddAsync("officer", moved);
        await stage.Test.WithDbAsync(async db =>
        {
            (await db.Set<Award>().SingleAsync(award => award.Subject == moved)).End(stage.Today, AwardEnd.Replaced);
            return await db.SaveChangesAsync();
        });
        await stage.AwardAsync(moved, stage.South, TierLevel.Vip2, stage.Today);

        Assert.Equal(new NotOnHighestLevel("Customer C002", TierLevel.Vip2), (await ProposeAsync("officer")).Error);
    }

    [Fact]
    public async Task Recommendation_OfACustomerWithoutAnyLevel_IsRefused()
    {
        Assert.Equal(new NotOnHighestLevel("Customer C001", null), (await AddAsync("officer", await stage.CustomerAsync(stage.South, Old))).Error);
        Assert.IsType<NothingThere>((await AddAsync("officer", new SubjectId(77))).Error);
    }

    [Fact]
    public async Task Recommendation_WithoutWords_IsRefused() =>
        Assert.Equal(new StrategicNeedsWords("Customer C001"), (await AddAsync("officer", await VipAsync(stage.South), " ")).Error);

    [Fact]
    public async Task Proposal_OfAnEmptyList_IsRefused() => Assert.IsType<StrategicListIsEmpty>((await ProposeAsync("officer")).Error);

    [Theory]
    [InlineData("market party")]
    [InlineData("resource committee")]
    public async Task Decision_AfterAnAwardEnded_IsRefusedAsChanged(string decider)
    {
        var subject = await VipAsync(stage.South);
        await AddAsync("officer", subject);
        await ProposeAsync("officer");
        var approval = await stage.ApprovalAsync(ApprovalMatter.StrategicList);
        if (decider == "resource committee")
        {
            await stage.DecideAsync("market party", approval);
        }

        await stage.BarredAsync("liaison", subject);

        Assert.IsType<VersionChanged>((await stage.DecideAsync(decider, approval)).Error);
        Assert.Empty(await stage.ValidAsync(subject));
    }

    [Fact]
    [Trait("Clause", "R09")]
    public async Task Decision_AfterAnAwardLapsedByItself_IsRefusedAsChanged()
    {
        var subject = await VipAsync(stage.South, from: new DateOnly(2025, 11, 4));
        await AddAsync("officer", subject);
        await ProposeAsync("officer");
        stage.Test.Clock.Advance(TimeSpan.FromDays(2));

        Assert.IsType<VersionChanged>((await stage.DecideAsync("market party", await stage.ApprovalAsync(ApprovalMatter.StrategicList))).Error);
    }

    [Fact]
    public async Task List_UnderWay_IsLocked_AndReturnedItIsTheSameList()
    {
        var subject = await VipAsync(stage.South);
        await AddAsync("officer", subject);
        await ProposeAsync("officer");
        Assert.IsType<StrategicListIsUnderWay>((await AddAsync("officer", subject, "other")).Error);
        Assert.IsType<StrategicListIsUnderWay>((await ProposeAsync("officer 2")).Error);
        var approval = await stage.ApprovalAsync(ApprovalMatter.StrategicList);
        await stage.DecideAsync("market party", approval, approve: false);

        Assert.Null((await AddAsync("officer", subject, "better")).Error);
        Assert.Null((await ProposeAsync("officer")).Error);
        Assert.Equal(2, (await stage.Test.WithDbAsync(db => db.Set<Approval>().OrderByDescending(each => each.Version).FirstAsync())).Version);
    }

    [Fact]
    [Trait("Clause", "R19")]
    public async Task List_AdjustedWithReason_KeepsWhoStays_AndEndsWhoGoes()
    {
        var (stays, goes, comes) = (await VipAsync(stage.South), await VipAsync(stage.South), await VipAsync(stage.West));
        await AddAsync("officer", stays);
        await AddAsync("officer", goes);
        await ApproveAsync();
        var first = stage.Today;
        stage.Test.Clock.Advance(TimeSpan.FromDays(10));
        Assert.IsType<StrategicListIsApproved>((await AddAsync("officer", comes)).Error);
        Assert.IsType<StrategicNeedsReason>((await AdjustAsync("")).Error);
        Assert.Null((await AdjustAsync("市场环境变化")).Error);
        await AddAsync("officer", comes);
        var who = await stage.WhoAsync("officer");
        await stage.Test.RunAsync((RecommendStrategic use) => use.RemoveAsync(who, goes, default));
        await ApproveAsync();

        Assert.Equal(first, (await stage.ValidAsync(stays)).Single(award => award.Level == TierLevel.Strategic).From);
        Assert.Equal([TierLevel.Vip1], (await stage.ValidAsync(goes)).Select(award => award.Level));
        Assert.Equal(stage.Today, (await stage.ValidAsync(comes)).Single(award => award.Level == TierLevel.Strategic).From);
    }

    [Fact]
    public async Task Recommendation_ByAUnit_IsRefused()
    {
        var subject = await VipAsync(stage.South);

        Assert.NotNull((await AddAsync("liaison", subject)).Error);
        Assert.NotNull((await AddAsync("market party", subject)).Error);
        var who = await stage.WhoAsync("liaison");
        Assert.NotNull((await stage.Test.RunAsync((ViewStrategic use) => use.CandidatesAsync(who, default))).Error);
    }

    [Fact]
    public async Task Recommendation_TwoOfficersAtTheSameSecond_LosesNeither()
    {
        var (first, second) = (await VipAsync(stage.South), await VipAsync(stage.South));

        var answers = await Task.WhenAll(AddAsync("officer", first), AddAsync("officer 2", second));

        Assert.All(answers, answer => Assert.Null(answer.Error));
        Assert.Equal(2, await stage.Test.WithDbAsync(db => db.Set<StrategicEntry>().CountAsync()));
        var proposed = await Task.WhenAll(ProposeAsync("officer"), ProposeAsync("officer 2"));
        Assert.Single(proposed, answer => answer.Error is null);
        Assert.IsType<StrategicListIsUnderWay>(Assert.Single(proposed, answer => answer.Error is not null).Error);
    }

    [Fact]
    public async Task Sheet_ForAUnit_HasItsOwnCustomersOfTheFinalListOnly()
    {
        var (south, west) = (await VipAsync(stage.South), await VipAsync(stage.West));
        await AddAsync("officer", south);
        await AddAsync("officer", west);
        Assert.Empty((await SheetAsync("liaison")).Customers);
        await ApproveAsync();

        Assert.Equal([south], (await SheetAsync("liaison")).Customers.Select(row => row.Subject));
        Assert.Equal([south, west], (await SheetAsync("officer")).Customers.Select(row => row.Subject));
    }

    private async Task<SubjectId> VipAsync(UnitId unit, TierLevel level = TierLevel.Vip1, GasForm form = GasForm.Gaseous, DateOnly? from = null)
    {
        var subject = await stage.CustomerAsync(unit, Old, form);
        await stage.AwardAsync(subject, unit, level, from ?? Spring, form);
        return subject;
    }

    private async Task<Result<StrategicListId>> AddAsync(string actor, SubjectId subject, string words = "资源协同价值高")
    {
        var who = await stage.WhoAsync(actor);
        return await stage.Test.RunAsync((RecommendStrategic use) => use.AddAsync(who, subject, words, default));
    }

    private async Task<Result<StrategicListId>> ProposeAsync(string actor)
    {
        var who = await stage.WhoAsync(actor);
        return await stage.Test.RunAsync((RecommendStrategic use) => use.ProposeAsync(who, default));
    }

    private async Task<Result<StrategicListId>> AdjustAsync(string reason)
    {
        var who = await stage.WhoAsync("officer");
        return await stage.Test.RunAsync((RecommendStrategic use) => use.AdjustAsync(who, reason, default));
    }

    private async Task ApproveAsync()
    {
        Assert.Null((await ProposeAsync("officer")).Error);
        var approval = await stage.ApprovalAsync(ApprovalMatter.StrategicList);
        Assert.Null((await stage.DecideAsync("market party", approval)).Error);
        Assert.Null((await stage.DecideAsync("resource committee", approval)).Error);
    }

    private async Task<StrategicSheet> SheetAsync(string actor)
    {
        var who = await stage.WhoAsync(actor);
        return (await stage.Test.RunAsync((ViewStrategic use) => use.NowAsync(who, default))).Value;
    }
}
