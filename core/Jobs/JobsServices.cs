using Microsoft.Extensions.DependencyInjection;

namespace TeamsGrading.Core.Jobs;

/// <summary>Registers what is kept of jobs and of who works the schedule.</summary>
public static class JobsServices
{
    public static IServiceCollection AddJobRuns(this IServiceCollection services) => services
        .AddScoped<HoldLease>()
        .AddScoped<KeepRun>()
        .AddScoped<ListRuns>();
}
