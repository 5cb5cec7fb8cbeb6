using TeamsGrading.Bot.Http;

namespace TeamsGrading.Bot.Teams;

/// <summary>Section <c>TeamsGrading:Bot</c>, checked at start. Secrets are read where they are used and never kept here.</summary>
/// <param name="MetadataUrl">OpenID metadata with the keys of the channel.</param>
/// <param name="SecretExpires">Day on which the client secret ends, if known.</param>
internal sealed record TeamsSettings(
    string? AppId, string? TenantId, CredentialKind Credential, string Issuer, Uri MetadataUrl, string Scope, DateOnly? SecretExpires)
{
    public const string Section = "TeamsGrading:Bot";

    /// <summary>Whether inbound calls carry tokens. Without, only Development answers, and only this machine.</summary>
    public bool Authenticated => AppId is not null;

    /// <summary>Whether there is no bot at all, as in the cloud of China: the card desk and mail carry everything.</summary>
    public static bool IsOff(IConfiguration configuration) => string.Equals(Text(configuration.GetSection(Section), "Off"), "true", StringComparison.OrdinalIgnoreCase);

    /// <exception cref="SettingsException">A setting is missing or malformed.</exception>
    public static TeamsSettings Read(IConfiguration configuration, IHostEnvironment environment)
    {
        var bot = configuration.GetSection(Section);
        var appId = Text(bot, "AppId");
        var tenantId = Text(bot, "TenantId");
        var credential = AppCredential.KindOf(bot);
        if (appId is null && !environment.IsDevelopment())
        {
            throw new SettingsException($"{Section}:AppId", "is missing; without it anybody could write to the bot, so only Development starts without");
        }

        if (appId is not null && tenantId is null)
        {
            throw new SettingsException($"{Section}:TenantId", "is missing; calls from other tenants could not be refused");
        }

        if (appId is not null && credential == CredentialKind.None)
        {
            throw new SettingsException(
                $"{Section}:ClientSecret", "is missing; give it, or CertificatePath, FederatedTokenFile, or ManagedIdentity=true");
        }

        return new TeamsSettings(
            appId,
            tenantId,
            credential,
            Text(bot, "Issuer") ?? "https://api.botframework.com",
            UrlOf(bot, "MetadataUrl", "https://login.botframework.com/v1/.well-known/openidconfiguration"),
            Text(bot, "Scope") ?? "https://api.botframework.com/.default",
            DayOf(bot, "ClientSecretExpires"));
    }

    private static string? Text(IConfigurationSection section, string name) => string.IsNullOrWhiteSpace(section[name]) ? null : section[name]!.Trim();

    private static Uri UrlOf(IConfigurationSection bot, string name, string otherwise) =>
        Uri.TryCreate(Text(bot, name) ?? otherwise, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttps || url.IsLoopback)
            ? url
            : throw new SettingsException($"{Section}:{name}", "must be an https address");

    private static DateOnly? DayOf(IConfigurationSection bot, string name) => Text(bot, name) is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) ? day
        : throw new SettingsException($"{Section}:{name}", "must be a day such as 2027-03-31");
}
