using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Approvals;
using TeamsGrading.Core.Calendars;
using TeamsGrading.Core.Committees;
using TeamsGrading.Core.Deliveries;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;
using Directory = System.IO.Directory;

namespace TeamsGrading.Bench.Approvals;

/// <summary>
/// 'What waits for me' with 1,000,000 approvals in the database against 10,000. One in a hundred is under way at other units; ten wait for the
/// reader in both. Both databases are asked in turn; the figure compares medians.
/// </summary>
internal sealed class ApprovalsInboxBench : IBench
{
    private const int Few = 10_000;
    private const int Many = 1_000_000;
    private const int WaitForMe = 10;
    private const int Rounds = 400;

    public string Name => "approvals.inbox";

    public async Task RunAsync(BenchReport report)
    {
        var folder = Directory.CreateTempSubdirectory("teamsgrading-bench-").FullName;
        try
        {
            await using var few = await Filled.MakeAsync(Path.Combine(folder, "few.db"), Few);
            await using var many = await Filled.MakeAsync(Path.Combine(folder, "many.db"), Many);
            var (inFew, inMany) = (new List<double>(Rounds), new List<double>(Rounds));
            for (var round = 0; round < Rounds; round++)
            {
                inFew.Add(await few.AskAsync());
                inMany.Add(await many.AskAsync());
            }

            var (fast, slow) = (Median(inFew), Median(inMany));
            report.Detail($"approvals.inbox: {fast:0.000} ms with {Few:N0}, {slow:0.000} ms with {Many:N0} approvals, {WaitForMe} waiting");
            report.AtMost(Name, slow / fast, 1.5);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static double Median(List<double> times)
    {
        // The first ones compile and fill caches.
        var counted = times.Skip(Rounds / 4).Order().ToList();
        return counted[counted.Count / 2];
    }

    private sealed class Filled(ServiceProvider services, PersonId reader) : IAsyncDisposable
    {
        public static async Task<Filled> MakeAsync(string file, int approvals)
        {
            var connectionString = $"Data Source={file}";
            var services = new ServiceCollection()
                .AddLogging().AddSingleton(TimeProvider.System).AddGradingStorage(DatabaseProvider.Sqlite, connectionString)
                .AddOrganization().AddCommittees().AddDeliveries().AddWorkingDays().AddApprovals().BuildServiceProvider();
            await services.Migrate(default);
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<GradingDb>();
            var headquarters = Unit.Establish("HQ", "HQ", null, null);
            var unit = Unit.Establish("U1", "U1", headquarters.Id, null);
            var person = Person.Join("1", new PersonDetails("recorder", "", null, unit.Id, "", null, "en"), [Role.PartyRecorder]);
            db.AddRange(headquarters, unit, person);
            await db.SaveChangesAsync();
            Fill(connectionString, approvals, unit.Id.Value);
            return new Filled(services, person.Id);
        }

        /// <summary>Milliseconds of one answer, in a scope of its own as a request has.</summary>
        public async Task<double> AskAsync()
        {
            var since = Stopwatch.GetTimestamp();
            await using var scope = services.CreateAsyncScope();
            var list = await scope.ServiceProvider.GetRequiredService<WaitingForMe>().RunAsync(reader, default);
            return list.Lines.Count == WaitForMe
                ? Stopwatch.GetElapsedTime(since).TotalMilliseconds
                : throw new InvalidOperationException($"{list.Lines.Count} lines came");
        }

        public ValueTask DisposeAsync() => services.DisposeAsync();

        private static void Fill(string connectionString, int approvals, long mine)
        {
            using var connection = new SqliteConnection(connectionString);
            connection.Open();
            using (var pragma = connection.CreateCommand())
            {
                pragma.CommandText = "PRAGMA synchronous=OFF";
                pragma.ExecuteNonQuery();
            }

            using var transaction = connection.BeginTransaction();
            using var approval = Command(
                connection, 7,
                """
                INSERT INTO Approvals (Id, Matter, Object, Version, Unit, Year, Proposer, Text, TextHash, State, Step, Filing, ProposedUtc, DecidedUtc, OpenKey, Stamp)
                VALUES ($0, 'Gift', $1, 1, $2, 2025, $3, $4, $4, $5, 1, 'None', '2026-01-01 00:00:00', '2026-01-02 00:00:00', $6, 0)
                """);
            using var open = Command(
                connection, 5,
                """
                INSERT INTO OpenSteps (Approval, Kind, Decider, DeciderUnit, Matter, Unit, Year, Version, Step, Proposer, SinceUtc, DueOn, LookedOn)
                VALUES ($0, 'Decision', 'PartyOrganization', $1, 'Gift', $1, 2025, 1, 1, $2, $3, $4, 20260101)
                """);
            var text = new string('x', 64);
            var samples = new Samples(7);
            for (var number = 0; number < approvals; number++)
            {
                var (id, waits) = (RandomId.Next(), number % 100 == 0);
                var unit = number / 100 < WaitForMe && waits ? mine : 1000 + samples.Next(50);
                Execute(approval, id, number, unit, 5000 + samples.Next(500), text, waits ? "UnderWay" : "Approved", waits ? $"Gift:{number}" : DBNull.Value);
                if (waits)
                {
                    Execute(open, id, unit, 5000, $"2026-01-{1 + (number % 28):00} 00:00:00", 20260105);
                }
            }

            transaction.Commit();
        }

        private static SqliteCommand Command(SqliteConnection connection, int parameters, string sql)
        {
            var command = connection.CreateCommand();
            command.CommandText = sql;
            for (var place = 0; place < parameters; place++)
            {
                command.Parameters.AddWithValue($"${place}", 0L);
            }

            return command;
        }

        private static void Execute(SqliteCommand command, params ReadOnlySpan<object> values)
        {
            for (var place = 0; place < values.Length; place++)
            {
                command.Parameters[place].Value = values[place];
            }

            command.ExecuteNonQuery();
        }
    }
}
