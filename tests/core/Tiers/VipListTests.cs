using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Approvals;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Tiers;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Tiers;

[Trait("Clause", "R11")]
public sealed class VipListTests
{
    [Fact]
    [Trait("Clause", "R02")]
    [Trait("Clause", "R09")]
    public async Task List_Approved_MakesAwardsForOneYear()
    {
        await using var stage = await TiersStage.CreateAsync();
        await stage.StandardsInForceAsync();
        stage.Results.Publish(stage.Unit, TiersStage.Year, 92, 88, 86, 65, 50);

        await stage.ListInForceAsync();

        var today = GroupTime.DateOf(stage.Test.Clock.GetUtcNow());
        var awards = await stage.AwardsAsync();
        Assert.Equal(4, awards.Count);
        Assert.All(awards, award => Assert.Equal((today, AwardPeriod.Of(today).Until), (award.From, award.Until)));
        Assert.Equal(
            [TierLevel.Vip1, TierLevel.Vip1, TierLevel.Vip2, TierLevel.Vip3],
            stage.Results.Subjects.Take(4).Select(subject => awards.Single(award => award.Subject == subject).Level));
        Assert.Equal(FilingState.Filed, (await stage.Test.WithDbAsync(db => db.Set<Approval>().SingleAsync(each => each.Matter == ApprovalMatter.VipList))).Filing);
    }

    [Fact]
    public async Task List_WithoutStandardsOrRound_IsRefused()
    {
        await using var stage = await TiersStage.CreateAsync();
        Assert.Equal(new NoRoundYet(TiersStage.Year, GasForm.Gaseous), (await stage.ListAsync()).Error);
        stage.Results.Publish(stage.Unit, TiersStage.Year, 92);
        Assert.Equal(new NoStandardsInForce(TiersStage.Year, GasForm.Gaseous), (await stage.ListAsync()).Error);
        await stage.DraftAsync(TiersStage.Level(TierLevel.Vip1, 85));
        Assert.Equal(new NoStandardsInForce(TiersStage.Year, GasForm.Gaseous), (await stage.ListAsync()).Error);
        Assert.Equal(0, await stage.Test.WithDbAsync(db => db.Set<VipList>().CountAsync()));
    }

    [Fact]
    public async Task List_OfASupersededRound_CannotBeApproved()
    {
        await using var stage = await TiersStage.CreateAsync();
        await stage.StandardsInForceAsync();
        stage.Results.Publish(stage.Unit, TiersStage.Year, 92, 88);
        var list = (await stage.ListAsync()).Value;
        stage.Results.Publish(stage.Unit, TiersStage.Year, 91, 88);

        Assert.IsType<VersionChanged>((await stage.DecideAsync(await stage.ApprovalOfAsync(list))).Error);

        Assert.Empty(await stage.AwardsAsync());
        await stage.WithdrawAsync(await stage.ApprovalOfAsync(list));
        await stage.ListInForceAsync();
        Assert.Equal(2, (await stage.AwardsAsync()).Count);
    }

    [Fact]
    public async Task List_WhenTheStandardsChangedMeanwhile_CannotBeApproved()
    {
        await using var stage = await TiersStage.CreateAsync();
        var standards = await stage.StandardsInForceAsync();
        stage.Results.Publish(stage.Unit, TiersStage.Year, 92, 88);
        var list = (await stage.ListAsync()).Value;
        Assert.Null((await stage.SetAsync(standards, TiersStage.Level(TierLevel.Vip1, 90, 2))).Error);
        await stage.ApproveAsync((await stage.ProposeAsync(standards, "adjusted")).Value);

        Assert.IsType<VersionChanged>((await stage.DecideAsync(await stage.ApprovalOfAsync(list))).Error);
    }

