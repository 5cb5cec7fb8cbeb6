using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Jobs;

/// <summary>
/// Takes and prolongs the lease of the schedule. One that was not prolonged in time is anybody's; one whose owner is known to be dead at once.
/// </summary>
public sealed class HoldLease(GradingDb db, TimeProvider clock)
{
    /// <summary>What the schedule is leased under.</summary>
    public const string Schedule = "schedule";

    /// <summary>How long it lasts without a sign of life.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromSeconds(30);

    /// <summary>How often the owner gives one.</summary>
    public static readonly TimeSpan Beat = TimeSpan.FromSeconds(8);

    /// <summary>True while it is <paramref name="me"/> who holds it.</summary>
    /// <param name="isDead">Whether the owner so named surely lives no more; says no when it cannot know.</param>
    public async Task<bool> BeatAsync(string me, Func<string, bool> isDead, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var lease = await LeaseAsync(now, cancellation);

        // An end that lies too far ahead comes of a clock that was set back, and must not stop the schedule.
        var isFree = lease.UntilUtc < now || lease.UntilUtc > now + Lasts + Lasts || isDead(lease.Owner);
        if (lease.Owner != me && !isFree)
        {
            return false;
        }

        var since = lease.Owner == me ? lease.SinceUtc : now;
        return await db.WriteAsync(
            () => db.Database.ExecuteSqlInterpolatedAsync(
                $"UPDATE SchedulerLeases SET Owner = {me}, UntilUtc = {now + Lasts}, SinceUtc = {since}, Fence = {RandomId.Next()} WHERE Name = {Schedule} AND Fence = {lease.Fence}",
                cancellation),
            cancellation) == 1;
    }

    /// <summary>Gives it back at a proper end, so that another process goes on at once.</summary>
    public Task ReleaseAsync(string me, CancellationToken cancellation) => db.WriteAsync(
        () => db.Database.ExecuteSqlInterpolatedAsync(
            $"UPDATE SchedulerLeases SET UntilUtc = {clock.GetUtcNow().UtcDateTime.AddSeconds(-1)}, Owner = '', Fence = {RandomId.Next()} WHERE Name = {Schedule} AND Owner = {me}",
            cancellation),
        cancellation);

    private async Task<SchedulerLease> LeaseAsync(DateTime now, CancellationToken cancellation)
    {
        var leases = db.Set<SchedulerLease>().AsNoTracking().Where(lease => lease.Name == Schedule);
        if (await leases.FirstOrDefaultAsync(cancellation) is { } known)
        {
            return known;
        }

        db.Add(SchedulerLease.Free(Schedule, now));
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException fault) when (StoreFault.IsDuplicate(fault))
        {
            // Another process made it just now.
        }

        db.ChangeTracker.Clear();
        return await leases.FirstAsync(cancellation);
    }
}
