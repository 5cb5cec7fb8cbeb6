using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Customers;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;
using TeamsGrading.Core.Tiers;

namespace TeamsGrading.Bot.Demo.CareMonth;

/// <summary>
/// What the play of a month begins with: the demo group with levels as if last year had been rated, and figures up to the month itself. Who looks after
/// whom, appeals, visits and the report are made by the play.
/// </summary>
internal sealed class SeedMonth(GradingDb db, IFileEvents events)
{
    /// <summary>战略客户, by unit.</summary>
    public static readonly IReadOnlyList<string> Strategic = ["HN001", "HN004", "HD001", "QN001"];

    private static readonly (string Code, TierLevel Level)[] Vips = [("HN003", TierLevel.Vip1), ("HN006", TierLevel.Vip2), ("HD002", TierLevel.Vip1), ("QN002", TierLevel.Vip1)];

    /// <summary>Levels began in March and last a year.</summary>
    private static readonly DateOnly Rated = new(2026, 3, 2);

    /// <summary>One level lapses soon, so that the report has something to say of it.</summary>
    private static readonly DateOnly Earlier = new(2026, 1, 12);

    public async Task RunAsync(CancellationToken cancellation)
    {
        var customers = await db.Set<Customer>().AsNoTracking().ToDictionaryAsync(customer => customer.Code, cancellation);
        var headquarters = await db.Set<Core.Organization.Unit>().AsNoTracking().Where(unit => unit.Parent == null).Select(unit => unit.Id).SingleAsync(cancellation);
        await db.WriteAsync(
            () =>
            {
                foreach (var code in Strategic)
                {
                    db.Add(Award.Grant(
                        customers[code].Subject, headquarters, null, TierLevel.Strategic, Rated.Year - 1, AwardOrigin.Strategic, ApprovalId.New(), AwardPeriod.Of(Rated)));
                }

                foreach (var (code, level) in Vips)
                {
                    db.Add(Award.Grant(
                        customers[code].Subject, customers[code].Unit, customers[code].Form, level, Rated.Year - 1, AwardOrigin.List, ApprovalId.New(),
                        AwardPeriod.Of(code == "HN006" ? Earlier : Rated)));
                }

                foreach (var customer in DemoCustomers.All)
                {
                    db.AddRange(Months(customer).Select(month => MonthlyVolume.Record(customers[customer.Code].Id, month.Month, month.Details)));
                }

                return Task.FromResult(true);
            },
            cancellation);

        // Files tell the standing of their customers anew from what was granted.
        var subjects = Strategic.Concat(Vips.Select(vip => vip.Code)).Select(code => customers[code].Subject).Distinct().ToList();
        await db.WriteAsync(
            async () =>
            {
                await events.AwardsChangedAsync(subjects, final: false, Rated, cancellation);
                return true;
            },
            cancellation);
    }

    /// <summary>Figures of the running year up to November; the last customers' November is not recorded yet.</summary>
    private static IEnumerable<(Month Month, MonthlyVolumeDetails Details)> Months(DemoCustomer customer) => DemoVolumes.Of(customer, Rated.Year)
        .Where(month => month.Month.Year == Rated.Year && month.Month.Number <= 11 && (month.Month.Number < 11 || customer.Code != "QN002"));
}
