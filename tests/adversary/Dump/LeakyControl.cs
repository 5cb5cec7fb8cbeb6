using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Tests.Adversary.Dump;

/// <summary>
/// The obvious design, which the product does not use: a roll table and a ballot table with random ids and no times, and plain points. It keeps
/// its rules faithfully and is broken by row number, place in the file, log frames and successive copies. Beside it, one careless mark for each
/// further kind of join (<c>Careless…</c> tables, two log lines), written in random order at the end, so that only that join can find it.
/// </summary>
internal sealed class LeakyControl : IDisposable
{
    private readonly SqliteConnection first;
    private readonly SqliteConnection second;
    private readonly Dictionary<(long Round, long Voter), string> ballotOf = [];
    private int clock;

    public LeakyControl(string folder)
    {
        Path = System.IO.Path.Combine(folder, $"control-{RandomId.Next()}.db");
        first = Open();
        second = Open();
        Run(first, """
            PRAGMA journal_mode=WAL;
            CREATE TABLE ControlRoll (Id TEXT PRIMARY KEY, Round INTEGER, Voter INTEGER);
            CREATE TABLE ControlBallots (Id TEXT PRIMARY KEY, Round INTEGER, Points INTEGER);
            CREATE TABLE CarelessOutbox (Id TEXT PRIMARY KEY, Round INTEGER, Voter INTEGER, Ballot TEXT, Hash TEXT, At INTEGER, Payload TEXT);
            CREATE TABLE CarelessDedupe (Id TEXT PRIMARY KEY, Round INTEGER, Points INTEGER, Ballot TEXT, Hash TEXT, At INTEGER, Payload TEXT);
            """);
    }

    public string Path { get; }

    public List<string> Log { get; } = [];

    /// <summary>Takes an answer, or replaces it; a voter's client remembers the id of the ballot, the server does not.</summary>
    public void Submit(long round, long voter, int points, bool otherInstance)
    {
        var connection = otherInstance ? second : first;
        Log.Add(FormattableString.Invariant($"round {round}: turn of {voter}"));
        Log.Add(FormattableString.Invariant($"round {round}: kept {points} points"));
        if (ballotOf.TryGetValue((round, voter), out var ballot))
        {
            Run(connection, "UPDATE ControlBallots SET Points=$points WHERE Id=$ballot", ("$points", points), ("$ballot", ballot));
            return;
        }

        ballot = ballotOf[(round, voter)] = Fresh();
        using var transaction = connection.BeginTransaction();
        Run(connection, "INSERT INTO ControlRoll VALUES ($id, $round, $voter)", ("$id", Fresh()), ("$round", round), ("$voter", voter));
        Run(connection, "INSERT INTO ControlBallots VALUES ($id, $round, $points)", ("$id", ballot), ("$round", round), ("$points", points));
        transaction.Commit();
    }

    /// <summary>Leaves the careless marks of a round: they say who answered what, each in one way only.</summary>
    public void Close(Truth truth)
    {
        var marks = truth.PointsOf.OrderBy(_ => RandomNumberGenerator.GetInt32(int.MaxValue)).Select(pair => (pair.Key, pair.Value, Ballot: Fresh(), At: ++clock)).ToList();
        foreach (var (voter, points, ballot, at) in Shuffled(marks))
        {
            var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(ballot)));
            Run(first, "INSERT INTO CarelessOutbox VALUES ($id, $round, $voter, $ballot, $hash, $at, $payload)",
                ("$id", Fresh()), ("$round", truth.Round), ("$voter", voter), ("$ballot", ballot), ("$hash", hash), ("$at", at), ("$payload", new string('x', points)));
        }

        foreach (var (_, points, ballot, at) in Shuffled(marks))
        {
            var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(ballot)))[..12];
            Run(first, "INSERT INTO CarelessDedupe VALUES ($id, $round, $points, $ballot, $hash, $at, $payload)",
                ("$id", Fresh()), ("$round", truth.Round), ("$points", points), ("$ballot", ballot), ("$hash", hash), ("$at", at), ("$payload", new string('x', points)));
        }

        foreach (var (voter, points, _, _) in Shuffled(marks))
        {
            Log.Add(FormattableString.Invariant($"round {truth.Round} voter {voter} answered {points}"));
        }
    }

    public void Dispose()
    {
        first.Dispose();
        second.Dispose();
    }

    private static string Fresh() => RandomId.Next().ToString("X16", CultureInfo.InvariantCulture);

    private static List<T> Shuffled<T>(IEnumerable<T> things) => [.. things.OrderBy(_ => RandomNumberGenerator.GetInt32(int.MaxValue))];

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();

        // The log is kept whole, as it is on any busy day before its first checkpoint.
        Run(connection, "PRAGMA synchronous=OFF; PRAGMA busy_timeout=5000; PRAGMA wal_autocheckpoint=0;");
        return connection;
    }

    private static void Run(SqliteConnection connection, string sql, params (string Name, object Value)[] values)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        command.ExecuteNonQuery();
    }
}
