using System.Globalization;
using Microsoft.Data.Sqlite;
using TeamsGrading.Core.Rounds;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;
using TeamsGrading.Tests.Support;
using Xunit.Abstractions;

namespace TeamsGrading.Tests.Adversary.Rounds;

/// <summary>
/// Remains (voting.md): after Purged, no envelope and no private key lies in any file of the data folder or the key folder, free pages, unused
/// space within pages and the log included.
/// </summary>
[Trait("Clause", "R08")]
public sealed class RemainsTests(ITestOutputHelper output)
{
    private const int Voters = 9;
    private const int Subjects = 24;

    [Fact]
    public void Control_DeletedPlainly_RemainsInTheFile()
    {
        using var folder = new TestFolder();
        var blobs = Enumerable.Range(0, 60).Select(_ => System.Security.Cryptography.RandomNumberGenerator.GetBytes(113)).ToList();
        using (var database = new SqliteConnection($"Data Source={folder.At("control.db")};Pooling=False"))
        {
            database.Open();
            Run(database, "PRAGMA journal_mode=WAL; CREATE TABLE Envelopes (Id INTEGER PRIMARY KEY, Blob BLOB);");
            foreach (var blob in blobs)
            {
                using var insert = database.CreateCommand();
                insert.CommandText = "INSERT INTO Envelopes VALUES ($id, $blob)";
                insert.Parameters.AddWithValue("$id", RandomId.Next());
                insert.Parameters.AddWithValue("$blob", blob);
                insert.ExecuteNonQuery();
            }

            Run(database, "DELETE FROM Envelopes; PRAGMA wal_checkpoint(TRUNCATE);");
        }

        Assert.Equal(blobs.Count, Sightings.In([folder.Path], Needles(blobs)).Count);
    }

    [Fact]
    public async Task Purged_NoEnvelopeAndNoKeyIsLeftInAnyFile()
    {
        await using var system = await TwoInstances.CreateAsync(Subjects);
        var needles = new List<(string, byte[])>();
        for (var i = 0; i < 2; i++)
        {
            var (round, voters) = await system.OpenAsync(Voters);
            needles.AddRange(Secrets(system, round));
            foreach (var turn in Enumerable.Range(0, Voters * Subjects * 5 / 4))
            {
                // The last quarter replaces answers; envelopes that were replaced count as well.
                var voter = voters[turn % Voters];
                Assert.Null((await system.CastAsync(
                    turn % 2 == 0, round, voter, (turn % 100).ToString(CultureInfo.InvariantCulture), turn / Voters % Subjects)).Error);
                needles.AddRange(Needles([Envelope(system, turn / Voters % Subjects, voter)]));
            }

            foreach (var voter in voters)
            {
                await system.FinishAsync(false, round, voter);
            }

            // The search finds what lies there: all of this round, as replaced envelopes are still in the log or were a moment ago.
            Assert.True(Found(system, needles).Count >= Voters * Subjects, "the search finds too little to prove anything");
            Assert.Equal(RoundState.Archived, (await system.CloseAsync(true, round)).Value.State);
            var remains = Found(system, needles);
            output.WriteLine($"round {i + 1}: {remains.Count} of {needles.Count} secrets remain");
            Assert.Empty(remains);
        }
    }

    private static IReadOnlyList<string> Found(TwoInstances system, IReadOnlyList<(string, byte[])> needles) =>
        [.. Sightings.In([system.Folder, system.Keys.Path], needles).Select(line => line.Split(": ")[1]).Distinct()];

    private static IReadOnlyList<(string, byte[])> Secrets(TwoInstances system, RoundId round)
    {
        using var database = Open(system);
        using var query = database.CreateCommand();
        query.CommandText = "SELECT Salt, Wrapped FROM RoundKeys";
        using var row = query.ExecuteReader();
        Assert.True(row.Read());
        return
        [
            ($"salt {round.Value}", (byte[])row.GetValue(0)),
            ($"wrapped key {round.Value}", ((byte[])row.GetValue(1))[..64]),
            ($"outside secret {round.Value}", File.ReadAllBytes(system.Keys.At($"round-{round.Value}.key"))),
        ];
    }

    private static byte[] Envelope(TwoInstances system, int subject, long voter)
    {
        using var database = Open(system);
        using var query = database.CreateCommand();
        query.CommandText = "SELECT Blob FROM Envelopes WHERE Candidate=$candidate AND Slot IN (SELECT Id FROM RollSlots WHERE Voter=$voter)";
        query.Parameters.AddWithValue("$candidate", system.Subject(subject).Value);
        query.Parameters.AddWithValue("$voter", voter);
        return (byte[])query.ExecuteScalar()!;
    }

    /// <summary>Any 24 bytes of the ephemeral key or of the ciphertext would do; both are looked for.</summary>
    private static IReadOnlyList<(string, byte[])> Needles(IEnumerable<byte[]> blobs) =>
        [.. blobs.Select(blob => ($"envelope {Convert.ToHexString(blob[60..76])}", blob[^32..]))];

    private static SqliteConnection Open(TwoInstances system)
    {
        var database = new SqliteConnection($"Data Source={system.File};Pooling=False");
        database.Open();
        Run(database, SqlitePragmas.Sql);
        return database;
    }

    private static void Run(SqliteConnection database, string sql)
    {
        using var command = database.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
