using Quartz;

namespace TeamsGrading.Bot.Schedule;

/// <summary>What happens by itself, on Quartz.</summary>
internal static class ScheduleServices
{
    public static IServiceCollection AddSchedule(this IServiceCollection services)
    {
        services.AddQuartz(_ => { });
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        return services;
    }
}
