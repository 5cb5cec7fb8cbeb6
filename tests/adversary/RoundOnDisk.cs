using Microsoft.Data.Sqlite;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Adversary;

/// <summary>
/// What a bot's folder holds about its one round, read from the files while no bot runs: everything that must come out the same however often
/// the bot was killed. Ids of rows made on the way and times are left out.
/// </summary>
internal sealed record RoundOnDisk(
    string Rounds, string Events, string Roll, string Cells, string Results, long Envelopes, long WrappedKeys, long Archives, string Posts, int KeyFiles)
{
    public static RoundOnDisk Read(TestFolder folder)
    {
        using var database = new SqliteConnection($"Data Source={folder.At("data", "grading.db")};Pooling=False");
        database.Open();
        return new RoundOnDisk(
            Lines(database, "SELECT State, Outcome, ResultText FROM Rounds"),
            Lines(database, "SELECT Number, Kind FROM RoundEvents ORDER BY Number"),
            Lines(database, "SELECT Voter, Eligible, Finished, Frozen FROM RollSlots ORDER BY Voter"),
            Lines(database, "SELECT Candidate, Item, Answers FROM OpenedCells ORDER BY Candidate, Item"),
            Lines(database, "SELECT Subject, Rank, Total FROM RoundResults ORDER BY Subject"),
            Count(database, "SELECT COUNT(*) FROM Envelopes"),
            Count(database, "SELECT COUNT(*) FROM RoundKeys"),
            Count(database, "SELECT COUNT(*) FROM RoundArchives"),
            Lines(database, "SELECT Person, Kind, COUNT(*) FROM CardPosts WHERE Subject IN (SELECT Id FROM Rounds) GROUP BY Person, Kind ORDER BY Person, Kind"),
            Directory.GetFiles(folder.At("keys"), "round-*").Length);
    }

    private static long Count(SqliteConnection database, string query)
    {
        using var command = database.CreateCommand();
        command.CommandText = query;
        return (long)command.ExecuteScalar()!;
    }

    private static string Lines(SqliteConnection database, string query)
    {
        using var command = database.CreateCommand();
        command.CommandText = query;
        using var reader = command.ExecuteReader();
        var lines = new List<string>();
        while (reader.Read())
        {
            lines.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(column => reader.GetValue(column).ToString())));
        }

        return string.Join('\n', lines);
    }
}
