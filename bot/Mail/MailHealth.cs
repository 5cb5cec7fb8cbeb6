using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace TeamsGrading.Bot.Mail;

/// <summary>The client secret of mail does not end soon: an expired one is the commonest silent failure of such programs.</summary>
internal sealed class MailSecretHealth(MailSettings settings, TimeProvider clock) : IHealthCheck
{
    private const int WarnDays = 30;
    private const int UrgentDays = 7;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var left = settings.Way == MailWay.Graph && settings.SecretExpires is { } day ? day.DayNumber - today.DayNumber : int.MaxValue;
        return Task.FromResult(
            left <= UrgentDays ? HealthCheckResult.Degraded("mail client secret ends within 7 days")
            : left <= WarnDays ? HealthCheckResult.Degraded("mail client secret ends within 30 days")
            : HealthCheckResult.Healthy());
    }
}
