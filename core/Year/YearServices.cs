using Microsoft.Extensions.DependencyInjection;

namespace TeamsGrading.Core.Year;

/// <summary>Registers the views of the rating year; what they show is registered by the slices.</summary>
public static class YearServices
{
    public static IServiceCollection AddYear(this IServiceCollection services) => services.AddScoped<ViewYear>().AddScoped<ViewGroupYear>();
}
