using System.Data.Common;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Rounds;

/// <summary>The prepared statements of the ballot path on a connection of their own; plain SQL that both servers understand.</summary>
internal sealed class BallotCommands : IAsyncDisposable
{
    private readonly DbConnection connection;
    private readonly DbCommand hold;
    private readonly DbCommand replace;
    private readonly DbCommand insert;
    private readonly DbCommand progress;

    public BallotCommands(DbConnection connection)
    {
        this.connection = connection;
        hold = Make("UPDATE RollSlots SET Frozen=0 WHERE Id=@slot AND Frozen=0", "@slot");
        replace = Make("UPDATE Envelopes SET Blob=@blob WHERE Slot=@slot AND Candidate=@candidate", "@blob", "@slot", "@candidate");
        insert = Make(
            "INSERT INTO Envelopes (Id, Round, Slot, Candidate, Blob) VALUES (@id, @round, @slot, @candidate, @blob)",
            "@id", "@round", "@slot", "@candidate", "@blob");
        progress = Make($"""
            SELECT e.Candidate, s.Finished, (SELECT COUNT(*) FROM RoundEvents r WHERE r.Round=@round AND r.Kind='{RoundLog.Barring}')
            FROM Envelopes e JOIN RollSlots s ON s.Id=e.Slot WHERE e.Slot=@slot
            """,
            "@round", "@slot");
    }

    public ValueTask<DbTransaction> BeginAsync() => connection.BeginTransactionAsync();

    public async Task<Result<SlotNow>> PutAsync(DbTransaction transaction, Submit submit)
    {
        if (await RunAsync(hold, transaction, submit.Slot) == 0)
        {
            return new RoundIsClosed();
        }

        if (await RunAsync(replace, transaction, submit.Envelope, submit.Slot, submit.Candidate.Value) == 0)
        {
            await RunAsync(insert, transaction, RandomId.Next(), submit.Round.Value, submit.Slot, submit.Candidate.Value, submit.Envelope);
        }

        Set(progress, transaction, submit.Round.Value, submit.Slot);
        var done = new List<SubjectId>();
        var (finished, marked) = (false, false);
        await using var rows = await progress.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            done.Add(new SubjectId(rows.GetInt64(0)));
            finished = rows.GetBoolean(1);
            marked = rows.GetInt32(2) > 0;
        }

        return new SlotNow(done, finished, marked);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var command in new[] { hold, replace, insert, progress })
        {
            await command.DisposeAsync();
        }

        await connection.DisposeAsync();
    }

    private static Task<int> RunAsync(DbCommand command, DbTransaction transaction, params object[] values)
    {
        Set(command, transaction, values);
        return command.ExecuteNonQueryAsync();
    }

    private static void Set(DbCommand command, DbTransaction transaction, params object[] values)
    {
        command.Transaction = transaction;
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i];
        }
    }

    private DbCommand Make(string sql, params string[] names)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in names)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
