using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace TeamsGrading.Core.Storage;

/// <summary>
/// Settings that SQLite keeps per connection. <c>synchronous=FULL</c>: what was acknowledged survives a power cut.
/// <c>secure_delete=ON</c>: a deleted envelope is overwritten with zeros (voting.md). <c>busy_timeout=0</c>: SQLite's own wait for another
/// process goes by whole seconds in the build we use; the ADO.NET provider waits by 150 ms until the command's timeout.
/// </summary>
public sealed class SqlitePragmas : DbConnectionInterceptor
{
    /// <summary>The statement sent on every opened connection; also for code that opens its own.</summary>
    public const string Sql =
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=0; PRAGMA temp_store=MEMORY;";

    /// <inheritdoc/>
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Sql;
        command.ExecuteNonQuery();
    }

    /// <inheritdoc/>
    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Sql;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
