using Microsoft.Extensions.Diagnostics.HealthChecks;
using TeamsGrading.Bot.Http;

namespace TeamsGrading.Bot.Schedule;

/// <summary>What this process has to do with the schedule.</summary>
internal enum ScheduleTurn
{
    /// <summary>Not known yet, or the database does not answer.</summary>
    Unknown,

    /// <summary>It works the schedule.</summary>
    Works,

    /// <summary>Another process works it; this one goes on when that one ends.</summary>
    StandsBy,
}

/// <summary>Whose turn it was at the last look.</summary>
internal sealed class ScheduleState(LastLook look, TimeProvider clock)
{
    private long seenTicks = clock.GetUtcNow().UtcTicks;

    public ScheduleTurn Turn { get; private set; }

    /// <summary>How long ago that was.</summary>
    public TimeSpan Ago => TimeSpan.FromTicks(clock.GetUtcNow().UtcTicks - Interlocked.Read(ref seenTicks));

    public void Set(ScheduleTurn turn)
    {
        if (turn == ScheduleTurn.Works && Turn != turn)
        {
            look.Happened();
        }

        Turn = turn;
        Interlocked.Exchange(ref seenTicks, clock.GetUtcNow().UtcTicks);
    }
}

/// <summary>When the close job last did its work here.</summary>
internal sealed class LastLook(TimeProvider clock)
{
    private long ticks = clock.GetUtcNow().UtcTicks;

    public TimeSpan Ago => TimeSpan.FromTicks(clock.GetUtcNow().UtcTicks - Interlocked.Read(ref ticks));

    public void Happened() => Interlocked.Exchange(ref ticks, clock.GetUtcNow().UtcTicks);
}

/// <summary>The schedule is worked, here or, as the last look at the lease said, by another process.</summary>
internal sealed class SchedulerHealth(LastLook look, ScheduleState state) : IHealthCheck
{
    private static readonly TimeSpan Longest = CloseRoundsJob.Every * 6;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        state.Turn == ScheduleTurn.StandsBy && state.Ago <= Longest
            ? HealthCheckResult.Healthy(data: new Dictionary<string, object> { [Health.Says] = "stands by for another process" })
            : look.Ago <= Longest ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("scheduler"));
}
