using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Tiers;

/// <summary>Registers levels: standards, lists and awards.</summary>
public static class TiersServices
{
    public static IServiceCollection AddTiers(this IServiceCollection services) => services
        .AddScoped<StandardsBook>()
        .AddScoped<RatedLevels>()
        .AddScoped<GrantAwards>()
        .AddScoped<TellFiles>()
        .AddScoped<DraftStandards>()
        .AddScoped<ProposeStandards>()
        .AddScoped<ViewStandards>()
        .AddScoped<ViewLevels>()
        .AddScoped<ProposeVipList>()
        .AddScoped<ViewVipLists>()
        .AddScoped<ViewAwards>()
        .AddScoped<ViewLapse>()
        .AddScoped<TellOfLapse>()
        .AddScoped<TellOfLists>()
        .AddScoped<ViewDistribution>()
        .AddScoped<ViewMovement>()
        .AddScoped<ReadTiersYear>()
        .AddScoped<IAwards, Awards>()
        .AddScoped<IStrategicSubjects, Awards>()
        .AddScoped<IKeySubjects, Awards>()
        .AddScoped<ICustomerTimeline, AwardTimeline>()
        .AddScoped<IAwardChanges, Awards>()
        .AddScoped<IApprovalEffect, StandardsApproval>()
        .AddScoped<IApprovalEffect, VipListApproval>()
        .AddScoped<IUnitFigures, AllowedFigure>()
        .AddScoped<IYearSteps, TiersYearSteps>()
        .AddScoped<IYearRecords, TiersYearRecords>()
        .AddSingleton<IYearRecordCheck, AwardYearCheck>();
}
