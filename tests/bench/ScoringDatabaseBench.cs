using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Customers;
using TeamsGrading.Core.Rules;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Bench;

/// <summary>
/// Measured scoring from the database in one streaming pass: live heap (after a forced collection) and working set at ten points of a pass
/// over 20,000 and over 200,000 subjects of 24 months. Ten times the subjects must need no more memory. With BENCH_FULL=1 in the
/// environment 100,000 and 1,000,000 (3 GB of disk, some minutes of filling).
/// </summary>
internal sealed class ScoringDatabaseBench : IBench
{
    private static readonly int Few = Environment.GetEnvironmentVariable("BENCH_FULL") == "1" ? 100_000 : 20_000;

    public string Name => "scoring-database";

    public async Task RunAsync(BenchReport report)
    {
        await PassAsync(report, 1_000);
        var few = await PassAsync(report, Few);
        var many = await PassAsync(report, Few * 10);
        report.AtMost("scoring.database.heap", many.Heap / (double)few.Heap, 1.1);
        report.AtMost("scoring.database.workingset", many.WorkingSet / (double)few.WorkingSet, 1.25);
    }

    private static async Task<(long Heap, long WorkingSet)> PassAsync(BenchReport report, int subjects)
    {
        var folder = Directory.CreateTempSubdirectory("teamsgrading-bench-").FullName;
        try
        {
            return await PassAsync(report, subjects, $"Data Source={Path.Combine(folder, "grading.db")}");
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<(long Heap, long WorkingSet)> PassAsync(BenchReport report, int subjects, string connectionString)
    {
        await using var services = new ServiceCollection()
            .AddLogging().AddSingleton(TimeProvider.System).AddGradingStorage(DatabaseProvider.Sqlite, connectionString).AddCustomers().AddRules()
            .BuildServiceProvider();
        await services.Migrate(default);
        Fill(connectionString, subjects);
        await using var scope = services.CreateAsyncScope();
        var rule = (await scope.ServiceProvider.GetRequiredService<WriteRule>().StageAsync(Samples.Year, Samples.SixMeasuredItems, default)).Value.Version;
        await scope.ServiceProvider.GetRequiredService<GradingDb>().SaveChangesAsync();

        var (heap, workingSet, counted, points) = (0L, 0L, 0, 0m);
        var clock = Stopwatch.StartNew();
        await foreach (var subject in scope.ServiceProvider.GetRequiredService<MeasureSubjects>()
            .RunAsync(rule.Id, supplement: null, new UnitId(1), Samples.Year, GasForm.Gaseous, default))
        {
            points += subject.Items[0].Points;
            if (++counted % (subjects / 10) == 0)
            {
                heap = Math.Max(heap, GC.GetTotalMemory(forceFullCollection: true));
                workingSet = Math.Max(workingSet, Environment.WorkingSet);
            }
        }

        report.Detail($"scoring-database: {counted:N0} subjects in {clock.Elapsed.TotalSeconds:0.0} s, live heap {heap / 1e6:0.0} MB, working set {workingSet / 1e6:0} MB, mean points of A1 {points / counted:0.00}");
        return counted == subjects ? (heap, workingSet) : throw new InvalidOperationException($"{counted} of {subjects} subjects came");
    }

    private static void Fill(string connectionString, int subjects)
    {
        using var connection = new SqliteConnection(connectionString);
        connection.Open();
        Execute(connection, "PRAGMA synchronous=OFF");
        using var transaction = connection.BeginTransaction();
        using var customer = Command(
            connection,
            """
            INSERT INTO Customers (Id, Code, Name, CreditCode, Unit, Form, Kind, Subject, Industry, FirstContract, Version)
            VALUES ($0, $1, 'bench', '', 1, 'Gaseous', 'General', $2, '', 20240101, 0)
            """,
            3);
        using var volume = Command(connection, "INSERT INTO MonthlyVolumes (Customer, Month, Contracted, Actual, Price, Cost, Receivable, PaidOnTime) VALUES ($0, $1, $2, $3, $4, $5, $6, $7)", 8);
        var samples = new Samples(2);
        for (var n = 0; n < subjects; n++)
        {
            var id = RandomId.Next();
            Execute(customer, id, $"C{n}", RandomId.Next());
            for (var month = new Month(Samples.Year - 1, 1); month.Year <= Samples.Year; month = month.AddMonths(1))
            {
                var contracted = samples.Next(int.MaxValue);
                var receivable = contracted * 35L / 10;
                Execute(
                    volume, id, month.Stamp, contracted, contracted * (800L + samples.Next(400)) / 1000, 35_000 + samples.Next(5_000), 30_000, receivable, receivable * 9 / 10);
            }
        }

        transaction.Commit();
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql, int parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var n = 0; n < parameters; n++)
        {
            command.Parameters.AddWithValue($"${n}", 0L);
        }

        command.Prepare();
        return command;
    }

    private static void Execute(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (var n = 0; n < values.Length; n++)
        {
            command.Parameters[n].Value = values[n];
        }

        command.ExecuteNonQuery();
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
