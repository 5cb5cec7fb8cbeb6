using Microsoft.AspNetCore.Authentication;

namespace TeamsGrading.Bot.Http;

/// <summary>
/// Who a caller is. Outside Development only Entra says so; in Development a developer chooses a person, and nothing of that is even
/// registered elsewhere. Tokens travel in the Authorization header only: there are no cookies, and so nothing to forge across sites.
/// </summary>
public static class SignIn
{
    /// <summary>The policy of every endpoint that acts for a person the product knows.</summary>
    public const string Person = "Person";

    private const string PersonaSetting = $"{GradingSettings.Section}:Desk:Persona";

    /// <param name="standAlone">The command at hand signs nobody in: settings may be missing or wrong.</param>
    public static IServiceCollection AddSignIn(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment, bool standAlone = false)
    {
        var way = !standAlone && ChoosesPersona(configuration, environment) ? PersonaHandler.SchemeName : EntraHandler.SchemeName;
        // The whole of AddAuthentication would bring data protection along, with a key ring on disk that nothing here uses.
        services.AddAuthenticationCore(options => options.DefaultScheme = way);
        services.AddWebEncoders();
        var signIn = new AuthenticationBuilder(services);
        if (way == PersonaHandler.SchemeName)
        {
            services.AddSingleton<PersonaTokens>();
            signIn.AddScheme<AuthenticationSchemeOptions, PersonaHandler>(way, null);
        }
        else
        {
            services.AddSingleton<EntraTokens>();
            services.AddSingleton(_ => EntraSettings.Read(configuration));
            services.AddHostedService<EntraSettingsCheck>();
            signIn.AddScheme<AuthenticationSchemeOptions, EntraHandler>(way, null);
        }

        services.AddAuthorizationBuilder()
            .AddPolicy(Person, policy => policy.RequireAuthenticatedUser().RequireAssertion(call => PersonOfRequest.Find(call.User) is not null));
        return services;
    }

    /// <summary>Whether a developer chooses a person instead of signing in.</summary>
    /// <exception cref="SettingsException">Choosing a person is asked for outside Development.</exception>
    internal static bool ChoosesPersona(IConfiguration configuration, IHostEnvironment environment)
    {
        var written = configuration[PersonaSetting];
        bool? persona = string.IsNullOrWhiteSpace(written) ? null
            : bool.TryParse(written, out var value) ? value
            : throw new SettingsException(PersonaSetting, "must be true or false");
        return persona == true && !environment.IsDevelopment()
            ? throw new SettingsException(PersonaSetting, "lets anybody be anybody and is for Development only")
            : persona ?? environment.IsDevelopment();
    }
}

/// <summary>Stops a server that could sign nobody in; commands such as <c>verify</c> need no sign-in and are not stopped.</summary>
internal sealed class EntraSettingsCheck(IServiceProvider services) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        services.GetRequiredService<EntraSettings>();
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
