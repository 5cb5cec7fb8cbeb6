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
        services.AddScoped<KeepConversation>();
        services.AddScoped<DropConversation>();
        services.AddScoped<LinkConversations>();
        services.AddScoped<SeeActivity>();
        services.AddScoped<ClaimNext>();
        services.AddScoped<RecordOutcome>();
        services.AddScoped<OutboxAge>();
        return services;
    }
}
