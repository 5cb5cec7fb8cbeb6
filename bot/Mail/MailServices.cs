using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Http;
using TeamsGrading.Core.Mails;

namespace TeamsGrading.Bot.Mail;

/// <summary>Registers the mail edge.</summary>
internal static class MailServices
{
    /// <summary>The cards about mails; they need no sender.</summary>
    public static IServiceCollection AddMailCards(this IServiceCollection services) =>
        services
            .AddCardAction<ShowMails>(DeliveryCard.List).AddCardAction<ResendOneMail>(DeliveryCard.Resend)
            .AddCardAction<ShowMyMails>(MailReading.Mine).AddCardAction<ReadOneMail>(MailReading.Read)
            .AddCardSource<SecretWarning>(MailSecret.Kind).AddMailSource<SecretWarning>(MailSecret.Kind)
            .AddMailLink(MailSecret.Kind, "card.open", "subject", ("kind", MailSecret.Kind));

    /// <exception cref="SettingsException">A setting is missing or malformed.</exception>
    public static IServiceCollection AddMailSending(this IServiceCollection services, IConfiguration configuration, string dataFolder)
    {
        var settings = MailSettings.Read(configuration, dataFolder);
        services.AddSingleton(settings);
        services.AddScoped<WriteMail>();
        if (settings.Way == MailWay.Graph)
        {
            services.AddHttpClient(GraphCarrier.Client, client => client.Timeout = TimeSpan.FromSeconds(60))
                .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
                {
                    AllowAutoRedirect = false,
                    ConnectTimeout = TimeSpan.FromSeconds(10),
                    PooledConnectionLifetime = TimeSpan.FromMinutes(10),
                    UseCookies = false,
                })
                .RemoveAllLoggers();
            var credential = AppCredential.Of(configuration.GetSection(MailSettings.Section), settings.TenantId, settings.AppId, settings.Authority)!;
            services.AddSingleton<MailCarrier>(provider => new GraphCarrier(
                settings, provider.GetRequiredService<IHttpClientFactory>(), credential, provider.GetRequiredService<TimeProvider>()));
        }
        else
        {
            services.AddSingleton<MailCarrier, PickupCarrier>();
        }

        services.AddSingleton<MailSender>();
        services.AddHostedService(provider => provider.GetRequiredService<MailSender>());
        services.AddHostedService<MailFinder>();
        services.AddHealthChecks().AddCheck<MailSecretHealth>("mailSecret", tags: ["ready"]);
        return services;
    }
}
