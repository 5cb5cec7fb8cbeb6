using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Approvals;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Tiers;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Tiers;

/// <summary>Service plans on the real routes: the unit's own approval and a filing, the resource committee for the strategic one.</summary>
[Trait("Clause", "R15")]
public sealed class PlanRouteTests : IAsyncLifetime
{
    private GroupStage stage = null!;
    private PlanWriter plans = null!;

    public async Task InitializeAsync()
    {
        stage = await GroupStage.CreateAsync(services => services.AddApprovals().AddServicePlans());
        plans = new PlanWriter(stage);
    }

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    public async Task VipPlan_DecidedByTheUnitsManager_IsInForceAndFiled()
    {
        var plan = await plans.DraftAsync(stage.LiaisonA, stage.A, 3, 2, 1);
        var approval = (await plans.ProposeAsync(stage.LiaisonA, plan)).Value;

        Assert.NotNull((await DecideAsync(stage.LiaisonA.Id, approval)).Error);
        Assert.IsType<NothingThere>((await DecideAsync(stage.LiaisonB.Id, approval)).Error);
        var decided = await DecideAsync(stage.ManagerA.Id, approval);

        Assert.Equal((ApprovalState.Approved, FilingState.Filed), (decided.Value.State, decided.Value.Filing));
        Assert.Equal(PlanState.InForce, (await plans.ViewAsync(stage.LiaisonA, plan)).Value.State);
    }

    [Fact]
    public async Task VipPlan_ProposedByTheOnlyManager_HasNobodyToDecideIt()
    {
        var plan = await plans.DraftAsync(stage.ManagerA, stage.A, 3, 2, 1);

        Assert.NotNull((await plans.ProposeAsync(stage.ManagerA, plan)).Error);
        Assert.Equal(PlanState.Draft, (await plans.ViewAsync(stage.ManagerA, plan)).Value.State);
    }

    [Fact]
    public async Task VipPlan_Returned_IsADraftAgainAndComesBackAsVersionTwo()
    {
        var plan = await plans.DraftAsync(stage.LiaisonA, stage.A, 3, 2, 1);
        var first = (await plans.ProposeAsync(stage.LiaisonA, plan)).Value;

        Assert.Null((await DecideAsync(stage.ManagerA.Id, first, approve: false, reason: "力度不足")).Error);
        await plans.FillAsync(stage.LiaisonA, plan, 5, 2, 1);
        var second = (await plans.ProposeAsync(stage.LiaisonA, plan)).Value;

        Assert.Equal(2, (await DecideAsync(stage.ManagerA.Id, second)).Value.Version);
        Assert.Equal("5", PlanContent.Read((await stage.Test.WithDbAsync(db => db.Set<ServicePlan>().AsNoTracking().SingleAsync())).InForce!).At(TierLevel.Vip1)!.Of("I1"));
    }

    [Fact]
    public async Task StrategicPlan_DecidedByTheResourceCommitteesResolution()
    {
        var recorder = Person.Join("9", new PersonDetails("recorder", "", null, stage.Headquarters, "", null, "zh-CN"), [Role.ResourceCommitteeRecorder]);
        await stage.Test.WithDbAsync(async db =>
        {
            db.Add(recorder);
            return await db.SaveChangesAsync();
        });
        stage.Test.Clock.Advance(TimeSpan.FromSeconds(6));
        var plan = await plans.StrategicAsync(9);
        var approval = (await plans.ProposeAsync(stage.Officer, plan)).Value;

        Assert.NotNull((await DecideAsync(recorder.Id, approval)).Error);
        var decided = await DecideAsync(recorder.Id, approval, resolution: "资委会〔2026〕8 号");

        Assert.Equal((ApprovalState.Approved, FilingState.None), (decided.Value.State, decided.Value.Filing));
        Assert.Equal(PlanState.InForce, (await plans.ViewAsync(stage.Officer, plan)).Value.State);
    }

    [Fact]
    public async Task VipPlan_BeatenByAStrategicPlanMeanwhile_IsRefusedToTheManagerAndStaysUnderWay()
    {
        var plan = await plans.DraftAsync(stage.LiaisonA, stage.A, 3, 2, 1);
        var approval = (await plans.ProposeAsync(stage.LiaisonA, plan)).Value;
        var strategic = await plans.StrategicAsync(2);
        await plans.ProposeAsync(stage.Officer, strategic);
        await stage.Test.WithDbAsync(async db =>
        {
            // As if the resource committee had approved it.
            var row = await db.Set<ServicePlan>().SingleAsync(each => each.IsStrategic);
            if (!row.UnderWay)
            {
                row.Propose();
            }

            row.TakeEffect(new DateOnly(2026, 11, 2));
            return await db.SaveChangesAsync();
        });

        Assert.IsType<PlanBeatsStrategic>((await DecideAsync(stage.ManagerA.Id, approval)).Error);
        Assert.Equal(PlanState.UnderWay, (await plans.ViewAsync(stage.LiaisonA, plan)).Value.State);
    }

    private async Task<Result<ApprovalCard>> DecideAsync(PersonId actor, ApprovalId approval, bool approve = true, string? reason = null, string? resolution = null)
    {
        var hash = await stage.Test.WithDbAsync(db => db.Set<Approval>().Where(each => each.Id == approval).Select(each => each.TextHash).SingleAsync());
        return await stage.RunAsync((DecideStep use) => use.RunAsync(
            new DecideStepRequest(actor, approval, 1, hash, approve, reason, resolution, resolution is null ? null : new DateOnly(2026, 11, 2)), default));
    }
}
