using Microsoft.Extensions.DependencyInjection;

namespace TeamsGrading.Core.Years;

/// <summary>Registers the views of the rating year; what they show is registered by the slices.</summary>
public static class YearsServices
{
    public static IServiceCollection AddYears(this IServiceCollection services) => services.AddScoped<ViewYearChoices>().AddScoped<ViewYear>().AddScoped<ViewGroupYear>();
}
