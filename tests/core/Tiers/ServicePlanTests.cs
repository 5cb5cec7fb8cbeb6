using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Tiers;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Tiers;

[Trait("Clause", "R14")]
[Trait("Clause", "R15")]
public sealed class ServicePlanTests : IAsyncLifetime
{
    private const int Year = PlanWriter.Year;
    private GroupStage stage = null!;
    private PlanWriter plans = null!;

    public async Task InitializeAsync()
    {
        stage = await GroupStage.CreateAsync(services => services.AddServicePlans());
        plans = new PlanWriter(stage);
    }

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    public async Task Propose_VipPlanInOrder_WaitsForTheUnitsOwnApprovalAndThenIsInForce()
    {
        var plan = await plans.DraftAsync(stage.LiaisonA, stage.A, 3, 2, 1);

        Assert.Null((await plans.ProposeAsync(stage.LiaisonA, plan)).Error);
        var proposal = Assert.Single(stage.Approvals.Proposals);
        Assert.Equal((ApprovalMatter.VipPlan, plan.Value, stage.A, Year, stage.LiaisonA.Id), (proposal.Matter, proposal.Object, proposal.Unit, proposal.Year, proposal.Proposer));
        Assert.Equal(PlanState.UnderWay, (await plans.ViewAsync(stage.LiaisonA, plan)).Value.State);

        Assert.Null((await stage.ApproveAsync(plan.Value)).Error);
        var view = (await plans.ViewAsync(stage.LiaisonA, plan)).Value;
        Assert.Equal((PlanState.InForce, new DateOnly(2026, 11, 2)), (view.State, view.InForceFrom!.Value));
    }

    [Fact]
    public async Task Propose_WithoutPolicy_IsRefused()
    {
        var plan = await plans.StartAsync(stage.LiaisonA, stage.A);
        await plans.FillAsync(stage.LiaisonA, plan, 3, 2, 1);

        Assert.IsType<PlanNeedsPolicy>((await plans.ProposeAsync(stage.LiaisonA, plan)).Error);
        Assert.Empty(stage.Approvals.Proposals);
    }

    [Theory]
    [InlineData(null, "1", "2026-01-01")]
    [InlineData("t", " ", "2026-01-01")]
    [InlineData("t", "1", null)]
    public async Task Cite_PolicyNotInFull_IsRefused(string? title, string? number, string? date)
    {
        var plan = await plans.StartAsync(stage.LiaisonA, stage.A);

        Assert.IsType<PlanNeedsPolicy>((await plans.CiteAsync(stage.LiaisonA, plan, title, number, date)).Error);
    }

    [Fact]
    public async Task Cite_PolicyOfTomorrow_IsRefused()
    {
        var plan = await plans.StartAsync(stage.LiaisonA, stage.A);

        Assert.IsType<PolicyIsNotYetApproved>((await plans.CiteAsync(stage.LiaisonA, plan, "t", "1", "2026-11-03")).Error);
        Assert.Null((await plans.CiteAsync(stage.LiaisonA, plan, "t", "1", "2026-11-02")).Error);
    }

    [Fact]
    public async Task Propose_Vip2BeatsVip1_IsRefusedAndNothingHappens()
    {
        var plan = await plans.DraftAsync(stage.LiaisonA, stage.A, 2, 3, 1);

        var breach = Assert.IsType<PlanBreaksOrder>((await plans.ProposeAsync(stage.LiaisonA, plan)).Error);

        Assert.Equal((TierLevel.Vip1, TierLevel.Vip2), (breach.Better, breach.Worse));
        Assert.Equal("市场行情报告", breach.Benefit.Chinese);
        Assert.Equal("2 份/年", ((Bilingual)breach.BetterValue!).Chinese);
        Assert.Equal("3 份/年", ((Bilingual)breach.WorseValue!).Chinese);
        Assert.Empty(stage.Approvals.Proposals);
        Assert.Equal(PlanState.Draft, (await plans.ViewAsync(stage.LiaisonA, plan)).Value.State);
    }

