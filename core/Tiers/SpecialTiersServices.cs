using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Tiers;

/// <summary>Registers gifts, the strategic list and bars.</summary>
public static class SpecialTiersServices
{
    public static IServiceCollection AddSpecialTiers(this IServiceCollection services) => services
        .AddScoped<Bars>()
        .AddScoped<IBars>(scope => scope.GetRequiredService<Bars>());
}
