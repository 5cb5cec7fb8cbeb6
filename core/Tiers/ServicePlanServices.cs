using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Tiers;

/// <summary>Registers service plans and the catalogue of benefits.</summary>
public static class ServicePlanServices
{
    public static IServiceCollection AddServicePlans(this IServiceCollection services) => services
        .AddScoped<BenefitBook>()
        .AddScoped<ChangeBenefits>()
        .AddScoped<PlanGround>()
        .AddScoped<PlanOrderGuard>()
        .AddScoped<StartPlan>()
        .AddScoped<EditPlan>()
        .AddScoped<ViewPlan>()
        .AddScoped<ComparePlans>()
        .AddScoped<ListEntitlements>()
        .AddScoped<ProposePlan>()
        .AddScoped<IApprovalEffect, VipPlanEffect>()
        .AddScoped<IApprovalEffect, StrategicPlanEffect>()
        .AddScoped<IYearSteps, PlanYearSteps>()
        .AddScoped<IYearRecords, PlanYearRecords>()
        .AddSingleton<IYearRecordCheck, PlanRecordCheck>();
}
