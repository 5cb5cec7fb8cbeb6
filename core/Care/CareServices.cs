using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Care;

/// <summary>Registers who looks after whom.</summary>
public static class CareServices
{
    /// <summary>In place of whatever stood in for it.</summary>
    public static IServiceCollection AddCare(this IServiceCollection services) => services
        .RemoveAll<ICareMap>()
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
