using TeamsGrading.Core.Customers;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Tiers;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Tiers;

[Trait("Clause", "R15")]
public sealed class EntitlementsTests : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2026, 11, 2);
    private GroupStage stage = null!;
    private PlanWriter plans = null!;

    public async Task InitializeAsync()
    {
        stage = await GroupStage.CreateAsync(services => services.AddServicePlans());
        plans = new PlanWriter(stage);
    }

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    public async Task Entitlements_ByLevel_AreThoseOfThePlanInForce()
    {
        await ApproveAsync(stage.LiaisonA, await plans.DraftAsync(stage.LiaisonA, stage.A, 3, 2, 1));
        await HoldAsync("one", stage.A, GasForm.Gaseous, TierLevel.Vip1);
        await HoldAsync("two", stage.A, GasForm.Gaseous, TierLevel.Vip2);
        await HoldAsync("liquid", stage.A, GasForm.Liquid, TierLevel.Vip1);

        var groups = (await RunAsync(stage.LiaisonA)).Value.Groups;

        Assert.Equal(
            [("one", "3 份/年", true), ("two", "2 份/年", true), ("liquid", null, false)],
            groups.Select(group => (group.Customers.Single(), group.Benefits.Select(each => ((Bilingual)each.Value).Chinese).FirstOrDefault(), group.From is not null)));
    }

    [Fact]
    public async Task Entitlements_StrategicCustomer_GetsTheStrategicPlanInsteadOfItsVipLevel()
    {
        await ApproveAsync(stage.LiaisonA, await plans.DraftAsync(stage.LiaisonA, stage.A, 3, 2, 1));
        await ApproveAsync(stage.Officer, await plans.StrategicAsync(9));
        var subject = await HoldAsync("one", stage.A, GasForm.Gaseous, TierLevel.Vip1);
        await GrantAsync(subject, stage.Headquarters, null, TierLevel.Strategic, Today);

        var group = Assert.Single((await RunAsync(stage.LiaisonA)).Value.Groups);

        Assert.Equal((TierLevel.Strategic, "9 份/年"), (group.Level, ((Bilingual)group.Benefits.Single().Value).Chinese));
    }

    [Fact]
    public async Task Entitlements_LapsedAward_IsNone()
    {
        await GrantAsync(await RegisterAsync("one"), stage.A, GasForm.Gaseous, TierLevel.Vip1, Today.AddYears(-1).AddDays(-1));

        Assert.Empty((await RunAsync(stage.LiaisonA)).Value.Groups);
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task Entitlements_OfAnotherUnit_AreNotThere() => Assert.IsType<NothingThere>((await RunAsync(stage.LiaisonB)).Error);

    private Task<Result<Entitlements>> RunAsync(PersonCard reader) => stage.RunAsync((ListEntitlements use) => use.RunAsync(reader.Id, stage.A, default));

    private async Task ApproveAsync(PersonCard actor, ServicePlanId plan)
    {
        Assert.Null((await plans.ProposeAsync(actor, plan)).Error);
        Assert.Null((await stage.ApproveAsync(plan.Value)).Error);
    }

    private async Task<SubjectId> HoldAsync(string name, UnitId unit, GasForm form, TierLevel level)
    {
        var subject = await RegisterAsync(name);
        await GrantAsync(subject, unit, form, level, Today);
        return subject;
    }

    private Task<SubjectId> RegisterAsync(string name) => stage.Test.WithDbAsync(async db =>
    {
        var subject = RatedSubject.Recognise(name, name);
        db.Add(subject);
        await db.SaveChangesAsync();
        return subject.Id;
    });

    private Task<int> GrantAsync(SubjectId subject, UnitId unit, GasForm? form, TierLevel level, DateOnly from) => stage.Test.WithDbAsync(async db =>
    {
        db.Add(Award.Grant(subject, unit, form, level, PlanWriter.Year, AwardOrigin.List, ApprovalId.New(), AwardPeriod.Of(from)));
        return await db.SaveChangesAsync();
    });
}
