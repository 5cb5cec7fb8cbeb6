using Microsoft.Data.Sqlite;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Adversary.KillMatrix;

/// <summary>kill -9 at each step of reminding, in a real process, then the same job again: every step, mail and card is there once, as after an undisturbed run.</summary>
[Trait("Kind", "Slow")]
[Trait("Clause", "M13")]
[Collection(BrowserCollection.Name)]
public sealed class KilledRemindingTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Reminders_KilledAtEachPoint_EndAsIfUndisturbed()
    {
        using var fresh = new TestFolder();
        await using (var bot = await BotProcess.StartAsync(fresh.Path))
        {
            await ComesAsync(() => Read(fresh, "SELECT Unit FROM MonthlyReturns").Count > 0);
            await bot.StopAsync(Patience);
        }

        // What the units owe is of three months ago: late, whatever the day of the test.
        Run(fresh, "UPDATE MonthlyReturns SET Month = CASE WHEN Month % 100 > 3 THEN Month - 3 ELSE Month - 91 END, State = 'Open'");
        Run(fresh, "DELETE FROM Remindings; DELETE FROM Reminders; DELETE FROM ReminderCopies; DELETE FROM Mails; DELETE FROM TeamsMessages; DELETE FROM CardPosts");
        using var undisturbed = TestFolder.CopyOf(fresh.Path);
        Assert.Equal(0, await RemindAsync(undisturbed));
        var expected = State(undisturbed);
        Assert.NotEmpty(expected.Mails);
        foreach (var point in new[] { "remind.beforeCommit", "remind.committed", "remind.listBeforeCommit", "remind.listCommitted" })
        {
            using var folder = TestFolder.CopyOf(fresh.Path);

            Assert.Equal(137, await RemindAsync(folder, CrashPoints.KillAt(point)));
            Assert.Equal(0, await RemindAsync(folder));

            var found = State(folder);
            Assert.Equal(expected.Reminders, found.Reminders);
            Assert.Equal(expected.Mails, found.Mails);
            Assert.Equal(expected.Cards, found.Cards);
        }
    }

    private static async Task<int> RemindAsync(TestFolder folder, Dictionary<string, string?>? settings = null)
    {
        settings ??= [];
        settings["ASPNETCORE_ENVIRONMENT"] = "Development";
        settings["TeamsGrading__DataFolder"] = folder.At("data");
        settings["TeamsGrading__KeyFolder"] = folder.At("keys");
        await using var run = await ProgramRun.ToEndAsync("dotnet", [Repository.BotProgram, "jobs", "run", "reminders"], folder.Path, TimeSpan.FromMinutes(2), settings);
        return run.ExitCode;
    }

    private static (List<string> Reminders, List<string> Mails, List<string> Cards) State(TestFolder folder) => (
        Read(folder, "SELECT Key || '|' || Skipped || '|' || Gap FROM Reminders ORDER BY 1"),
        Read(folder, "SELECT Key || '|' || State FROM Mails ORDER BY 1"),
        Read(folder, "SELECT Person || '|' || Kind FROM CardPosts WHERE Kind LIKE 'reminder%' ORDER BY 1"));

    private static List<string> Read(TestFolder folder, string sql)
    {
        using var connection = Open(folder);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }

    private static void Run(TestFolder folder, string sql)
    {
        using var connection = Open(folder);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        command.ExecuteNonQuery();
    }

    private static SqliteConnection Open(TestFolder folder)
    {
        var connection = new SqliteConnection($"Data Source={folder.At("data", "grading.db")};Pooling=false");
        connection.Open();
        return connection;
    }

    private static async Task ComesAsync(Func<bool> so)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        while (!so() && watch.Elapsed < Patience)
        {
            await Task.Delay(200);
        }
    }
}
