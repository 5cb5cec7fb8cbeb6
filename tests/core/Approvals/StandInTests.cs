using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Approvals;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Approvals;

public sealed class StandInTests
{
    [Fact]
    public async Task StandIn_InThePeriod_DecidesAndIsOnRecord()
    {
        await using var stage = await ApprovalStage.CreateAsync();
        var approval = await stage.ProposeAsync("liaison", ApprovalMatter.Standards);
        await stage.NameAsync("party", "colleague", 0, 2);
        Assert.Equal(["colleague", "party"], await stage.WaitingAsync(ApprovalCards.Step, approval));
        var colleague = await stage.WhoAsync("colleague");
        var seen = (await stage.Test.RunAsync((ViewApproval use) => use.RunAsync(colleague, approval, default))).Value;
        Assert.Equal(await stage.WhoAsync("party"), seen.May.For);

        Assert.Null((await stage.DecideAsync("colleague", approval)).Error);

        var trail = (await stage.Test.RunAsync((ViewApproval use) => use.RunAsync(colleague, approval, default))).Value.Trail.Single();
        Assert.Equal((TrailState.Approved, colleague, await stage.WhoAsync("party")), (trail.State, trail.By!.Value, trail.For!.Value));
        Assert.Empty(await stage.WaitingAsync(ApprovalCards.Step, approval));
    }

    [Fact]
    public async Task StandIn_PeriodOver_IsRefusedAndNamesTheDay()
    {
        await using var stage = await ApprovalStage.CreateAsync();
        await stage.NameAsync("party", "colleague", 0, 1);
        var approval = await stage.ProposeAsync("liaison", ApprovalMatter.Standards);
        stage.Test.Clock.Advance(TimeSpan.FromDays(1).Add(TimeSpan.FromHours(14)));
        Assert.Equal(new DateOnly(2026, 11, 3), GroupTime.DateOf(stage.Test.Clock.GetUtcNow()));
        Assert.Null((await stage.Test.RunAsync((ViewApproval use) => use.RunAsync(stage.WhoAsync("colleague").Result, approval, default))).Error);
        stage.Test.Clock.Advance(TimeSpan.FromHours(1));

        // Midnight in Shanghai has passed.
        var refusal = (await stage.DecideAsync("colleague", approval, resolvedOn: new DateOnly(2026, 11, 3))).Error;

        Assert.Equal(new DateOnly(2026, 11, 3), Assert.IsType<StandInIsOver>(refusal).Until);
        Assert.IsType<ActionNotAllowed>((await stage.Test.RunAsync((ViewApproval use) => use.RunAsync(stage.WhoAsync("colleague").Result, approval, default))).Error);
    }

    [Fact]
    public async Task StandIn_BeforeThePeriod_IsRefused()
    {
        await using var stage = await ApprovalStage.CreateAsync();
        await stage.NameAsync("party", "deputy", 2, 4);
        var approval = await stage.ProposeAsync("liaison", ApprovalMatter.Standards);

        Assert.Equal(new DateOnly(2026, 11, 4), Assert.IsType<StandInNotBegun>((await stage.DecideAsync("deputy", approval)).Error).Begins);
    }

