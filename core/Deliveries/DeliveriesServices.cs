using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Deliveries;

/// <summary>Registers the slice.</summary>
public static class DeliveriesServices
{
    public static IServiceCollection AddDeliveries(this IServiceCollection services)
    {
        services.AddSingleton<CardSignals>();
        services.AddSingleton<CardChanges>();
        services.AddScoped<ICardPosts, CardPosts>();
        services.AddScoped<ListCards>();
        return services;
    }
}
