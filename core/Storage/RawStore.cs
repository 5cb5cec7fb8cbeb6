using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace TeamsGrading.Core.Storage;

/// <summary>Opens plain connections for the few paths that cannot afford the change tracker; the same file or server, the same durability.</summary>
public sealed class RawStore(DatabaseProvider provider, string connectionString)
{
    private const int SecondsToWait = 4;
    private const int MostAttempts = 100;
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromMilliseconds(20);

    public DatabaseProvider Provider => provider;

    /// <summary>An open connection that gives a locked database up after a few seconds, so that a person gets an answer.</summary>
    public async Task<DbConnection> OpenAsync(CancellationToken cancellation)
    {
        DbConnection connection = provider == DatabaseProvider.Sqlite
            ? new SqliteConnection(new SqliteConnectionStringBuilder(connectionString) { DefaultTimeout = SecondsToWait }.ToString())
            : new SqlConnection(connectionString);
        try
        {
            await connection.OpenAsync(cancellation);
            if (provider == DatabaseProvider.Sqlite)
            {
                await using var command = connection.CreateCommand();
                command.CommandText = SqlitePragmas.Sql;
                await command.ExecuteNonQueryAsync(cancellation);
            }

            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// Moves everything out of SQLite's write-ahead log into the file and empties the log; true when that was possible, and always on a server.
    /// </summary>
    public async Task<bool> EmptyLogAsync(CancellationToken cancellation)
    {
        if (provider != DatabaseProvider.Sqlite)
        {
            return true;
        }

        await using var connection = await OpenAsync(cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        for (var attempt = 1; !await IsEmptiedAsync(command, cancellation); attempt++)
        {
            if (attempt == MostAttempts)
            {
                return false;
            }

            await Task.Delay(BetweenAttempts, cancellation);
        }

        return true;
    }

    /// <summary>False while somebody reads or writes: this statement answers that instead of failing.</summary>
    private static async Task<bool> IsEmptiedAsync(DbCommand command, CancellationToken cancellation)
    {
        await using var row = await command.ExecuteReaderAsync(cancellation);
        return await row.ReadAsync(cancellation) && row.GetInt64(0) == 0;
    }
}
