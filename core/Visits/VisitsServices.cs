using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Visits;

/// <summary>Registers the slice of visits; the store of files is registered by the host.</summary>
public static class VisitsServices
{
    /// <param name="settings">Null for the ordinary ones; the host puts its own over them.</param>
    public static IServiceCollection AddVisits(this IServiceCollection services, VisitsSettings? settings = null)
    {
        services.TryAddSingleton(settings ?? new VisitsSettings());
        return services
            .AddScoped<VisitGround>()
            .AddScoped<VisitAudience>()
            .AddScoped<IDepartures, VisitDepartures>()
            .AddScoped<PublishPlan>()
            .AddScoped<PlanVisit>()
            .AddScoped<ChangePlan>()
            .AddScoped<MailPlan>()
            .AddScoped<PrepareVisit>()
            .AddScoped<AttachPaper>()
            .AddScoped<AskSupport>()
            .AddScoped<AnswerSupport>()
            .AddScoped<FileVisits>()
            .AddScoped<SummariseVisit>()
            .AddScoped<FollowVisit>()
            .AddScoped<FindForVisit>()
            .AddScoped<ViewVisit>()
            .AddScoped<ViewParts>()
            .AddScoped<ListVisits>()
            .AddScoped<ListPlans>()
            .AddScoped<WritePlan>()
            .AddScoped<ILastVisits, LastVisits>()
            .AddScoped<ReadVisitMail>()
            .AddScoped<FindDueVisits>()
            .AddScoped<RemindVisits>()
            .AddScoped<ICustomerTimeline, VisitTimeline>()
            .AddScoped<IReportSections, VisitsReport>()
            .AddScoped<IReportSections, FollowUpsReport>();
    }
}
