using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Supervision;

/// <summary>Registers self-checks, spot checks and performance figures.</summary>
public static class SupervisionServices
{
    /// <param name="settings">Null for the ordinary ones.</param>
    public static IServiceCollection AddSupervision(this IServiceCollection services, SupervisionSettings? settings = null) => services
        .AddSingleton(settings ?? new SupervisionSettings())
        .AddScoped<SupervisionGround>()
        .AddScoped<SelfCheckHints>()
        .AddScoped<StartSelfCheck>()
        .AddScoped<JudgePoints>()
        .AddScoped<FinishSelfCheck>()
        .AddScoped<ViewSelfChecks>()
        .AddScoped<FollowFinding>()
        .AddScoped<ViewFindings>()
        .AddScoped<AnnounceSpotCheck>()
        .AddScoped<DrawSpotCheck>()
        .AddScoped<JudgeSample>()
        .AddScoped<ViewSpotChecks>()
        .AddScoped<ViewPerformance>()
        .AddScoped<RemindSupervision>()
        .AddScoped<IYearSteps, SupervisionSteps>()
        .AddScoped<IYearRecords, SupervisionRecords>()
        .AddSingleton<IYearRecordCheck, SpotRecordCheck>()
        .AddScoped<IUnitFigures, OpenFindings>();
}
