using Microsoft.Extensions.Diagnostics.HealthChecks;
using TeamsGrading.Core.Deliveries;

namespace TeamsGrading.Bot.Teams;

/// <summary>The outbox keeps up: nothing that could be sent waits for long.</summary>
internal sealed class OutboxHealth(OutboxAge age) : IHealthCheck
{
    private static readonly TimeSpan TooOld = TimeSpan.FromMinutes(15);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await age.HandleAsync(cancellationToken) > TooOld ? HealthCheckResult.Degraded("outbox") : HealthCheckResult.Healthy();
}

/// <summary>The client secret does not end soon: an expired one is the commonest silent failure of such programs.</summary>
internal sealed class SecretHealth(TeamsSettings settings, TimeProvider clock) : IHealthCheck
{
    private const int WarnDays = 30;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        return Task.FromResult(settings.SecretExpires is { } day && day <= today.AddDays(WarnDays)
            ? HealthCheckResult.Degraded("client secret")
            : HealthCheckResult.Healthy());
    }
}
