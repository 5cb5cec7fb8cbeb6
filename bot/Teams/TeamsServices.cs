using System.Net;
using Azure.Core;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Http;

namespace TeamsGrading.Bot.Teams;

/// <summary>Registers the Teams edge.</summary>
internal static class TeamsServices
{
    /// <exception cref="SettingsException">A setting is missing or malformed.</exception>
    public static IServiceCollection AddTeams(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var settings = TeamsSettings.Read(configuration, environment);
        services.AddSingleton(settings);
        if (AppCredential.Of(configuration.GetSection(TeamsSettings.Section), settings.TenantId, settings.AppId, authority: null) is { } credential)
        {
            services.TryAddSingleton<TokenCredential>(credential);
        }

        AddClient(services, SigningKeys.Client, TimeSpan.FromSeconds(10));
        AddClient(services, Connector.Client, TimeSpan.FromSeconds(20));
        services.AddMetrics();
        services.AddSingleton<TeamsMetrics>();
        services.AddSingleton<SigningKeys>();
        services.AddSingleton<InboundTokens>();
        services.AddSingleton<MessagesEndpoint>();
        services.AddSingleton<Chats>();
        services.AddSingleton<OwnChat>();
        services.AddSingleton<InvokeTurn>();
        services.AddSingleton<ComposeTurn>();
        services.AddSingleton<InstallTurn>();
        services.AddSingleton<MessageTurn>();
        services.AddSingleton<SendLanes>();
        services.AddSingleton<ConnectorToken>();
        services.AddSingleton<Connector>();
        services.AddSingleton<TurnQueue>();
        services.AddSingleton<Replacements>();
        services.AddHostedService(provider => provider.GetRequiredService<TurnQueue>());
        services.AddHostedService(provider => provider.GetRequiredService<Replacements>());
        services.AddHostedService(provider => ActivatorUtilities.CreateInstance<OutboxSender>(
            provider, CardLink.Read(configuration, provider.GetRequiredService<Wording>()) is { } link ? [link] : []));
        services.AddHealthChecks()
            .AddCheck<OutboxHealth>("outbox", tags: ["ready"])
            .AddCheck<SecretHealth>("clientSecret", tags: ["ready"]);
        return services;
    }

    /// <summary>Nothing when the edge was not added: a command of the command line needs no credentials.</summary>
    public static void MapTeams(this WebApplication app)
    {
        if (app.Services.GetService<MessagesEndpoint>() is { } endpoint)
        {
            // The channel's token is checked by the endpoint itself; the sign-in of people has no business with it.
            app.Map(MessagesEndpoint.Path, (RequestDelegate)endpoint.HandleAsync).ShortCircuit();
        }
    }

    /// <summary>Redirects would carry our token elsewhere; the client's own logs would name conversations.</summary>
    private static void AddClient(IServiceCollection services, string name, TimeSpan timeout) => services
        .AddHttpClient(name, client => client.Timeout = timeout)
        .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = TimeSpan.FromSeconds(5),
            PooledConnectionLifetime = TimeSpan.FromMinutes(10),
            UseCookies = false,
        })
        .RemoveAllLoggers();
}
