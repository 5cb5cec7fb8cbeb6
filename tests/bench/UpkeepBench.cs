using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Calendars;
using TeamsGrading.Core.Committees;
using TeamsGrading.Core.Customers;
using TeamsGrading.Core.Customers.Upkeep;
using TeamsGrading.Core.Deliveries;
using TeamsGrading.Core.Mails;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;
using TeamsGrading.Core.Tiers;

namespace TeamsGrading.Bench;

/// <summary>
/// The first page of 'due for me' of a unit with 1,000 customers, and the daily look at what falls due, with 10,000 and with 1,000,000 customers in
/// the group, both in one run. The same 200 parts of other units fall due within the week in both.
/// </summary>
internal sealed class UpkeepBench : IBench
{
    private const int Few = 10_000;
    private const int Many = 1_000_000;
    private const int OfAUnit = 1_000;
    private const int Rounds = 60;

    public string Name => "upkeep";

    public async Task RunAsync(BenchReport report)
    {
        var few = await MeasureAsync(report, Few);
        var many = await MeasureAsync(report, Many);
        report.AtMost("upkeep.due", many.List / few.List, 1.5);
        report.AtMost("upkeep.daily", many.Daily / few.Daily, 1.5);
    }

    private static async Task<(double List, double Daily)> MeasureAsync(BenchReport report, int customers)
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("teamsgrading-bench-").FullName;
        try
        {
            return await MeasureAsync(report, customers, $"Data Source={Path.Combine(folder, "grading.db")}");
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            System.IO.Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<(double List, double Daily)> MeasureAsync(BenchReport report, int customers, string connectionString)
    {
        await using var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(new Noon()).AddGradingStorage(DatabaseProvider.Sqlite, connectionString)
            .AddOrganization().AddCommittees().AddDeliveries().AddMails().AddWorkingDays().AddCustomers().AddUpkeep().AddScoped<IAwards, Awards>().AddScoped<IAwardChanges, Awards>().BuildServiceProvider();
        await services.Migrate(default);
        var keeper = await FurnishAsync(services);
        var watch = Stopwatch.StartNew();
        Fill(connectionString, customers);
        await services.GetRequiredService<RawStore>().EmptyLogAsync(default);
        report.Detail($"upkeep: {customers:N0} customers filled in {watch.Elapsed.TotalSeconds:0.0} s");
        var (lists, days) = (new double[Rounds], new double[Rounds]);
        for (var round = -5; round < Rounds; round++)
        {
            var list = await TimedAsync(services, (ViewDue use) => use.RunAsync(keeper, new UnitId(1), mineOnly: true, after: 0, default));
            var day = await TimedAsync(services, (FollowCalendar use) => use.RunAsync(default)) + await TimedAsync(services, (RemindUpkeep use) => use.RunAsync(default));
            if (round >= 0)
            {
                (lists[round], days[round]) = (list, day);
            }
        }

        var (median, daily) = (lists.Order().ElementAt(Rounds / 2), days.Order().ElementAt(Rounds / 2));
        report.Detail($"upkeep: {customers:N0} customers, first page {median:0.00} ms, daily look {daily:0.00} ms");
        return (median, daily);
    }

    private static async Task<double> TimedAsync<TUse, T>(ServiceProvider services, Func<TUse, Task<T>> use)
        where TUse : notnull
    {
        await using var scope = services.CreateAsyncScope();
        var start = Stopwatch.GetTimestamp();
        await use(scope.ServiceProvider.GetRequiredService<TUse>());
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static async Task<PersonId> FurnishAsync(ServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GradingDb>();
        var unit = Unit.Establish("U1", "South", null, null);
        var person = Person.Join("1", new PersonDetails("keeper", "", null, unit.Id, "", null, "en"), [Role.ArchiveKeeper]);
        db.AddRange(unit, person);
        await db.SaveChangesAsync();

        // Units are numbered in the rows below.
        await db.Database.ExecuteSqlRawAsync("UPDATE Units SET Id = 1");
        await db.Database.ExecuteSqlRawAsync("UPDATE People SET Unit = 1");

        return person.Id;
    }

    /// <summary>Rows by SQL: units of 1,000 customers; what is due lies half a year ahead, but for 200 parts of the last unit, and 20 of the first.</summary>
    private static void Fill(string connectionString, int customers)
    {
        using var connection = new SqliteConnection(connectionString);
        connection.Open();
        using var transaction = connection.BeginTransaction();
        foreach (var sql in new[]
        {
            $"CREATE TEMP TABLE N AS WITH RECURSIVE C(I) AS (SELECT 1 UNION ALL SELECT I + 1 FROM C WHERE I < {customers}) SELECT I, (I - 1) / {OfAUnit} + 1 AS U FROM C",
            "INSERT INTO Customers (Id, Code, Name, CreditCode, Unit, Form, Kind, Subject, Industry, Version) "
                + "SELECT I, 'C' || I, 'Customer ' || I, '', U, 'Gaseous', 'General', I, '', 0 FROM N",
            "INSERT INTO CustomerFiles (Customer, Unit, Standing, OpenedBy, OpenedUtc, Guide, Required, Filled, Version) "
                + "SELECT I, U, 'General', 1, '2026-01-01 00:00:00', 1, 10, 10, 0 FROM N",
            "CREATE TEMP TABLE P AS SELECT 'Basics' AS Part UNION SELECT 'Cooperation' UNION SELECT 'Execution' UNION SELECT 'Interviews' UNION SELECT 'Volumes'",
            "INSERT INTO UpkeepDues (Customer, Part, Unit, DueOn, LateAfter, Cause, Next, Version) SELECT I, Part, U, "
                + $"CASE WHEN (U = 1 AND I % 50 = 0) OR I > {customers - 40} THEN 20261124 ELSE 20270630 END, "
                + $"CASE WHEN (U = 1 AND I % 50 = 0) OR I > {customers - 40} THEN 20261124 ELSE 20270630 END, 'Cycle', CASE Part WHEN 'Volumes' THEN 202610 END, 0 FROM N, P",
            "ANALYZE",
        })
        {
            using var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = sql;
            command.CommandTimeout = 0;
            command.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    /// <summary>Noon of 2026-11-21 in Asia/Shanghai.</summary>
    private sealed class Noon : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 21, 4, 0, 0, TimeSpan.Zero);
    }
}
