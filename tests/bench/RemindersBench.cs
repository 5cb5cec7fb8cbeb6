using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Approvals;
using TeamsGrading.Core.Calendars;
using TeamsGrading.Core.Committees;
using TeamsGrading.Core.Deliveries;
using TeamsGrading.Core.Mails;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Reminders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Bench;

/// <summary>
/// Planning the reminders of 10,000 units of which 100 owe, against the one indexed query that reads who owes; and against the same 100 among 100 units: the others must cost nothing. Who owes lies in a
/// table with an index of month and unit, as the appeals keep it.
/// </summary>
internal sealed class RemindersBench : IBench
{
    private const int Owing = 100;
    private const int Rounds = 200;
    private static readonly Month November = new(2026, 11);

    public string Name => "reminders";

    public async Task RunAsync(BenchReport report)
    {
        var few = await MeasureAsync(report, Owing);
        var many = await MeasureAsync(report, 10_000);
        report.AtMost("reminders.plan", many.Plan / many.Query, 3);
        report.AtMost("reminders.proportion", many.Plan / few.Plan, 1.5);
    }

    private static async Task<(double Query, double Plan)> MeasureAsync(BenchReport report, int units)
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("teamsgrading-bench-").FullName;
        try
        {
            await using var services = Services($"Data Source={Path.Combine(folder, "grading.db")}");
            await FurnishAsync(services, units);
            var (queries, plans) = (new double[Rounds], new double[Rounds]);
            for (var round = -20; round < Rounds; round++)
            {
                var query = await TimedAsync(services, async (IMonthlyDues dues) => (await dues.OwingAsync(November, default, 500, default)).Count);
                var plan = await TimedAsync(services, async (PlanReminders plan) =>
                {
                    var count = 0;
                    await foreach (var page in plan.PagesAsync(default))
                    {
                        count += page.Count;
                    }

                    return count;
                });
                if (round >= 0)
                {
                    (queries[round], plans[round]) = (query, plan);
                }
            }

            var (median, planned) = (queries.Order().ElementAt(Rounds / 2), plans.Order().ElementAt(Rounds / 2));
            report.Detail($"reminders: {units:N0} units, {Owing} owe: one query {median:0.000} ms, planning {planned:0.000} ms");
            return (median, planned);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            System.IO.Directory.Delete(folder, recursive: true);
        }
    }

    private static ServiceProvider Services(string connectionString) => new ServiceCollection().AddLogging().AddSingleton<TimeProvider, Nine>()
        .AddGradingStorage(DatabaseProvider.Sqlite, connectionString)
        .AddScoped<IMonthlyDues, StoredDues>()
        .AddOrganization().AddCommittees().AddDeliveries().AddMails().AddWorkingDays().AddApprovals(new ApprovalSettings(3)).AddReminders()
        .BuildServiceProvider();

    private static async Task FurnishAsync(ServiceProvider services, int units)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GradingDb>();
        await db.Database.EnsureCreatedAsync();
        foreach (var sql in new[]
        {
            "CREATE TABLE BenchDues (Unit INTEGER NOT NULL, Month INTEGER NOT NULL, Done INTEGER NOT NULL, Customers INTEGER NOT NULL)",
            $"INSERT INTO BenchDues WITH RECURSIVE C(I) AS (SELECT 1 UNION ALL SELECT I + 1 FROM C WHERE I < {units}) SELECT I, 202611, I % {units / Owing} <> 0, 5 FROM C",
            "CREATE INDEX BenchDuesOwed ON BenchDues (Done, Month, Unit)",

            // They were reminded of the first rung.
            "INSERT INTO Remindings (Id, Unit, Month, LastSlot, Settled, Version) SELECT Unit, Unit, Month, 20261118, 0, 1 FROM BenchDues",
            "ANALYZE",
        })
        {
            await db.Database.ExecuteSqlRawAsync(sql);
        }
    }

    private static async Task<double> TimedAsync<TUse>(ServiceProvider services, Func<TUse, Task<int>> use)
        where TUse : notnull
    {
        await using var scope = services.CreateAsyncScope();
        var start = Stopwatch.GetTimestamp();
        var count = await use(scope.ServiceProvider.GetRequiredService<TUse>());
        var took = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return count == Owing ? took : throw new InvalidOperationException($"{count} units instead of {Owing}");
    }

    /// <summary>Nine o'clock of 2026-11-24 in Asia/Shanghai: three working days before.</summary>
    private sealed class Nine : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 24, 1, 0, 0, TimeSpan.Zero);
    }

    private sealed class StoredDues(GradingDb db) : IMonthlyDues
    {
        public Task<int> OpenAsync(Month month, CancellationToken cancellation) => Task.FromResult(0);

        public async Task<IReadOnlyList<UnitId>> OwingAsync(Month month, UnitId after, int most, CancellationToken cancellation) =>
            [.. (await ReadAsync($"SELECT Unit FROM BenchDues WHERE Done = 0 AND Month = {month.Stamp} AND Unit > {after.Value} ORDER BY Unit LIMIT {most}", cancellation)).Select(unit => new UnitId(unit))];

        public async Task<IReadOnlyList<Month>> OpenMonthsAsync(CancellationToken cancellation) =>
            [.. (await ReadAsync("SELECT DISTINCT Month FROM BenchDues WHERE Done = 0 ORDER BY Month", cancellation)).Select(month => Month.FromStamp((int)month))];

        public Task<MonthlyDue?> OfAsync(UnitId unit, Month month, CancellationToken cancellation) => Task.FromResult<MonthlyDue?>(new MonthlyDue(unit, month, 5, 0));

        private async Task<List<long>> ReadAsync(string sql, CancellationToken cancellation)
        {
            await db.Database.OpenConnectionAsync(cancellation);
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = sql;
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            var read = new List<long>();
            while (await reader.ReadAsync(cancellation))
            {
                read.Add(reader.GetInt64(0));
            }

            return read;
        }
    }
}
