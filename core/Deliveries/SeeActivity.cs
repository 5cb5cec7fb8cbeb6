using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Deliveries;

/// <summary>Takes a typed message once, also across processes and restarts.</summary>
public sealed class SeeActivity(GradingDb db, TimeProvider clock)
{
    /// <summary>Teams repeats within minutes; days leave room for an outage.</summary>
    public const int KeptDays = 3;

    /// <summary>True for the first time, false for a repeat.</summary>
    public async Task<bool> HandleAsync(string conversation, string activity, CancellationToken cancellation)
    {
        var key = SeenActivity.KeyOf(conversation, activity);
        try
        {
            return await db.WriteAsync(
                () => db.Database.ExecuteSqlInterpolatedAsync(
                    $"""
                    INSERT INTO SeenActivities (Id, SeenOn) SELECT {key}, {Stamp(0)}
                    WHERE NOT EXISTS (SELECT 1 FROM SeenActivities WHERE Id = {key})
                    """,
                    cancellation),
                cancellation) == 1;
        }
        catch (System.Data.Common.DbException) when (Exists(key))
        {
            // Two processes took the same repeat at the same moment.
            return false;
        }
    }

    /// <summary>Forgets what no channel repeats any more.</summary>
    public Task<int> SweepAsync(CancellationToken cancellation) => db.WriteAsync(
        () => db.Database.ExecuteSqlInterpolatedAsync($"DELETE FROM SeenActivities WHERE SeenOn < {Stamp(-KeptDays)}", cancellation), cancellation);

    /// <summary>How many a sweep would forget now.</summary>
    public Task<int> CountAsync(CancellationToken cancellation)
    {
        var before = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(-KeptDays);
        return db.Set<SeenActivity>().CountAsync(seen => seen.SeenOn < before, cancellation);
    }

    private bool Exists(long key) => db.Set<SeenActivity>().Any(seen => seen.Id == key);

    /// <summary>Days are stored as the number yyyymmdd.</summary>
    private int Stamp(int days)
    {
        var day = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(days);
        return (day.Year * 10_000) + (day.Month * 100) + day.Day;
    }
}
