using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Approvals;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Approvals;

public sealed class ProposeTests
{
    [Fact]
    public async Task Propose_WhileUnderWay_IsRefused()
    {
        await using var stage = await ApprovalStage.CreateAsync();
        await stage.ProposeAsync("liaison", ApprovalMatter.Standards);

        Assert.Equal(1, Assert.IsType<ObjectUnderWay>((await stage.TryProposeAsync("manager", ApprovalMatter.Standards, text: "v2")).Error).Version);
        Assert.Null((await stage.TryProposeAsync("manager", ApprovalMatter.Standards, @object: 8)).Error);
    }

    [Fact]
    public async Task Propose_AfterReturn_IsVersion2AndSettlesTheReturn()
    {
        await using var stage = await ApprovalStage.CreateAsync();
        var first = await stage.ProposeAsync("liaison", ApprovalMatter.Standards);
        await stage.DecideAsync("party", first, approve: false);

        var second = await stage.ProposeAsync("liaison", ApprovalMatter.Standards, text: "v2");

        Assert.Equal(2, (await stage.StoredAsync(second)).Version);
        Assert.Empty(await stage.WaitingAsync(ApprovalCards.Mine, first));
        var sheet = (await stage.Test.RunAsync((ViewApproval use) => use.RunAsync(stage.WhoAsync("party").Result, second, default))).Value;
        Assert.Equal(("v2", "v1"), (sheet.Text, sheet.Before));
    }

    [Fact]
    public async Task Propose_NobodyCouldDecide_IsRefused()
    {
        await using var stage = await ApprovalStage.CreateAsync();
        await stage.Test.WithDbAsync(db => db.Database.ExecuteSqlRawAsync("DELETE FROM PersonRoles WHERE Role='PartyRecorder'"));

        Assert.Equal(Decider.PartyOrganization, Assert.IsType<NobodyCanDecide>((await stage.TryProposeAsync("liaison", ApprovalMatter.Gift)).Error).Decider);
    }

    [Fact]
    public async Task Propose_OnlyTheProposerCouldDecide_IsRefusedEvenWithAStandIn()
    {
        await using var stage = await ApprovalStage.CreateAsync();
        await stage.NameAsync("manager", "colleague", 0, 3);
        var deputy = await stage.WhoAsync("deputy");
        await stage.Test.WithDbAsync(db => db.Database.ExecuteSqlInterpolatedAsync($"DELETE FROM PersonRoles WHERE PersonId={deputy.Value}"));

        Assert.IsType<NobodyCanDecide>((await stage.TryProposeAsync("manager", ApprovalMatter.VipPlan)).Error);
        Assert.Null((await stage.TryProposeAsync("liaison", ApprovalMatter.VipPlan)).Error);
    }

    [Theory]
    [Trait("Clause", "R19")]
    [InlineData(ApprovalMatter.Standards, true)]
    [InlineData(ApprovalMatter.VipList, true)]
    [InlineData(ApprovalMatter.Committee, false)]
    public async Task Propose_AgainWithinTheYear_NeedsTheReason(ApprovalMatter matter, bool needed)
    {
        await using var stage = await ApprovalStage.CreateAsync();
        Assert.Null((await stage.DecideAsync("party", await stage.ProposeAsync("liaison", matter))).Error);

        var bare = await stage.TryProposeAsync("liaison", matter, text: "v2", adjustment: "  ");
        Assert.Equal(needed, bare.Error is AdjustmentNeedsReason);
        if (needed)
        {
            var adjusted = await stage.ProposeAsync("liaison", matter, text: "v2", adjustment: "the market changed");
            Assert.Equal((2, "the market changed"), ((await stage.StoredAsync(adjusted)).Version, (await stage.StoredAsync(adjusted)).AdjustmentReason));

            // What is in force is still changed when the adjustment came back once.
            Assert.Null((await stage.DecideAsync("party", adjusted, approve: false)).Error);
            Assert.IsType<AdjustmentNeedsReason>((await stage.TryProposeAsync("liaison", matter, text: "v3")).Error);
        }
    }

    [Fact]
    [Trait("Clause", "R19")]
    public async Task Propose_ForTheNextYear_IsNoAdjustment()
    {
        await using var stage = await ApprovalStage.CreateAsync();
        await stage.DecideAsync("party", await stage.ProposeAsync("liaison", ApprovalMatter.Standards, year: 2024));

        Assert.Null((await stage.TryProposeAsync("liaison", ApprovalMatter.Standards, text: "v2", year: 2025)).Error);
    }