    [Fact]
    [Trait("Clause", "R20")]
    public async Task List_CandidateBarredForALaterYear_HasNoPlaceOnIt()
    {
        await using var stage = await TiersStage.CreateAsync();
        await stage.StandardsInForceAsync();
        stage.Results.Publish(stage.Unit, TiersStage.Year, 92, 88);
        stage.Results.Barred.Add(stage.Results.Subjects[0]);
        stage.Results.BarredIn = GroupTime.DateOf(stage.Test.Clock.GetUtcNow()).Year;
        Assert.NotEqual(TiersStage.Year, stage.Results.BarredIn);

        await stage.ListInForceAsync();

        Assert.Equal(stage.Results.Subjects[1], Assert.Single(await stage.AwardsAsync()).Subject);
    }

    [Fact]
    [Trait("Clause", "R20")]
    public async Task List_CandidateBarredMeanwhile_CannotBeApproved()
    {
        await using var stage = await TiersStage.CreateAsync();
        await stage.StandardsInForceAsync();
        stage.Results.Publish(stage.Unit, TiersStage.Year, 92, 88);
        var list = (await stage.ListAsync()).Value;
        stage.Results.Barred.Add(stage.Results.Subjects[0]);

        Assert.IsType<VersionChanged>((await stage.DecideAsync(await stage.ApprovalOfAsync(list))).Error);

        await stage.WithdrawAsync(await stage.ApprovalOfAsync(list));
        await stage.ListInForceAsync();
        Assert.Equal(stage.Results.Subjects[1], Assert.Single(await stage.AwardsAsync()).Subject);
    }

    [Fact]
    [Trait("Clause", "R19")]
    public async Task List_AdjustedInMidYear_KeepsTheEndAndTheUnchanged()
    {
        await using var stage = await TiersStage.CreateAsync();
        var standards = await stage.StandardsInForceAsync();
        stage.Results.Publish(stage.Unit, TiersStage.Year, 92, 88, 71, 62);
        await stage.ListInForceAsync();
        var first = await stage.AwardsAsync();
        stage.Test.Clock.Advance(TimeSpan.FromDays(40));
        Assert.IsType<ListUnchanged>((await stage.ListAsync("nothing changed")).Error);
        Assert.Null((await stage.SetAsync(standards, TiersStage.Level(TierLevel.Vip1, 90, 2))).Error);
        Assert.Null((await stage.SetAsync(standards, TiersStage.Level(TierLevel.Vip3, 65))).Error);
        await stage.ApproveAsync((await stage.ProposeAsync(standards, "market changed")).Value);

        Assert.IsType<AdjustmentNeedsReason>((await stage.ListAsync()).Error);
        await stage.ListInForceAsync("market changed");

        var today = GroupTime.DateOf(stage.Test.Clock.GetUtcNow());
        var awards = (await stage.AwardsAsync()).ToLookup(award => award.Subject);
        Assert.Null(Assert.Single(awards[stage.Results.Subjects[0]]).EndedOn);
        Assert.Equal([TierLevel.Vip1, TierLevel.Vip2], awards[stage.Results.Subjects[1]].OrderBy(award => award.From).Select(award => award.Level));
        Assert.All(awards.SelectMany(group => group), award => Assert.Equal(first[0].Until, award.Until));
        Assert.Equal((today, AwardEnd.Replaced), Ended(awards[stage.Results.Subjects[1]].Single(award => award.Level == TierLevel.Vip1)));
        Assert.Null(Assert.Single(awards[stage.Results.Subjects[2]]).EndedOn);
        Assert.Equal((today, AwardEnd.Adjusted), Ended(Assert.Single(awards[stage.Results.Subjects[3]])));
    }

