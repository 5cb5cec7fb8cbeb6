using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Customers;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Customers.Months;

/// <summary>Two processes that read the same month before either wrote: the second does not write over what it never saw.</summary>
public sealed class MonthsTogetherTests : IAsyncLifetime
{
    private static readonly Month October = new(2026, 10);
    private FileStage stage = null!;

    public async Task InitializeAsync()
    {
        stage = await FileStage.CreateAsync();
        await stage.Test.RunAsync(async (GradingDb db) =>
        {
            db.Add(MonthlyVolume.Record(stage.Customer, October, Details(900)));
            return await db.SaveChangesAsync();
        });
    }

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    public async Task Month_WrittenInBetween_IsNotWrittenOver()
    {
        await stage.Test.RunAsync(async (GradingDb late) =>
        {
            var month = await late.Set<MonthlyVolume>().SingleAsync(each => each.Customer == stage.Customer);
            await WriteAsync(950);
            month.Correct(Details(970));

            await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => late.SaveChangesAsync());
            return 0;
        });
        Assert.Equal(950m, await ActualAsync());
    }

    [Fact]
    public async Task Month_OfAWorkbookReadBeforeItWasWritten_IsNotWrittenOver()
    {
        await stage.Test.RunAsync((GradingDb late) => late.WriteAsync(
            () =>
            {
                using var table = new VolumeTable(late);
                long[] never = [1_000_000, 850_000, 28_000, 25_000, 0, 0];
                Assert.Throws<DbUpdateConcurrencyException>(() => table.Update(stage.Customer, October.Stamp, never, never));
                return Task.FromResult(0);
            },
            default));
        Assert.Equal(900m, await ActualAsync());
    }

    private static MonthlyVolumeDetails Details(decimal actual) => new(new GasVolume(1000), new GasVolume(actual), new Money(2.8m), new Money(2.5m), new Money(0), new Money(0));

    private Task<int> WriteAsync(decimal actual) => stage.Test.RunAsync(async (GradingDb db) =>
    {
        (await db.Set<MonthlyVolume>().SingleAsync(each => each.Customer == stage.Customer)).Correct(Details(actual));
        return await db.SaveChangesAsync();
    });

    private Task<decimal> ActualAsync() => stage.Test.RunAsync(
        async (GradingDb db) => (await db.Set<MonthlyVolume>().AsNoTracking().SingleAsync(each => each.Customer == stage.Customer)).Actual.CubicMetres);
}
