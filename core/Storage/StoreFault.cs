using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace TeamsGrading.Core.Storage;

/// <summary>Tells a store that is missing for now (full disk, locked or unreachable database) from a bug.</summary>
public static class StoreFault
{
    /// <summary>SQLITE_BUSY, LOCKED, READONLY, IOERR, FULL, CANTOPEN.</summary>
    private static readonly int[] Sqlite = [5, 6, 8, 10, 13, 14];

    /// <summary>Timeout, lock timeout, deadlock, log or disk full, server not reachable.</summary>
    private static readonly int[] Server = [-2, 2, 53, 1101, 1105, 1205, 1222, 9002, 10053, 10054, 10060, 40613];

    /// <summary>Whether the exception, or one it wraps, says so; nothing was changed then and the action can be repeated.</summary>
    public static bool IsUnavailable(Exception? exception) => exception switch
    {
        null => false,
        SqliteException fault => Sqlite.Contains(fault.SqliteErrorCode),
        SqlException fault => Server.Contains(fault.Number),
        _ => IsUnavailable(exception.InnerException),
    };

    /// <summary>Whether the exception, or one it wraps, says that the file is no database (SQLITE_NOTADB); repeating does not help.</summary>
    public static bool IsNoDatabase(Exception? exception) => exception switch
    {
        null => false,
        SqliteException fault => fault.SqliteErrorCode == 26,
        _ => IsNoDatabase(exception.InnerException),
    };

    /// <summary>Whether the exception, or one it wraps, says that a unique value exists already.</summary>
    public static bool IsDuplicate(Exception? exception) => exception switch
    {
        null => false,
        SqliteException fault => fault.SqliteExtendedErrorCode is 2067 or 1555,
        SqlException fault => fault.Number is 2601 or 2627,
        _ => IsDuplicate(exception.InnerException),
    };
}
