using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Customers;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;
using TeamsGrading.Core.Tiers;

namespace TeamsGrading.Bot.Demo;

/// <summary>Levels of a few customers of the demo group, as if an earlier year had been rated: without a key customer nobody has a month to look after.</summary>
internal sealed class SeedLevels(GradingDb db, IFileEvents events, TimeProvider clock)
{
    /// <summary>战略客户, by unit.</summary>
    public static readonly IReadOnlyList<string> Strategic = ["HN001", "HN004", "HD001", "QN001"];

    private static readonly (string Code, TierLevel Level)[] Vips = [("HN003", TierLevel.Vip1), ("HN006", TierLevel.Vip2), ("HD002", TierLevel.Vip1), ("QN002", TierLevel.Vip1)];

    /// <summary>
    /// For a group that can be tried at once: levels of the year before the one that is to be rated, in force since eight months and for four months more.
    /// </summary>
    public Task InForceAsync(CancellationToken cancellation)
    {
        var began = GroupTime.DateOf(clock.GetUtcNow()).AddMonths(-8);
        return RunAsync(SeedDemo.RatedYear(clock) - 1, began, began, cancellation);
    }

    /// <param name="year">The rated year.</param>
    /// <param name="began">First day of the levels.</param>
    /// <param name="earlier">First day of the level of HN006.</param>
    /// <param name="cancellation">Ends the work; nothing is granted then.</param>
    public async Task RunAsync(int year, DateOnly began, DateOnly earlier, CancellationToken cancellation)
    {
        var customers = await db.Set<Customer>().AsNoTracking().ToDictionaryAsync(customer => customer.Code, cancellation);
        var headquarters = await db.Set<Unit>().AsNoTracking().Where(unit => unit.Parent == null).Select(unit => unit.Id).SingleAsync(cancellation);
        await db.WriteAsync(
            () =>
            {
                db.AddRange(Strategic.Select(code => Award.Grant(
                    customers[code].Subject, headquarters, null, TierLevel.Strategic, year, AwardOrigin.Strategic, ApprovalId.New(), AwardPeriod.Of(began))));
                db.AddRange(Vips.Select(vip => Award.Grant(
                    customers[vip.Code].Subject, customers[vip.Code].Unit, customers[vip.Code].Form, vip.Level, year, AwardOrigin.List, ApprovalId.New(),
                    AwardPeriod.Of(vip.Code == "HN006" ? earlier : began))));
                return Task.FromResult(true);
            },
            cancellation);

        // Files tell the standing of their customers anew from what was granted.
        var subjects = Strategic.Concat(Vips.Select(vip => vip.Code)).Select(code => customers[code].Subject).Distinct().ToList();
        await db.WriteAsync(
            async () =>
            {
                await events.AwardsChangedAsync(subjects, final: false, began, cancellation);
                return true;
            },
            cancellation);
    }
}
