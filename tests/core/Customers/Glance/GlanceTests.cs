using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Customers;
using TeamsGrading.Core.Customers.Glance;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Tiers;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Customers.Glance;

/// <summary>A customer at a glance, for those who may find it. The clock stands on 2026-11-02.</summary>
public sealed class GlanceTests : IAsyncLifetime
{
    private GroupStage stage = null!;
    private CustomerId customer;
    private SubjectId subject;

    public async Task InitializeAsync()
    {
        stage = await GroupStage.CreateAsync(services => services.AddCustomers().AddCustomerFiles());
        await stage.Test.WithDbAsync(async db =>
        {
            var rated = RatedSubject.Recognise("S1", "Amber");
            var row = Customer.Register("C1", new CustomerDetails("Amber", "", stage.A, GasForm.Gaseous, CustomerKind.Internal, rated.Id, "", new DateOnly(2020, 1, 1)));
            db.AddRange(rated, row);
            (customer, subject) = (row.Id, rated.Id);
            return await db.SaveChangesAsync();
        });
    }

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    [Trait("Clause", "A14")]
    public async Task Glance_WithoutFileAndAward_SaysTheKindOfTheRegister()
    {
        var seen = (await SeeAsync(stage.LiaisonA)).Value;

        Assert.Equal(CustomerStanding.Internal, seen.Standing);
        Assert.Null(seen.Percent);
        Assert.True(seen is { MayRead: true, MayKeep: true });
    }

    [Fact]
    [Trait("Clause", "A03")]
    public async Task Timeline_OfAwardsInBothForms_SaysWhichFormEachIsOf()
    {
        await AwardAsync(stage.A, GasForm.Gaseous, TierLevel.Vip2, new DateOnly(2026, 6, 1));
        await AwardAsync(stage.A, GasForm.Liquid, TierLevel.Vip1, new DateOnly(2026, 5, 1));
        await AwardAsync(stage.B, GasForm.Gaseous, TierLevel.Vip1, new DateOnly(2026, 6, 1));

        var entries = await stage.RunAsync((IAwards awards) => new AwardTimeline(awards, stage.Test.Clock).ForAsync(customer, subject, stage.A, 10, default));

        Assert.Equal([("AwardVip2", GasForm.Gaseous), ("AwardVip1", GasForm.Liquid)], entries.Select(entry => (entry.Key, entry.Form!.Value)));
    }

    [Fact]
    [Trait("Clause", "A03")]
    public async Task Glance_WithAwards_ShowsWhatIsValidTodayInThisUnitAndForm()
    {
        await stage.Test.WithDbAsync(async db =>
        {
            var row = await db.Set<Customer>().SingleAsync();
            row.Describe(new CustomerDetails(row.Name, "", row.Unit, row.Form, CustomerKind.General, row.Subject, "", row.FirstContract));
            return await db.SaveChangesAsync();
        });
        await AwardAsync(stage.A, GasForm.Gaseous, TierLevel.Vip2, new DateOnly(2026, 6, 1));
        await AwardAsync(stage.A, GasForm.Liquid, TierLevel.Vip1, new DateOnly(2026, 6, 1));
        await AwardAsync(stage.B, GasForm.Gaseous, TierLevel.Vip1, new DateOnly(2026, 6, 1));
        await AwardAsync(stage.A, GasForm.Gaseous, TierLevel.Vip1, new DateOnly(2024, 6, 1));

        var seen = (await SeeAsync(stage.LiaisonA)).Value;

        Assert.Equal(CustomerStanding.Vip, seen.Standing);
        Assert.Equal(TierLevel.Vip2, Assert.Single(seen.Awards).Level);
    }

    [Fact]
    [Trait("Clause", "A08")]
    public async Task Glance_WithAnOpenRemark_ShowsIt()
    {
        await stage.RunAsync<IServiceProvider, int>(async scope =>
        {
            await ((IRiskRemarks)scope.GetService(typeof(IRiskRemarks))!).RecordAsync(subject, RiskKind.Finance, "x", stage.LiaisonA.Id, default);
            return await ((TeamsGrading.Core.Storage.GradingDb)scope.GetService(typeof(TeamsGrading.Core.Storage.GradingDb))!).SaveChangesAsync();
        });

        Assert.Equal(RiskKind.Finance, Assert.Single((await SeeAsync(stage.ManagerA)).Value.Remarks).Kind);
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task Glance_ByAnotherUnit_IsAsIfTheCustomerDidNotExist()
    {
        var unknown = await stage.RunAsync((GlanceAtCustomer use) => use.RunAsync(stage.LiaisonB.Id, new CustomerId(4711), default));

        Assert.Equal(unknown.Error, (await SeeAsync(stage.LiaisonB)).Error);
        Assert.IsType<NothingThere>(unknown.Error);
        Assert.Null((await SeeAsync(stage.Officer)).Error);
    }

    private Task<Result<CustomerGlance>> SeeAsync(PersonCard reader) => stage.RunAsync((GlanceAtCustomer use) => use.RunAsync(reader.Id, customer, default));

    private Task<int> AwardAsync(UnitId unit, GasForm form, TierLevel level, DateOnly from) => stage.Test.WithDbAsync(db =>
    {
        db.Add(Award.Grant(subject, unit, form, level, 2025, AwardOrigin.List, new ApprovalId(1), AwardPeriod.Of(from)));
        return db.SaveChangesAsync();
    });
}