    [Fact]
    public async Task Propose_LevelsChangedSince_IsRefusedUntilRenewed()
    {
        var plan = await plans.DraftAsync(stage.LiaisonA, stage.A, 3, 2, 1);
        await stage.SellAsync(stage.A, 40);

        Assert.IsType<PlanLevelsHaveChanged>((await plans.ProposeAsync(stage.LiaisonA, plan)).Error);
        Assert.Null((await plans.RenewAsync(stage.LiaisonA, plan)).Error);
        Assert.Null((await plans.ProposeAsync(stage.LiaisonA, plan)).Error);
        Assert.Equal(2, PlanContent.Read(stage.Approvals.Proposals[0].Text).Levels.Count);
    }

    [Fact]
    public async Task Propose_CatalogueChangedSince_IsRefusedUntilRenewed()
    {
        var plan = await plans.DraftAsync(stage.LiaisonA, stage.A, 3, 2, 1);
        Assert.Equal(2, (await stage.RunAsync((ChangeBenefits change) => change.RetireAsync(stage.Officer.Id, "M3", "停止", default))).Value);

        Assert.Equal(new PlanCatalogueHasChanged(1, 2), (await plans.ProposeAsync(stage.LiaisonA, plan)).Error);
        Assert.True((await plans.ViewAsync(stage.LiaisonA, plan)).Value.Outdated);
        Assert.Null((await plans.RenewAsync(stage.LiaisonA, plan)).Error);
        Assert.Null((await plans.ProposeAsync(stage.LiaisonA, plan)).Error);
    }

    [Fact]
    public async Task Propose_VipBeatsStrategicInForce_IsRefusedNamingUnitAndValues()
    {
        var strategic = await plans.StrategicAsync(2);
        Assert.Null((await plans.ProposeAsync(stage.Officer, strategic)).Error);
        Assert.Null((await stage.ApproveAsync(strategic.Value)).Error);
        var plan = await plans.DraftAsync(stage.LiaisonA, stage.A, 3, 2, 1);

        var beaten = Assert.IsType<PlanBeatsStrategic>((await plans.ProposeAsync(stage.LiaisonA, plan)).Error);

        Assert.Equal(("A公司", "3 份/年", "2 份/年"), (beaten.Unit, ((Bilingual)beaten.UnitValue!).Chinese, ((Bilingual)beaten.StrategicValue!).Chinese));
    }

    [Fact]
    public async Task Propose_StrategicNotBetterThanEveryVip1InForce_IsRefused()
    {
        var plan = await plans.DraftAsync(stage.LiaisonC, stage.C, 5);
        await plans.ProposeAsync(stage.LiaisonC, plan);
        await stage.ApproveAsync(plan.Value);

        var worse = await plans.StrategicAsync(4);
        Assert.IsType<PlanBeatsStrategic>((await plans.ProposeAsync(stage.Officer, worse)).Error);
        await plans.FillAsync(stage.Officer, worse, 5);
        Assert.Equal(new StrategicPlanIsNotBetter("C公司"), (await plans.ProposeAsync(stage.Officer, worse)).Error);
        await plans.FillAsync(stage.Officer, worse, 6);
        Assert.Null((await plans.ProposeAsync(stage.Officer, worse)).Error);
        Assert.Equal(ApprovalMatter.StrategicPlan, stage.Approvals.Proposals[^1].Matter);
    }

    [Fact]
    public async Task Approve_StrategicCameInBetween_IsRefusedToTheDecider()
    {
        var plan = await plans.DraftAsync(stage.LiaisonA, stage.A, 3, 2, 1);
        await plans.ProposeAsync(stage.LiaisonA, plan);
        var strategic = await plans.StrategicAsync(2);
        Assert.Null((await plans.ProposeAsync(stage.Officer, strategic)).Error);
        Assert.Null((await stage.ApproveAsync(strategic.Value)).Error);

        Assert.IsType<PlanBeatsStrategic>((await stage.ApproveAsync(plan.Value)).Error);
        Assert.Equal(PlanState.UnderWay, (await plans.ViewAsync(stage.LiaisonA, plan)).Value.State);
    }

