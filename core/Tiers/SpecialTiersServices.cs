using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Tiers;

/// <summary>Registers gifts, the strategic list and bars.</summary>
public static class SpecialTiersServices
{
    public static IServiceCollection AddSpecialTiers(this IServiceCollection services) => services
        .AddScoped<Bars>()
        .AddScoped<IBars>(scope => scope.GetRequiredService<Bars>())
        .AddScoped<BarGround>()
        .AddScoped<WriteBar>()
        .AddScoped<AttachEvidence>()
        .AddScoped<OpenEvidence>()
        .AddScoped<ForeseeBar>()
        .AddScoped<BarCustomer>()
        .AddScoped<AppealBar>()
        .AddScoped<ViewBars>()
        .AddScoped<SeenBar>()
        .AddScoped<IApprovalEffect, LiftBarEffect>()
        .AddScoped<GiftGround>()
        .AddScoped<ProposeGift>()
        .AddScoped<ViewGifts>()
        .AddScoped<IApprovalEffect, GiftEffect>()
        .AddScoped<StrategicCandidates>()
        .AddScoped<RecommendStrategic>()
        .AddScoped<ViewStrategic>()
        .AddScoped<IApprovalEffect, StrategicEffect>()
        .AddScoped<IYearSteps, StrategicYearSteps>()
        .AddScoped<IYearSteps, SpecialYearSteps>()
        .AddScoped<IYearRecords, SpecialYearRecords>()
        .AddSingleton<IYearRecordCheck, BarRecordCheck>();
}
