using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Approvals;
using TeamsGrading.Core.Committees;
using TeamsGrading.Core.Deliveries;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Seams;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Committees;

[Trait("Clause", "R07")]
public sealed class CommitteeApprovalTests : IAsyncLifetime
{
    private CommitteeStage stage = null!;

    public async Task InitializeAsync() => stage = await CommitteeStage.CreateAsync();

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    public async Task Approved_Committee_IsInForceFromTheDayOfTheResolution()
    {
        await stage.SeatAsync(5);
        await stage.ProposeAsync();
        stage.Test.Clock.Advance(TimeSpan.FromDays(4));
        var resolved = stage.Today.AddDays(-1);
        Assert.Null(await stage.InForceAsync());
        Assert.Null((await stage.DecideAsync(on: resolved)).Error);

        var roll = (await stage.InForceAsync())!;
        Assert.Equal("党〔2026〕12号", roll.ResolutionNumber);
        Assert.Equal(5, roll.Voters.Count());
        Assert.Null(await stage.InForceAsync(resolved.AddDays(-1)));
        Assert.NotNull(await stage.InForceAsync(resolved));
        var view = await stage.ViewAsync();
        Assert.Equal((resolved, CommitteeOrigin.Approved, 1), (view.InForce!.InForceFrom, view.InForce.Origin, view.InForce.Number));
        Assert.Equal(FilingState.Filed, view.Latest!.Filing);
        Assert.False(view.HasDraft);
    }

    [Fact]
    public async Task Approved_Members_GetTheCard()
    {
        await stage.EstablishAsync();
        var secretary = await stage.WhoAsync("secretary");
        Assert.True(await stage.Test.WithDbAsync(db => db.Set<CardPost>().AnyAsync(post => post.Person == secretary && post.Kind == CommitteeCards.Committee && !post.Settled)));
    }

    [Fact]
    public async Task Decide_OnesOwnProposal_IsRefused()
    {
        await stage.SeatAsync(5);
        Assert.Null((await stage.ProposeAsync(actor: "party 2")).Error);
        Assert.IsType<OwnProposal>((await stage.DecideAsync(actor: "party 2")).Error);
        Assert.Null((await stage.DecideAsync()).Error);
    }

    [Fact]
    public async Task UnderWay_Draft_IsLocked()
    {
        await stage.SeatAsync(5);
        await stage.ProposeAsync();
        Assert.IsType<CommitteeUnderWay>((await stage.AddAsync("计划员")).Error);
        Assert.IsType<CommitteeUnderWay>((await stage.EditAsync(new DraftChange.StartOver())).Error);
        Assert.IsType<CommitteeUnderWay>((await stage.ProposeAsync()).Error);
    }

    [Fact]
    public async Task Returned_Draft_ComesBackAsVersionTwo()
    {
        await stage.SeatAsync(5);
        await stage.ProposeAsync();
        Assert.Null((await stage.DecideAsync(approve: false)).Error);
        Assert.Equal("人员不合适", (await stage.DraftAsync()).Latest!.ReturnReason);
        await stage.AddAsync("计划员");
        await stage.AddAsync("合同员");
        Assert.Null((await stage.ProposeAsync()).Error);
        var second = (await stage.DecideAsync()).Value;
        Assert.Equal(2, second.Version);
        Assert.Equal(7, (await stage.InForceAsync())!.Voters.Count());
    }

