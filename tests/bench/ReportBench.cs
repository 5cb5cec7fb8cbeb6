using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Bot;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Reports;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Bench;

/// <summary>
/// Drafting the report of a month with 100,000 appeals and 20,000 visits, in the program's own composition, against a plain scan: a reader that walks the same rows, in the tables as they lie, and takes the
/// few columns of each that a report counts by. As many rows of other months lie beside them.
/// </summary>
internal sealed class ReportBench : IBench
{
    private const int Appeals = 100_000;
    private const int Visits = 20_000;
    private const int Units = 100;
    private const int Rounds = 15;
    private static readonly Month November = new(2026, 11);

    public string Name => "report";

    public async Task RunAsync(BenchReport report)
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("teamsgrading-bench-");
        try
        {
            await MeasureAsync(report, folder);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    private static async Task MeasureAsync(BenchReport report, System.IO.DirectoryInfo folder)
    {
        var connectionString = $"Data Source={Path.Combine(folder.FullName, "grading.db")}";
        await using var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(new Second()).AddGradingStorage(DatabaseProvider.Sqlite, connectionString)
            .AddRooms(folder.CreateSubdirectory("keys").FullName, 3, folder.CreateSubdirectory("files").FullName).BuildServiceProvider();
        await FurnishAsync(services);
        var watch = Stopwatch.StartNew();
        Fill(connectionString);
        await services.GetRequiredService<RawStore>().EmptyLogAsync(default);
        report.Detail($"report: {2 * Appeals:N0} appeals and {2 * Visits:N0} visits of two months filled in {watch.Elapsed.TotalSeconds:0.0} s");
        var (scans, drafts) = (new double[Rounds], new double[Rounds]);
        for (var round = -3; round < Rounds; round++)
        {
            var scan = Scan(connectionString);
            var draft = await DraftAsync(services);
            if (round >= 0)
            {
                (scans[round], drafts[round]) = (scan, draft);
            }
        }

        await CheckAsync(services);
        var (scanned, drafted) = (scans.Order().ElementAt(Rounds / 2), drafts.Order().ElementAt(Rounds / 2));
        report.Detail($"report: one scan {scanned:0.0} ms, drafting {drafted:0.0} ms");
        report.AtMost("report.draft", drafted / scanned, 5);
    }

    private static double Scan(string connectionString)
    {
        using var connection = new SqliteConnection(connectionString);
        connection.Open();
        var start = Stopwatch.GetTimestamp();
        var (rows, read) = (0, 0L);
        foreach (var sql in new[]
        {
            $"SELECT Unit, Category, State, BreachedOn IS NOT NULL, Urgent FROM Appeals NOT INDEXED WHERE Month = {November.Stamp}",
            $"SELECT Unit, Direction, State, SummaryDueOn, Strategic FROM Visits NOT INDEXED WHERE Month = {November.Stamp}",
        })
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                rows++;
                read += reader.GetInt64(0) + reader.GetString(1).Length + reader.GetString(2).Length + reader.GetInt64(3) + reader.GetInt64(4);
            }
        }

