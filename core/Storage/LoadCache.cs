using Microsoft.EntityFrameworkCore;

namespace TeamsGrading.Core.Storage;

/// <summary>
/// Gives SQLite a larger page cache while many rows with random keys are loaded: otherwise their index pages are written to the log over
/// and over. Bounded, and given back when disposed. Nothing to do on SQL Server.
/// </summary>
internal sealed class LoadCache : IDisposable
{
    private const int UsualKibibytes = 2_000;
    private const int LoadKibibytes = 16_000;

    private readonly GradingDb db;

    public LoadCache(GradingDb db)
    {
        this.db = db;
        db.Database.OpenConnection();
        Set(LoadKibibytes);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Set(UsualKibibytes);
        db.Database.CloseConnection();
    }

    private void Set(int kibibytes)
    {
        if (db.Database.IsSqlite())
        {
            using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"PRAGMA cache_size = -{kibibytes}";
            command.ExecuteNonQuery();
        }
    }
}
