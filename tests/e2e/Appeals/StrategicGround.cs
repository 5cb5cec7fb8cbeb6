using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Care;
using TeamsGrading.Core.Customers;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;
using TeamsGrading.Core.Tiers;
using TeamsGrading.Tests.Support.Desk;

namespace TeamsGrading.Tests.E2e.Appeals;

/// <summary>Makes customers of the demo group strategic since some weeks, as a rating would have, so that their unit owes the month's appeals; 顾清扬 follows them.</summary>
internal static class StrategicGround
{
    public static async Task LayAsync(DeskHost host, params string[] codes)
    {
        var today = GroupTime.DateOf(TimeProvider.System.GetUtcNow());
        var customers = await host.UseAsync<GradingDb, Dictionary<string, Customer>>(
            db => db.Set<Customer>().AsNoTracking().Where(customer => codes.Contains(customer.Code)).ToDictionaryAsync(customer => customer.Code));
        await host.UseAsync<GradingDb, int>(async db =>
        {
            var headquarters = await db.Set<Unit>().Where(unit => unit.Parent == null).Select(unit => unit.Id).SingleAsync();
            db.AddRange(codes.Select(code => Award.Grant(
                customers[code].Subject, headquarters, null, TierLevel.Strategic, today.Year - 1, AwardOrigin.Strategic, ApprovalId.New(), AwardPeriod.Of(Since(today)))));
            return await db.SaveChangesAsync();
        });
        await host.UseAsync<IServiceProvider, bool>(async services =>
        {
            var (db, events) = (services.GetRequiredService<GradingDb>(), services.GetRequiredService<IFileEvents>());
            return await db.WriteAsync(
                async () =>
                {
                    await events.AwardsChangedAsync([.. customers.Values.Select(customer => customer.Subject)], final: false, Since(today), default);
                    return true;
                },
                default);
        });
        var officer = (await host.NamedAsync("顾清扬")).Id;
        foreach (var subject in customers.Values.Select(customer => customer.Subject).Distinct())
        {
            Assert.Null((await host.UseAsync<NameCaretaker, Result>(name => name.RunAsync(officer, CareOf.Customer(subject), officer, 0, default))).Error);
        }

        await OpenAgainAsync(host, today);
    }

    /// <summary>What the month owes was fixed when the host started, before the ground was laid: it is opened once more.</summary>
    private static Task<bool> OpenAgainAsync(DeskHost host, DateOnly today) => host.UseAsync<IServiceProvider, bool>(async services =>
    {
        var (db, dues) = (services.GetRequiredService<GradingDb>(), services.GetRequiredService<IMonthlyDues>());
        return await db.WriteAsync(
            async () =>
            {
                await db.Database.ExecuteSqlRawAsync("DELETE FROM \"MonthlyItems\"; DELETE FROM \"MonthlyReturns\"");
                await dues.OpenAsync(Month.Of(today), default);
                return true;
            },
            default);
    });

    /// <summary>A customer that becomes strategic during a month is not owed for it.</summary>
    private static DateOnly Since(DateOnly today) => today.AddDays(-45);
}