        var took = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return rows == Appeals + Visits && read > 0 ? took : throw new InvalidOperationException($"{rows} rows");
    }

    private static async Task<double> DraftAsync(ServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var draft = scope.ServiceProvider.GetRequiredService<DraftReport>();
        var start = Stopwatch.GetTimestamp();
        var drafted = await draft.DraftAsync(November, default);
        var took = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return drafted.Error is null ? took : throw new InvalidOperationException(drafted.Error.Code);
    }

    /// <summary>The draft counts every row.</summary>
    private static async Task CheckAsync(ServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var sections = scope.ServiceProvider.GetServices<IReportSections>().ToDictionary(section => section.Key);
        foreach (var (key, value, count) in new[] { ("Appeals", "All", Appeals), ("Visits", "Incoming", Visits / 2), ("Visits", "Outgoing", Visits / 2) })
        {
            var sentence = (ReportBlock.Sentence)(await sections[key].DraftAsync(November, default))[0];
            if (sentence.Values.Single(each => each.Name == value).Value != new ReportValue.Count(count))
            {
                throw new InvalidOperationException($"{key} {value}: {sentence}");
            }
        }
    }

    private static async Task FurnishAsync(ServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GradingDb>();
        await db.Database.EnsureCreatedAsync();
        var top = Unit.Establish("HQ", "Headquarters", null, null);
        db.Add(top);
        db.AddRange(Enumerable.Range(1, Units).Select(number => Unit.Establish($"U{number}", $"Unit {number}", top.Id, null)));
        await db.SaveChangesAsync();
    }

    /// <summary>November and October, each with all states and categories; one customer in five is strategic, one answer in seven late.</summary>
    private static void Fill(string connectionString)
    {
        using var connection = new SqliteConnection(connectionString);
        connection.Open();
        using var transaction = connection.BeginTransaction();
        Execute(connection, "CREATE TEMP TABLE U AS SELECT Id, ROW_NUMBER() OVER (ORDER BY Id) - 1 AS N FROM Units WHERE Parent IS NOT NULL");
        Rows(connection, "Customers", 1000, new()
        {
            ["Id"] = "I",
            ["Code"] = "'C' || I",
            ["Name"] = "'Customer ' || I",
            ["Unit"] = UnitOf,
            ["Form"] = "'Gaseous'",
            ["Kind"] = "'General'",
            ["Subject"] = "I",
        });
        Rows(connection, "Appeals", 2 * Appeals, new()
        {
            ["Id"] = "I * 7919",
            ["Unit"] = UnitOf,
            ["Customer"] = "I % 1000 + 1",
            ["Subject"] = "I % 1000 + 1",
            ["Standing"] = "CASE I % 5 WHEN 0 THEN 'Strategic' ELSE 'Vip' END",
            ["Urgent"] = "I % 11 = 0",
            ["Month"] = "CASE WHEN I % 2 = 0 THEN 202611 ELSE 202610 END",
            ["State"] = "CASE I / 2 % 5 WHEN 0 THEN 'WithUnit' WHEN 1 THEN 'WithHeadquarters' WHEN 2 THEN 'Answered' WHEN 3 THEN 'Closed' ELSE 'AskedBack' END",
            ["Reported"] = CategoryOf,
            ["Category"] = CategoryOf,
            ["Title"] = "'Appeal ' || I",
            ["Text"] = "'Appeal ' || I || printf('%.200c', 'x')",
            ["Answer"] = "'Answer ' || I",
            ["FormKey"] = "NULL",
            ["RaisedUtc"] = "'2026-11-05 01:00:00'",
            ["BreachedOn"] = "CASE WHEN I % 7 = 0 THEN 20261120 END",
            ["LastUtc"] = "'2026-11-05 01:00:00'",
        });
        Rows(connection, "Visits", 2 * Visits, new()
        {
            ["Id"] = "I * 7907",
            ["Unit"] = UnitOf,
            ["Customer"] = "I % 1000 + 1",
            ["Subject"] = "I % 1000 + 1",
            ["Direction"] = "CASE I / 2 % 2 WHEN 0 THEN 'Incoming' ELSE 'Outgoing' END",
            ["State"] = "CASE I / 4 % 3 WHEN 0 THEN 'Planned' ELSE 'Summarised' END",
            ["Strategic"] = "I % 5 = 0",
            ["Plan"] = "printf('%.800c', 'x')",
            ["Theme"] = "'Visit ' || I",
            ["On"] = "20261110",
            ["Month"] = "CASE WHEN I % 2 = 0 THEN 202611 ELSE 202610 END",
            ["StartUtc"] = "'2026-11-10 01:00:00'",
            ["EndUtc"] = "'2026-11-10 03:00:00'",
            ["SummaryDueOn"] = "CASE I % 3 WHEN 0 THEN 20261117 ELSE 20261231 END",
            ["Planner"] = "1",
            ["Request"] = "I",
        });
        Execute(connection, "ANALYZE");
        transaction.Commit();
    }

    private static string UnitOf => $"(SELECT Id FROM U WHERE N = I / 2 % {Units})";

    private static string CategoryOf => "(SELECT Category FROM K WHERE N = I / 2 % 9)";

    /// <summary>Columns that are not named are empty.</summary>
    private static void Rows(SqliteConnection connection, string table, int count, Dictionary<string, string> values)
    {
        Execute(connection, "CREATE TEMP TABLE IF NOT EXISTS K (N INTEGER PRIMARY KEY, Category TEXT)");
        foreach (var (name, number) in Enum.GetNames<AppealCategory>().Select((name, number) => (name, number)))
        {
            Execute(connection, $"INSERT OR IGNORE INTO K VALUES ({number}, '{name}')");
        }

        var columns = new List<(string Name, string Value)>();
        using (var command = connection.CreateCommand())
        {
            command.CommandText = $"SELECT name, type, \"notnull\" FROM pragma_table_info('{table}')";
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                var (name, empty) = (reader.GetString(0), reader.GetString(1) == "TEXT" ? "''" : "0");
                columns.Add((name, values.TryGetValue(name, out var value) ? value : reader.GetInt64(2) == 1 ? empty : "NULL"));
            }
        }

        Execute(
            connection,
            $"INSERT INTO {table} ({string.Join(", ", columns.Select(column => $"\"{column.Name}\""))}) "
            + $"WITH RECURSIVE C(I) AS (SELECT 1 UNION ALL SELECT I + 1 FROM C WHERE I < {count}) SELECT {string.Join(", ", columns.Select(column => column.Value))} FROM C");
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        command.ExecuteNonQuery();
    }

    /// <summary>Ten o'clock of 2026-12-02 in Asia/Shanghai.</summary>
    private sealed class Second : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 12, 2, 2, 0, 0, TimeSpan.Zero);
    }
}
