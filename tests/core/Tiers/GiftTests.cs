using TeamsGrading.Core.Approvals;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Tiers;

namespace TeamsGrading.Tests.Core.Tiers;

[Trait("Clause", "R12")]
public sealed class GiftTests : IAsyncLifetime
{
    private static readonly DateOnly ThisYear = new(2026, 2, 3);
    private SpecialStage stage = null!;

    public async Task InitializeAsync() => stage = await SpecialStage.CreateAsync();

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    public async Task Gift_Approved_IsAnAwardByGiftOfOneYear()
    {
        var subject = await stage.CustomerAsync(stage.South, ThisYear);
        var approval = (await GiveAsync("liaison", stage.South, subject, TierLevel.Vip2, "合作潜力大")).Value;
        Assert.Empty(await stage.ValidAsync(subject));

        var decided = await stage.DecideAsync("party", approval);

        Assert.Equal(FilingState.Filed, decided.Value.Filing);
        var award = Assert.Single(await stage.ValidAsync(subject));
        Assert.Equal(
            new AwardCard(subject, stage.South, GasForm.Gaseous, TierLevel.Vip2, 2025, stage.Today, stage.Today.AddYears(1).AddDays(-1), null, ByGift: true), award);
    }

    [Theory]
    [InlineData(2025, 12, 31)]
    [InlineData(2012, 1, 1)]
    public async Task Gift_ToAnOldCustomer_IsRefused(int year, int month, int day)
    {
        var since = new DateOnly(year, month, day);
        var subject = await stage.CustomerAsync(stage.South, since);

        Assert.Equal(new NotFirstYear("Customer C001", since, 2026), (await GiveAsync("liaison", stage.South, subject, TierLevel.Vip1, "x")).Error);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(12, 31)]
    public async Task Gift_FirstContractOnAnEdgeOfTheYear_IsTaken(int month, int day)
    {
        var subject = await stage.CustomerAsync(stage.South, new DateOnly(2026, month, day));

        Assert.Null((await GiveAsync("liaison", stage.South, subject, TierLevel.Vip1, "x")).Error);
    }

    [Fact]
    public async Task Gift_ToASubjectOldWithAnotherUnit_IsRefused()
    {
        var subject = await stage.CustomerAsync(stage.South, ThisYear);
        await stage.CustomerAsync(stage.East, new DateOnly(2020, 1, 1), with: subject);

        Assert.IsType<NotFirstYear>((await GiveAsync("liaison", stage.South, subject, TierLevel.Vip1, "x")).Error);
    }

    [Fact]
    public async Task Gift_WithoutAKnownContract_IsRefused() => Assert.IsType<FirstContractUnknown>(
        (await GiveAsync("liaison", stage.South, await stage.CustomerAsync(stage.South, null), TierLevel.Vip1, "x")).Error);

    [Fact]
    public async Task Gift_WithoutReasonWhereTheUnitHasTwoLevels_IsRefused_AndWithOneLevelTaken()
    {
        var east = await stage.CustomerAsync(stage.East, ThisYear);
        Assert.Equal(new GiftNeedsReason(2), (await GiveAsync("east", stage.East, east, TierLevel.Vip2, "  ")).Error);

        var west = await stage.CustomerAsync(stage.West, ThisYear);
        Assert.Null((await GiveAsync("west", stage.West, west, TierLevel.Vip1, null)).Error);
    }

    [Fact]
    public async Task Gift_OfALevelTheUnitDoesNotHave_IsRefused()
    {
        var east = await stage.CustomerAsync(stage.East, ThisYear);

        Assert.Equal(new LevelNotAvailable(TierLevel.Vip3, 2, 41.5m), (await GiveAsync("east", stage.East, east, TierLevel.Vip3, "x")).Error);
        Assert.IsType<LevelNotAvailable>((await GiveAsync("east", stage.East, east, TierLevel.Strategic, "x")).Error);
        Assert.IsType<GiftNeedsLevel>((await GiveAsync("east", stage.East, east, null, "x")).Error);
    }

    [Fact]
    public async Task Gift_ToACustomerThatHoldsAnAward_IsRefused()
    {
        var subject = await stage.CustomerAsync(stage.South, ThisYear);
        await stage.AwardAsync(subject, stage.South, TierLevel.Vip3, new DateOnly(2026, 6, 1));

        Assert.Equal(
            new HoldsAward("Customer C001", TierLevel.Vip3, new DateOnly(2027, 5, 31)),
            (await GiveAsync("liaison", stage.South, subject, TierLevel.Vip1, "x")).Error);
    }

    [Fact]
    [Trait("Clause", "R20")]
    public async Task Gift_ToABarredCustomer_IsRefused()
    {
        var subject = await stage.CustomerAsync(stage.South, ThisYear);
        await stage.BarredAsync("liaison", subject);

        Assert.Equal(new SubjectIsBarred("Customer C001", 2025), (await GiveAsync("liaison", stage.South, subject, TierLevel.Vip1, "x")).Error);
    }

