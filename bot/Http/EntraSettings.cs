namespace TeamsGrading.Bot.Http;

/// <summary>Section <c>TeamsGrading:Entra</c>: the tenant whose people may sign in, and what their tokens are issued for.</summary>
/// <param name="Tenant">Our tenant; tokens of any other are refused.</param>
/// <param name="Audience"><c>aud</c> of the tokens: the application id of the product's registration.</param>
/// <param name="Authority">The cloud: <c>https://login.microsoftonline.com</c>, or <c>https://login.partner.microsoftonline.cn</c> in China.</param>
internal sealed record EntraSettings(Guid Tenant, string Audience, Uri Authority)
{
    private const string Section = $"{GradingSettings.Section}:Entra";

    /// <summary>Where the tenant says who it is and which keys it signs with.</summary>
    public Uri Metadata => new(Authority, $"/{Tenant}/v2.0/.well-known/openid-configuration");

    /// <summary>What the desk asks for when it signs a person in.</summary>
    public string Scope => $"api://{Audience}/{EntraTokens.Scope}";

    /// <exception cref="SettingsException">A setting is missing or malformed.</exception>
    public static EntraSettings Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        if (!Guid.TryParse(section["TenantId"], out var tenant))
        {
            throw new SettingsException($"{Section}:TenantId", "must be the id of the tenant whose people sign in");
        }

        var audience = section["Audience"];
        if (string.IsNullOrWhiteSpace(audience))
        {
            throw new SettingsException($"{Section}:Audience", "must be the application id that sign-in tokens are issued for");
        }

        return Uri.TryCreate(section["Authority"] ?? "https://login.microsoftonline.com", UriKind.Absolute, out var authority)
            && (authority.Scheme == Uri.UriSchemeHttps || authority.IsLoopback)
            ? new EntraSettings(tenant, audience, authority)
            : throw new SettingsException($"{Section}:Authority", "must be an https address");
    }
}
