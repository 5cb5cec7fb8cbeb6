using Microsoft.Extensions.DependencyInjection;

namespace TeamsGrading.Core.Customers.Glance;

/// <summary>Registers the customer at a glance.</summary>
public static class GlanceServices
{
    public static IServiceCollection AddGlance(this IServiceCollection services) => services.AddScoped<LevelsNow>().AddScoped<GlanceAtCustomer>();
}