    [Fact]
    [Trait("Clause", "R20")]
    public async Task Gift_OfACustomerBarredMeanwhile_IsNotDecided()
    {
        var subject = await stage.CustomerAsync(stage.South, ThisYear);
        var approval = (await GiveAsync("liaison", stage.South, subject, TierLevel.Vip1, "x")).Value;
        await stage.BarredAsync("officer", subject);

        Assert.Equal(new SubjectIsBarred("Customer C001", 2025), (await stage.DecideAsync("party", approval)).Error);
        Assert.Empty(await stage.ValidAsync(subject));
        Assert.Null((await stage.DecideAsync("party", approval, approve: false)).Error);
    }

    [Fact]
    public async Task Gift_WhoseFirstContractWasCorrectedMeanwhile_IsRefusedAsChanged()
    {
        var subject = await stage.CustomerAsync(stage.South, ThisYear);
        var approval = (await GiveAsync("liaison", stage.South, subject, TierLevel.Vip1, "x")).Value;
        await stage.CustomerAsync(stage.South, new DateOnly(2015, 1, 1), with: subject);

        Assert.IsType<VersionChanged>((await stage.DecideAsync("party", approval)).Error);
    }

    [Fact]
    public async Task Gift_Returned_ComesBackAsTheSameObject_AndUnderWayIsLocked()
    {
        var subject = await stage.CustomerAsync(stage.South, ThisYear);
        var first = (await GiveAsync("liaison", stage.South, subject, TierLevel.Vip1, "x")).Value;
        Assert.IsType<GiftIsUnderWay>((await GiveAsync("manager", stage.South, subject, TierLevel.Vip2, "y")).Error);
        await stage.DecideAsync("party", first, approve: false);

        var second = (await GiveAsync("liaison", stage.South, subject, TierLevel.Vip2, "better")).Value;

        Assert.Null((await stage.DecideAsync("party", second)).Error);
        Assert.Equal(TierLevel.Vip2, Assert.Single(await stage.ValidAsync(subject)).Level);
    }

    [Fact]
    public async Task Gift_OwnProposalDecided_IsRefused()
    {
        var subject = await stage.CustomerAsync(stage.East, ThisYear);
        var approval = (await GiveAsync("east", stage.East, subject, TierLevel.Vip1, "x")).Value;

        Assert.IsType<OwnProposal>((await stage.DecideAsync("east", approval)).Error);
    }

    [Fact]
    public async Task Gift_TwoPeopleAtTheSameSecond_ExactlyOneWins()
    {
        var subject = await stage.CustomerAsync(stage.South, ThisYear);

        var answers = await Task.WhenAll(new[] { "liaison", "manager" }.Select(actor => GiveAsync(actor, stage.South, subject, TierLevel.Vip1, "x")));

        Assert.Single(answers, answer => answer.Error is null);
        Assert.IsType<GiftIsUnderWay>(Assert.Single(answers, answer => answer.Error is not null).Error);
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task Gift_OfAForeignUnitOrCustomer_IsNothingThere()
    {
        var subject = await stage.CustomerAsync(stage.South, ThisYear);

        Assert.IsType<NothingThere>((await GiveAsync("east", stage.South, subject, TierLevel.Vip1, "x")).Error);
        Assert.IsType<NothingThere>((await GiveAsync("east", stage.East, subject, TierLevel.Vip1, "x")).Error);
        Assert.IsType<ActionNotAllowed>((await GiveAsync("colleague", stage.South, subject, TierLevel.Vip1, "x")).Error);
        Assert.IsType<ActionNotAllowed>((await GiveAsync("officer", stage.South, subject, TierLevel.Vip1, "x")).Error);
    }

    [Fact]
    public async Task Sheet_ListsFirstYearCustomersOnly_WithWhyOneCannotBeGivenALevel()
    {
        await stage.CustomerAsync(stage.South, new DateOnly(2020, 1, 1));
        await stage.CustomerAsync(stage.East, ThisYear);
        var free = await stage.CustomerAsync(stage.South, ThisYear);
        var barred = await stage.CustomerAsync(stage.South, ThisYear, GasForm.Liquid);
        await stage.BarredAsync("liaison", barred);
        var who = await stage.WhoAsync("liaison");

        var sheet = (await stage.Test.RunAsync((ViewGifts use) => use.SheetAsync(who, stage.South, default))).Value;

        Assert.Equal([free, barred], sheet.Customers.Select(line => line.Subject));
        Assert.Null(sheet.Customers[0].Trouble);
        Assert.IsType<SubjectIsBarred>(sheet.Customers[1].Trouble);
        Assert.Equal(3, sheet.Levels!.Allowed);
    }

    private async Task<Result<ApprovalId>> GiveAsync(string actor, UnitId unit, SubjectId subject, TierLevel? level, string? reason)
    {
        var who = await stage.WhoAsync(actor);
        var started = await stage.Test.RunAsync((ProposeGift use) => use.StartAsync(who, unit, subject, GasForm.Gaseous, default));
        return started.Refused(out var refusal)
            ? refusal
            : await stage.Test.RunAsync((ProposeGift use) => use.RunAsync(who, started.Value, level, reason, default));
    }
}
