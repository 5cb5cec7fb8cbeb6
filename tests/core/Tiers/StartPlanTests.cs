using System.Globalization;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Tiers;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Tiers;

[Trait("Clause", "R15")]
public sealed class StartPlanTests : IAsyncLifetime
{
    private GroupStage stage = null!;
    private PlanWriter plans = null!;

    public async Task InitializeAsync()
    {
        stage = await GroupStage.CreateAsync(services => services.AddServicePlans());
        plans = new PlanWriter(stage);
    }

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Theory]
    [InlineData("60", 3)]
    [InlineData("50.000", 2)]
    [InlineData("50.001", 3)]
    [InlineData("30.000", 1)]
    public async Task Start_Levels_AreThoseOfLastYearsSales(string sales, int levels)
    {
        await stage.SellAsync(stage.A, decimal.Parse(sales, CultureInfo.InvariantCulture));

        var plan = (await plans.ViewAsync(stage.LiaisonA, await plans.StartAsync(stage.LiaisonA, stage.A))).Value;

        Assert.Equal(levels, plan.Content.Levels.Count);
    }

    [Fact]
    public async Task Start_SalesUnknown_IsRefused()
    {
        await stage.SellAsync(stage.A, null);

        Assert.IsType<PlanNeedsSales>((await plans.TryStartAsync(stage.LiaisonA, stage.A)).Error);
    }

    [Fact]
    public async Task Start_Twice_IsTheSamePlan() =>
        Assert.Equal(await plans.StartAsync(stage.LiaisonA, stage.A), await plans.StartAsync(stage.ManagerA, stage.A));

    [Fact]
    public async Task Start_NextYear_BeginsWithTheValuesInForceButNotTheirPolicy()
    {
        var plan = await plans.DraftAsync(stage.LiaisonA, stage.A, 3, 2, 1);
        await plans.ProposeAsync(stage.LiaisonA, plan);
        await stage.ApproveAsync(plan.Value);

        var next = (await stage.RunAsync((StartPlan use) => use.RunAsync(stage.LiaisonA.Id, stage.A, PlanWriter.Year + 1, GasForm.Gaseous, default))).Value;
        var content = (await plans.ViewAsync(stage.LiaisonA, next)).Value.Content;

        Assert.Equal("3", content.At(TierLevel.Vip1)!.Of("I1"));
        Assert.Null(content.Policy);
    }
}
