using Quartz;

namespace TeamsGrading.Bot.Schedule;

/// <summary>What happens by itself, on Quartz.</summary>
internal static class ScheduleServices
{
    public static IServiceCollection AddSchedule(this IServiceCollection services)
    {
        services.AddQuartz(quartz =>
        {
            quartz.ScheduleJob<CloseRoundsJob>(
                trigger => trigger.StartNow().WithSimpleSchedule(plan => plan.WithInterval(CloseRoundsJob.Every).RepeatForever()),
                job => job.WithIdentity(CloseRoundsJob.Key));
            quartz.ScheduleJob<SweepJob>(trigger => trigger.StartNow().WithSimpleSchedule(plan => plan.WithInterval(SweepJob.Every).RepeatForever()));
            quartz.ScheduleJob<RemindApprovalsJob>(
                trigger => trigger.StartNow().WithSimpleSchedule(plan => plan.WithInterval(RemindApprovalsJob.Every).RepeatForever()));
            quartz.ScheduleJob<IndexJob>(trigger => trigger.StartNow().WithSimpleSchedule(plan => plan.WithInterval(IndexJob.Every).RepeatForever()));
            quartz.ScheduleJob<LapseJob>(trigger => trigger.StartNow().WithSimpleSchedule(plan => plan.WithInterval(LapseJob.Every).RepeatForever()));
            quartz.ScheduleJob<UpkeepJob>(trigger => trigger.StartNow().WithSimpleSchedule(plan => plan.WithInterval(UpkeepJob.Every).RepeatForever()));
            quartz.ScheduleJob<SupervisionJob>(
                trigger => trigger.StartNow().WithSimpleSchedule(plan => plan.WithInterval(SupervisionJob.Every).RepeatForever()));
            quartz.ScheduleJob<AppealsJob>(trigger => trigger.StartNow().WithSimpleSchedule(plan => plan.WithInterval(AppealsJob.Every).RepeatForever()));
            quartz.ScheduleJob<CareJob>(trigger => trigger.StartNow().WithSimpleSchedule(plan => plan.WithInterval(CareJob.Every).RepeatForever()));
            quartz.ScheduleJob<RightsJob>(trigger => trigger.StartNow().WithSimpleSchedule(plan => plan.WithInterval(RightsJob.Every).RepeatForever()));
            quartz.ScheduleJob<ReportJob>(trigger => trigger.StartNow().WithSimpleSchedule(plan => plan.WithInterval(ReportJob.Every).RepeatForever()));
        });
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        services.AddHostedService<CloseBellRinger>();
        services.AddSingleton<LastLook>();
        services.AddHealthChecks().AddCheck<SchedulerHealth>("scheduler", tags: ["ready"]);
        return services;
    }
}
