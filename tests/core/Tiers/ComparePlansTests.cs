using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Tiers;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Tiers;

[Trait("Clause", "R14")]
public sealed class ComparePlansTests : IAsyncLifetime
{
    private GroupStage stage = null!;
    private PlanWriter plans = null!;

    public async Task InitializeAsync()
    {
        stage = await GroupStage.CreateAsync(services => services.AddServicePlans());
        plans = new PlanWriter(stage);
    }

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    [Trait("Clause", "A09")]
    public async Task AnyUse_ByAnotherUnit_IsAsIfThereWereNothing()
    {
        var plan = await plans.DraftAsync(stage.LiaisonA, stage.A, 3, 2, 1);

        Assert.IsType<NothingThere>((await plans.TryStartAsync(stage.LiaisonB, stage.A)).Error);
        Assert.IsType<NothingThere>((await plans.ViewAsync(stage.LiaisonB, plan)).Error);
        Assert.IsType<NothingThere>((await plans.ProposeAsync(stage.LiaisonB, plan)).Error);
        Assert.IsType<NothingThere>((await plans.RenewAsync(stage.LiaisonB, plan)).Error);
        Assert.IsType<NothingThere>((await plans.CompareAsync(stage.LiaisonB, stage.A)).Error);
        Assert.IsType<ActionNotAllowed>((await plans.ProposeAsync(stage.Officer, plan)).Error);
        Assert.IsType<NothingThere>((await plans.TryStartAsync(stage.LiaisonA, stage.Headquarters)).Error);
    }

    [Fact]
    public async Task Compare_Unit_ShowsStrategicAndItsLevels_AndMarksWhatIsTooGood()
    {
        var strategic = await plans.StrategicAsync(5);
        await plans.ProposeAsync(stage.Officer, strategic);
        await stage.ApproveAsync(strategic.Value);
        await plans.DraftAsync(stage.LiaisonA, stage.A, 4, 6, 1);

        var comparison = (await plans.CompareAsync(stage.LiaisonA, stage.A)).Value;

        Assert.Equal([TierLevel.Strategic, TierLevel.Vip1, TierLevel.Vip2, TierLevel.Vip3], comparison.Levels.Select(level => level.Level));
        Assert.Equal([true, false, false, false], comparison.Levels.Select(level => level.InForce));
        Assert.False(comparison.InOrder);
        Assert.Equal([false, false, true, false], comparison.Benefits.Single(row => row.Benefit.Code == "I1").Values.Select(value => value.TooGood));
    }

    [Fact]
    public async Task Compare_Headquarters_ShowsVip1OfEveryUnitInForceAndNoDraft()
    {
        var plan = await plans.DraftAsync(stage.LiaisonC, stage.C, 5);
        await plans.ProposeAsync(stage.LiaisonC, plan);
        await stage.ApproveAsync(plan.Value);
        await plans.DraftAsync(stage.LiaisonA, stage.A, 3, 2, 1);
        await plans.StrategicAsync(6);

        var comparison = (await plans.CompareAsync(stage.Officer, stage.Headquarters)).Value;

        Assert.Equal([(TierLevel.Strategic, "总部"), (TierLevel.Vip1, "C公司")], comparison.Levels.Select(level => (level.Level, level.UnitName)));
    }
}
