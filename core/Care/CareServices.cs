using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Care;

/// <summary>Registers who looks after whom.</summary>
public static class CareServices
{
    public static IServiceCollection AddCare(this IServiceCollection services) => services
        .AddScoped<CareBook>()
        .AddScoped<CareAlarms>()
        .AddScoped<ICareMap, CareMap>()
        .AddScoped<IDepartures, CareDepartures>()
        .AddScoped<IUnitFigures, CareFigure>()
        .AddScoped<NameCaretaker>()
        .AddScoped<NameCareStandIn>()
        .AddScoped<EndCareStandIn>()
        .AddScoped<ViewCare>()
        .AddScoped<WatchCare>();
}
