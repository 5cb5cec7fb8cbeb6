using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace TeamsGrading.Core.Storage;

/// <summary>Tells the store's own troubles (full disk, locked or unreachable database) from bugs; the edges answer StoreUnavailable to them.</summary>
public static class StoreFaults
{
    /// <summary>SQLite: BUSY, LOCKED, READONLY, IOERR, FULL, CANTOPEN.</summary>
    private static readonly HashSet<int> Sqlite = [5, 6, 8, 10, 13, 14];

    /// <summary>SQL Server: timeouts, deadlock victim, lock timeout, file group or log full, unreachable.</summary>
    private static readonly HashSet<int> SqlServer = [-2, -1, 2, 53, 1105, 1205, 1222, 9002, 40613, 49918];

    /// <summary>Whether nothing is wrong but the store could not take or give the data for now.</summary>
    public static bool IsUnavailable(Exception fault) => fault switch
    {
        SqliteException sqlite => Sqlite.Contains(sqlite.SqliteErrorCode),
        SqlException server => server.Errors.Cast<SqlError>().Any(error => SqlServer.Contains(error.Number)),
        DbUpdateException { InnerException: DbException inner } => IsUnavailable(inner),
        InvalidOperationException { InnerException: DbException inner } => IsUnavailable(inner),
        _ => false,
    };
}