    [Fact]
    public async Task StandIn_Ended_CanDecideNoMoreAndLosesTheCard()
    {
        await using var stage = await ApprovalStage.CreateAsync();
        var standIn = (await stage.NameAsync("party", "deputy", 0, 9)).Value;
        var approval = await stage.ProposeAsync("liaison", ApprovalMatter.Standards);
        Assert.Equal(["deputy", "party"], await stage.WaitingAsync(ApprovalCards.Step, approval));

        var party = await stage.WhoAsync("party");
        Assert.IsType<NothingThere>((await stage.Test.RunAsync((EndStandIn use) => use.RunAsync(stage.WhoAsync("deputy").Result, standIn, default))).Error);
        Assert.Null((await stage.Test.RunAsync((EndStandIn use) => use.RunAsync(party, standIn, default))).Error);

        Assert.Equal(["party"], await stage.WaitingAsync(ApprovalCards.Step, approval));
        Assert.Equal(new DateOnly(2026, 11, 2), Assert.IsType<StandInIsOver>((await stage.DecideAsync("deputy", approval)).Error).Until);
        Assert.IsType<StandInAlreadyEnded>((await stage.Test.RunAsync((EndStandIn use) => use.RunAsync(party, standIn, default))).Error);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task StandIn_WhoMovedOrLeft_DecidesNoMore(bool moved)
    {
        await using var stage = await ApprovalStage.CreateAsync();
        await stage.NameAsync("party", "deputy", 0, 9);
        var approval = await stage.ProposeAsync("liaison", ApprovalMatter.Standards);
        var deputy = await stage.WhoAsync("deputy");
        await stage.Test.WithDbAsync(async db =>
        {
            var person = await db.Set<Person>().SingleAsync(each => each.Id == deputy);
            var today = GroupTime.DateOf(stage.Test.Clock.GetUtcNow());
            if (moved)
            {
                person.Move(today);
            }
            else
            {
                person.Leave(today);
            }

            return await db.SaveChangesAsync();
        });

        Assert.NotNull((await stage.DecideAsync("deputy", approval)).Error);
        Assert.Equal(["party"], await stage.WaitingAsync(ApprovalCards.Step, await stage.ProposeAsync("liaison", ApprovalMatter.VipList)));
        Assert.IsType<StandInNotSuitable>((await stage.NameAsync("party", "deputy", 20, 29)).Error);
        Assert.Null((await stage.DecideAsync("party", approval)).Error);
    }

    [Fact]
    public async Task StandIn_ForBothSteps_DecidesOnlyOne()
    {
        await using var stage = await ApprovalStage.CreateAsync();
        await stage.NameAsync("leader", "colleague at headquarters", 0, 9);
        await stage.NameAsync("general manager", "colleague at headquarters", 0, 9);
        var approval = await stage.ProposeAsync("officer", ApprovalMatter.Rule);
        Assert.Null((await stage.DecideAsync("colleague at headquarters", approval)).Error);

        Assert.IsType<DecidedEarlierStep>((await stage.DecideAsync("colleague at headquarters", approval)).Error);
        Assert.Null((await stage.DecideAsync("general manager", approval)).Error);
    }

    [Fact]
    public async Task Name_WhatDoesNotFit_IsRefused()
    {
        await using var stage = await ApprovalStage.CreateAsync();

        Assert.IsType<NothingToStandInFor>((await stage.NameAsync("liaison", "colleague", 0, 1)).Error);
        Assert.IsType<NothingToStandInFor>((await stage.NameAsync("officer", "officer 2", 0, 1)).Error);
        Assert.IsType<StandInNotSuitable>((await stage.NameAsync("party", "party", 0, 1)).Error);
        Assert.IsType<StandInNotSuitable>((await stage.NameAsync("party", "stranger", 0, 1)).Error);
        Assert.IsType<StandInBeginsInPast>((await stage.NameAsync("party", "colleague", -1, 1)).Error);
        Assert.IsType<StandInEndsBeforeItBegins>((await stage.NameAsync("party", "colleague", 2, 1)).Error);
        Assert.IsType<StandInTooLong>((await stage.NameAsync("party", "colleague", 0, 366)).Error);
        Assert.Null((await stage.NameAsync("party", "colleague", 0, 365)).Error);
        Assert.IsType<StandInOverlaps>((await stage.NameAsync("party", "deputy", 365, 370)).Error);
        Assert.Null((await stage.NameAsync("party", "deputy", 366, 370)).Error);
    }

    [Fact]
    public async Task Name_TwoAtTheSameSecond_OneWins()
    {
        await using var stage = await ApprovalStage.CreateAsync();

        var answers = await Task.WhenAll(
            Task.Run(() => stage.NameAsync("party", "colleague", 0, 5)), Task.Run(() => stage.NameAsync("party", "deputy", 3, 8)));

        Assert.Single(answers, answer => answer.Error is StandInOverlaps);
    }
}
