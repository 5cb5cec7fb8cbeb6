using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Tiers;

/// <summary>Registers what levels contribute to headquarters' monthly report.</summary>
public static class AwardsSectionServices
{
    public static IServiceCollection AddAwardsSection(this IServiceCollection services) => services.AddScoped<IReportSections, AwardsSection>();
}
