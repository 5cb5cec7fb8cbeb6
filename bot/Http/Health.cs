using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Bot.Http;

/// <summary>Health endpoints: <c>/health/live</c> says that the process answers, <c>/health/ready</c> that it can work.</summary>
internal static class Health
{
    /// <summary>A fixed word that a check may add to its state, under this key of its data.</summary>
    public const string Says = "says";

    private const string Ready = "ready";

    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks()
            .AddCheck<DatabaseHealth>("database", tags: [Ready])
            .AddCheck<KeyFolderHealth>("keyFolder", tags: [Ready]);
        return services;
    }

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready), ResponseWriter = WriteAsync });
    }

    /// <summary>Names, states and fixed words only: a description may carry a path or an exception text.</summary>
    private static Task WriteAsync(HttpContext context, HealthReport report) => context.Response.WriteAsJsonAsync(
        report.Entries.ToDictionary(entry => entry.Key, entry => entry.Value.Data.TryGetValue(Says, out var word) ? $"{entry.Value.Status}: {word}" : entry.Value.Status.ToString()));
}

/// <summary>The database answers.</summary>
internal sealed class DatabaseHealth(GradingDb db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await db.Database.CanConnectAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("database");
}

/// <summary>The key folder is there and can be written: without it no round can be opened or closed.</summary>
internal sealed class KeyFolderHealth(GradingSettings settings) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var probe = Path.Combine(settings.KeyFolder, $".probe-{Environment.ProcessId}");
        try
        {
            await File.WriteAllTextAsync(probe, "", cancellationToken);
            File.Delete(probe);
            return HealthCheckResult.Healthy();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return HealthCheckResult.Unhealthy("key folder");
        }
    }
}
