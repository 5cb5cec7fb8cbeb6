using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Customers.Originals;

/// <summary>Registers originals; the store itself is registered by the host.</summary>
public static class OriginalsServices
{
    /// <param name="settings">Null for the ordinary ones.</param>
    public static IServiceCollection AddOriginals(this IServiceCollection services, OriginalSettings? settings = null) => services
        .AddSingleton(settings ?? new OriginalSettings())
        .AddScoped<OriginalsGround>()
        .AddScoped<AttachOriginal>()
        .AddScoped<TakeOutOriginal>()
        .AddScoped<ViewOriginals>()
        .AddScoped<FindOriginals>()
        .AddScoped<OpenOriginal>()
        .AddScoped<IUndoGuard, PapersUndoGuard>()
        .AddScoped<ICustomerTimeline, OriginalTimeline>();
}