    [Fact]
    public async Task Propose_OtherFormOrYear_IsNotCompared()
    {
        var strategic = await plans.StrategicAsync(2);
        await plans.ProposeAsync(stage.Officer, strategic);
        await stage.ApproveAsync(strategic.Value);
        var liquid = (await stage.RunAsync((StartPlan use) => use.RunAsync(stage.LiaisonA.Id, stage.A, Year, GasForm.Liquid, default))).Value;
        await plans.FillAsync(stage.LiaisonA, liquid, 30, 20, 10);
        await plans.CiteAsync(stage.LiaisonA, liquid, "t", "1", "2026-01-01");

        Assert.Null((await plans.ProposeAsync(stage.LiaisonA, liquid)).Error);
    }

    [Fact]
    public async Task Edit_UnderWay_IsRefused_AndPossibleAgainAfterAReturn()
    {
        var plan = await plans.DraftAsync(stage.LiaisonA, stage.A, 3, 2, 1);
        await plans.ProposeAsync(stage.LiaisonA, plan);

        Assert.IsType<PlanIsUnderWay>((await plans.FillAsync(stage.LiaisonA, plan, 4, 2, 1)).Error);
        Assert.IsType<PlanIsUnderWay>((await plans.ProposeAsync(stage.LiaisonA, plan)).Error);
        await stage.ReturnAsync(plan.Value);
        Assert.Null((await plans.FillAsync(stage.LiaisonA, plan, 4, 2, 1)).Error);
        Assert.Null((await plans.ProposeAsync(stage.LiaisonA, plan)).Error);
        Assert.Equal(2, stage.Approvals.Cards[^1].Version);
    }

    [Fact]
    public async Task Edit_OnAnOldVersion_IsRefused_SoThatNothingIsLost()
    {
        var plan = await plans.StartAsync(stage.LiaisonA, stage.A);
        var version = (await plans.ViewAsync(stage.LiaisonA, plan)).Value.Version;
        await plans.FillAsync(stage.ManagerA, plan, 3, 2, 1);

        var late = await stage.RunAsync((EditPlan use) => use.FillAsync(
            stage.LiaisonA.Id, plan, version, [new TypedValue("f", TierLevel.Vip1, "I1", "9")], default));

        Assert.IsType<PlanChangedMeanwhile>(late.Error);
    }

    [Fact]
    [Trait("Clause", "R19")]
    public async Task Propose_ChangeOfAPlanInForce_NeedsAReasonAndADifference()
    {
        var plan = await plans.DraftAsync(stage.LiaisonA, stage.A, 3, 2, 1);
        await plans.ProposeAsync(stage.LiaisonA, plan);
        await stage.ApproveAsync(plan.Value);

        Assert.IsType<PlanIsInForceAlready>((await plans.ProposeAsync(stage.LiaisonA, plan, "市场变化")).Error);
        await plans.FillAsync(stage.LiaisonA, plan, 4, 2, 1);
        Assert.IsType<PlanAdjustmentNeedsReason>((await plans.ProposeAsync(stage.LiaisonA, plan, "  ")).Error);
        Assert.Null((await plans.ProposeAsync(stage.LiaisonA, plan, "市场变化")).Error);
        Assert.Equal("市场变化", stage.Approvals.Proposals[^1].AdjustmentReason);
        await stage.ApproveAsync(plan.Value);
        Assert.Equal([1, 2], await stage.Test.WithDbAsync(db => db.Set<ServicePlanVersion>().OrderBy(v => v.Number).Select(v => v.Number).ToListAsync()));
    }

    [Fact]
    public async Task Propose_TwoAtOnce_OneWins()
    {
        var plan = await plans.DraftAsync(stage.LiaisonA, stage.A, 3, 2, 1);

        var both = await Task.WhenAll(plans.ProposeAsync(stage.LiaisonA, plan), plans.ProposeAsync(stage.ManagerA, plan));

        Assert.Single(both, result => result.Error is null);
        Assert.Single(stage.Approvals.Proposals);
    }

    [Fact]
    public async Task Propose_RefusedByTheRoute_LeavesTheDraftOpen()
    {
        var plan = await plans.DraftAsync(stage.LiaisonA, stage.A, 3, 2, 1);
        stage.Approvals.Refusal = new NothingThere();

        Assert.IsType<NothingThere>((await plans.ProposeAsync(stage.LiaisonA, plan)).Error);
        Assert.Equal(PlanState.Draft, (await plans.ViewAsync(stage.LiaisonA, plan)).Value.State);
    }
}
