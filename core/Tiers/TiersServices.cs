using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Tiers;

/// <summary>Registers levels: standards, lists and awards.</summary>
public static class TiersServices
{
    public static IServiceCollection AddTiers(this IServiceCollection services) => services
        .AddScoped<GrantAwards>()
        .AddScoped<IAwards, Awards>();
}
