using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace TeamsGrading.Bot.Schedule;

/// <summary>When the close job last did its work.</summary>
internal sealed class LastLook(TimeProvider clock)
{
    private long ticks = clock.GetUtcNow().UtcTicks;

    public TimeSpan Ago => TimeSpan.FromTicks(clock.GetUtcNow().UtcTicks - Interlocked.Read(ref ticks));

    public void Happened() => Interlocked.Exchange(ref ticks, clock.GetUtcNow().UtcTicks);
}

/// <summary>The scheduler is alive: deadlines are kept.</summary>
internal sealed class SchedulerHealth(LastLook look) : IHealthCheck
{
    private static readonly TimeSpan Longest = CloseRoundsJob.Every * 6;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(look.Ago <= Longest ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("scheduler"));
}