    [Fact]
    public async Task Propose_OutsideATransaction_Throws()
    {
        await using var stage = await ApprovalStage.CreateAsync();
        var who = await stage.WhoAsync("liaison");

        await Assert.ThrowsAsync<InvalidOperationException>(() => stage.Test.RunAsync((IApprovals approvals) =>
            approvals.ProposeAsync(new Proposal(ApprovalMatter.Gift, 1, stage.Unit, 2025, who, "x"), default)));
    }

    [Fact]
    public async Task Withdraw_ByAnybodyElseOrTooLate_IsRefused()
    {
        await using var stage = await ApprovalStage.CreateAsync();
        var approval = await stage.ProposeAsync("liaison", ApprovalMatter.Standards);

        Assert.IsType<NotTheProposer>((await stage.WithdrawAsync("manager", approval)).Error);
        Assert.IsType<NotTheProposer>((await stage.WithdrawAsync("party", approval)).Error);
        Assert.IsType<NothingThere>((await stage.WithdrawAsync("stranger", approval)).Error);
        await stage.DecideAsync("party", approval);
        Assert.Equal(ApprovalState.Approved, Assert.IsType<NotUnderWay>((await stage.WithdrawAsync("liaison", approval)).Error).State);
    }

    [Fact]
    public async Task Latest_ThroughTheSeam_TellsHowItStands()
    {
        await using var stage = await ApprovalStage.CreateAsync();
        var approval = await stage.ProposeAsync("liaison", ApprovalMatter.Standards);
        await stage.DecideAsync("party", approval);

        var latest = await stage.Test.RunAsync((IApprovals approvals) => approvals.LatestAsync(ApprovalMatter.Standards, 7, default));
        var list = await stage.Test.RunAsync((IApprovalList approvals) => approvals.ForYearAsync(stage.Unit, 2025, default));

        Assert.Equal((approval, ApprovalState.Approved, FilingState.Filed), (latest!.Id, latest.State, latest.Filing));
        Assert.Equal(latest, Assert.Single(list));
        Assert.Null(await stage.Test.RunAsync((IApprovals approvals) => approvals.LatestAsync(ApprovalMatter.VipList, 7, default)));
    }

    [Fact]
    [Trait("Clause", "R03")]
    public async Task Events_DeletedOrChangedThroughTheContext_Throw()
    {
        await using var stage = await ApprovalStage.CreateAsync();
        var approval = await stage.ProposeAsync("liaison", ApprovalMatter.Standards);

        await Assert.ThrowsAsync<InvalidOperationException>(() => stage.Test.WithDbAsync(async db =>
        {
            db.RemoveRange(await db.Set<ApprovalEvent>().ToListAsync());
            return await db.SaveChangesAsync();
        }));
        await Assert.ThrowsAsync<InvalidOperationException>(() => stage.Test.WithDbAsync(async db =>
        {
            db.Entry(await db.Set<ApprovalEvent>().FirstAsync()).Property(entry => entry.Reason).CurrentValue = "x";
            return await db.SaveChangesAsync();
        }));
        await Assert.ThrowsAsync<InvalidOperationException>(() => stage.Test.WithDbAsync(db => db.WriteAsync(
            async () =>
            {
                db.Remove(await db.Set<Approval>().SingleAsync());
                return true;
            },
            default)));
        Assert.Equal([ApprovalEventKind.Proposed], await stage.EventsAsync(approval));
    }

    [Fact]
    public async Task Held_ByAPerson_IsTheOtherDirectionOfHolders()
    {
        await using var stage = await ApprovalStage.CreateAsync();
        foreach (var person in await stage.Test.WithDbAsync(db => db.Set<Person>().AsNoTracking().ToListAsync()))
        {
            var held = (await stage.Test.RunAsync((IDeciders deciders) => deciders.HeldAsync(person.Id, default))).ToHashSet();
            foreach (var decider in Enum.GetValues<Decider>())
            {
                var unit = decider is Decider.PartyOrganization or Decider.UnitManager ? person.Unit : stage.Headquarters;
                var holders = await stage.Test.RunAsync((IDeciders deciders) => deciders.HoldersAsync(decider, unit, default));
                Assert.Equal(holders.Contains(person.Id), held.Contains(new HeldDecider(decider, unit)));
            }
        }
    }
}