    [Fact]
    [Trait("Clause", "R09")]
    public async Task List_OfTheNextYear_EndsLastYearsAwardsTheDayBefore()
    {
        await using var stage = await TiersStage.CreateAsync();
        await stage.StandardsInForceAsync();
        stage.Results.Publish(stage.Unit, TiersStage.Year, 92, 88);
        await stage.ListInForceAsync();
        stage.Test.Clock.Advance(TimeSpan.FromDays(300));
        var liaison = await stage.WhoAsync("liaison");
        stage.Results.Opened = null;
        var next = (await stage.Test.RunAsync((DraftStandards use) => use.OpenAsync(liaison, stage.Unit, TiersStage.Year + 1, GasForm.Gaseous, default))).Value;
        await stage.ApproveAsync((await stage.ProposeAsync(next)).Value);
        stage.Results.Publish(stage.Unit, TiersStage.Year + 1, 75);

        var list = (await stage.Test.RunAsync((ProposeVipList use) => use.RunAsync(liaison, stage.Unit, TiersStage.Year + 1, GasForm.Gaseous, null, default))).Value;
        await stage.ApproveAsync(await stage.ApprovalOfAsync(list));

        var today = GroupTime.DateOf(stage.Test.Clock.GetUtcNow());
        var history = (await stage.Test.RunAsync((IAwards awards) => awards.OfAsync(stage.Results.Subjects, default)))[stage.Results.Subjects[0]].ToList();
        Assert.Equal([TierLevel.Vip2, TierLevel.Vip1], history.Select(award => award.Level));
        Assert.True(history[1].IsValidOn(today.AddDays(-1)));
        Assert.False(history[1].IsValidOn(today));
        Assert.Null((await stage.AwardsAsync()).Single(award => award.Subject == stage.Results.Subjects[1]).EndedOn);
        Assert.Equal(new LaterListInForce(TiersStage.Year + 1), (await stage.ListAsync("late")).Error);
    }

    [Fact]
    public async Task List_OfAVoteWhoseLevelsDifferInPointsOnly_IsRefused()
    {
        await using var stage = await TiersStage.CreateAsync();
        await stage.StandardsInForceAsync();
        var round = stage.Results.Publish(stage.Unit, TiersStage.Year, 92, 88);
        stage.Results.Rounds[0] = round with { IsVote = true, Rows = [.. round.Rows.Select(row => row with { Rank = null, Total = null, Passed = true })] };

        Assert.Equal(new VoteCannotTellLevels(TierLevel.Vip1, TierLevel.Vip2), (await stage.ListAsync()).Error);
    }

    [Fact]
    public async Task List_TwoOfficersAtTheSameSecond_OneIsSent()
    {
        await using var stage = await TiersStage.CreateAsync();
        await stage.StandardsInForceAsync();
        stage.Results.Publish(stage.Unit, TiersStage.Year, 92);

        var both = await Task.WhenAll(stage.ListAsync(), stage.ListAsync(null, "manager"));

        Assert.Single(both, result => result.Error is null);
        Assert.Single(both, result => result.Error is ListUnderWay);
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task List_ForAStranger_IsNotThere()
    {
        await using var stage = await TiersStage.CreateAsync();
        await stage.StandardsInForceAsync();
        stage.Results.Publish(stage.Unit, TiersStage.Year, 92);
        var list = await stage.ListInForceAsync();
        var stranger = await stage.WhoAsync("stranger");

        Assert.IsType<NothingThere>((await stage.ListAsync(null, "stranger")).Error);
        Assert.IsType<NothingThere>((await stage.Test.RunAsync((ViewVipLists use) => use.RunAsync(stranger, list, default))).Error);
        Assert.IsType<NothingThere>((await stage.Test.RunAsync((ViewLevels use) => use.RunAsync(stranger, stage.Unit, TiersStage.Year, GasForm.Gaseous, default))).Error);
        Assert.IsType<NothingThere>((await stage.Test.RunAsync((ViewAwards use) => use.OfUnitAsync(stranger, stage.Unit, default))).Error);
        Assert.IsType<NothingThere>((await stage.Test.RunAsync((ViewAwards use) => use.OfSubjectAsync(stranger, stage.Results.Subjects[0], default))).Error);
        Assert.Empty(await stage.Test.RunAsync((ViewVipLists use) => use.ListAsync(stranger, TiersStage.Year, default)));
    }

    private static (DateOnly? On, AwardEnd? By) Ended(Award award) => (award.EndedOn, award.EndedBy);
}