    [Fact]
    public async Task Change_IsANewVersionWithItsDifference()
    {
        await stage.EstablishAsync();
        Assert.Null((await stage.EditAsync(new DraftChange.Remove(await stage.WhoAsync("销售经理")))).Error);
        Assert.Null((await stage.AddAsync("计划员")).Error);
        Assert.Null((await stage.EditAsync(new DraftChange.Give(await stage.WhoAsync("副总经理"), CommitteeDuty.Leader))).Error);
        Assert.Null((await stage.EditAsync(new DraftChange.Give(await stage.WhoAsync("总经理"), CommitteeDuty.Member))).Error);

        var changes = (await stage.DraftAsync()).Seats.Where(line => line.Change != SeatChange.None).ToDictionary(line => line.Seat.Name, line => line.Change);
        Assert.Equal(
            new Dictionary<string, SeatChange>
            {
                ["销售经理"] = SeatChange.Leaves,
                ["计划员"] = SeatChange.Joins,
                ["副总经理"] = SeatChange.OtherDuty,
                ["总经理"] = SeatChange.OtherDuty,
            },
            changes);

        await stage.ProposeAsync();
        Assert.Equal(1, (await stage.ViewAsync()).InForce!.Number);
        Assert.Null((await stage.DecideAsync(resolution: "党〔2026〕13号")).Error);
        var view = await stage.ViewAsync();
        Assert.Equal([2, 1], view.Versions.Select(version => version.Number));
        Assert.Contains(view.Seats, seat => seat.Name == "计划员");
    }

    [Fact]
    public async Task Versions_OfTheSameDay_TheLaterApprovedOneIsInForce()
    {
        await stage.EstablishAsync();
        await stage.AddAsync("计划员");
        await stage.AddAsync("合同员");
        await stage.ProposeAsync();
        await stage.DecideAsync(resolution: "党〔2026〕11号");
        Assert.Equal("党〔2026〕11号", (await stage.InForceAsync())!.ResolutionNumber);
        Assert.Equal(7, (await stage.InForceAsync())!.Voters.Count());
        var secretaries = await stage.Test.RunAsync((ICommitteeRolls rolls) => rolls.AllDutiesAsync(default));
        Assert.Equal(8, secretaries.Count);
    }

    [Fact]
    public async Task Propose_TheCommitteeInForce_IsRefused()
    {
        await stage.EstablishAsync();
        Assert.IsType<NothingChanged>((await stage.ProposeAsync()).Error);
    }

    [Fact]
    public async Task Propose_AnotherVersionThanTheOneSeen_IsRefused()
    {
        await stage.SeatAsync(5);
        var seen = (await stage.DraftAsync()).Version;
        await stage.EditAsync(new DraftChange.Give(await stage.WhoAsync("副总经理"), CommitteeDuty.Secretary), "party 2");
        Assert.IsType<DraftChangedMeanwhile>((await stage.ProposeAsync(version: seen)).Error);
    }

    [Fact]
    public async Task Approve_WhenALaterVersionIsOnRecord_IsRefusedWithNothingDone()
    {
        await stage.SeatAsync(5);
        await stage.ProposeAsync();
        var tomorrow = stage.Today.AddDays(1);
        await stage.Test.WithDbAsync(db =>
        {
            db.Add(Committee.Establish(stage.Unit, "imported", tomorrow, [new CommitteeSeat(new PersonId(1), CommitteeDuty.Member)], "few"));
            return db.SaveChangesAsync();
        });
        Assert.Equal(new LaterVersionOnRecord(tomorrow), (await stage.DecideAsync()).Error);
        Assert.True((await stage.DraftAsync()).IsLocked);
        Assert.Null(await stage.InForceAsync());
    }

    [Fact]
    public async Task Approve_WhenThePersonnelDataChangedMeanwhile_IsTheTextThatWasProposed()
    {
        await stage.SeatAsync(5);
        await stage.ProposeAsync();
        await stage.Test.WithDbAsync(async db =>
        {
            var person = await db.Set<Person>().SingleAsync(person => person.Name == "销售经理");
            person.Describe(new PersonDetails("改名", "", null, stage.OtherUnit, "已调离", null, "zh-CN"), []);
            return await db.SaveChangesAsync();
        });
        Assert.Null((await stage.DecideAsync()).Error);
        stage.Test.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Contains((await stage.ViewAsync()).Seats, seat => seat is { Name: "改名", Elsewhere: true });
        Assert.Equal(5, (await stage.InForceAsync())!.Voters.Count());
    }
}
