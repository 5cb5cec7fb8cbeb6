using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Customers;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Bot.Demo.CareMonth;

/// <summary>
/// What the play of a month begins with: the demo group with levels as if last year had been rated, and figures up to the month itself. Who looks after
/// whom, appeals, visits and the report are made by the play.
/// </summary>
internal sealed class SeedMonth(GradingDb db, SeedLevels levels)
{
    /// <summary>Levels began in March and last a year.</summary>
    private static readonly DateOnly Rated = new(2026, 3, 2);

    /// <summary>One level lapses soon, so that the report has something to say of it.</summary>
    private static readonly DateOnly Earlier = new(2026, 1, 12);

    public async Task RunAsync(CancellationToken cancellation)
    {
        await levels.RunAsync(Rated.Year - 1, Rated, Earlier, cancellation);
        var customers = await db.Set<Customer>().AsNoTracking().ToDictionaryAsync(customer => customer.Code, customer => customer.Id, cancellation);
        await db.WriteAsync(
            () =>
            {
                foreach (var customer in DemoCustomers.All)
                {
                    db.AddRange(Months(customer).Select(month => MonthlyVolume.Record(customers[customer.Code], month.Month, month.Details)));
                }

                return Task.FromResult(true);
            },
            cancellation);
    }

    /// <summary>Figures of the running year up to November; the last customers' November is not recorded yet.</summary>
    private static IEnumerable<(Month Month, MonthlyVolumeDetails Details)> Months(DemoCustomer customer) => DemoVolumes.Of(customer, Rated.Year)
        .Where(month => month.Month.Year == Rated.Year && month.Month.Number <= 11 && (month.Month.Number < 11 || customer.Code != "QN002"));
}
