using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace TeamsGrading.Bot.Http;

/// <summary>
/// Validates access tokens that Entra issued to people for this product: RS256, our tenant, our audience, in time, delegated with
/// <see cref="Scope"/>. Keys are read from the tenant's metadata, again daily and, at most hourly, for an unknown key id.
/// </summary>
internal sealed class EntraTokens
{
    /// <summary>The delegated permission the desk and the add-in ask for.</summary>
    public const string Scope = "access_as_user";

    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);
    private readonly JsonWebTokenHandler handler = new() { MaximumTokenSizeInBytes = 16 * 1024 };
    private readonly EntraSettings settings;
    private readonly TimeProvider clock;
    private readonly object gate = new();
    private ConfigurationManager<OpenIdConnectConfiguration> metadata;
    private DateTimeOffset mayAskAgain = DateTimeOffset.MinValue;

    public EntraTokens(EntraSettings settings, TimeProvider clock)
    {
        (this.settings, this.clock) = (settings, clock);
        metadata = NewMetadata();
    }

    /// <summary>The Entra object id of the person, or null when the token is not good; <paramref name="refused"/> hears why, without the token.</summary>
    public async Task<Guid?> ReadAsync(string token, Action<string> refused, CancellationToken cancellation)
    {
        // An encrypted token (five parts) would make us parse and decrypt before anything is proven.
        if (token.Length > handler.MaximumTokenSizeInBytes || token.AsSpan().Count('.') != 2)
        {
            refused("form");
            return null;
        }

        if (await KeysForAsync(token, cancellation) is not { } keys)
        {
            refused("kid");
            return null;
        }

        var result = Validate(token, keys);
        if (!result.IsValid || result.SecurityToken is not JsonWebToken jwt)
        {
            refused(result.Exception?.GetType().Name ?? "invalid");
            return null;
        }

        if (Claim(jwt, "tid") is not { } tenant || !Guid.TryParse(tenant, out var id) || id != settings.Tenant)
        {
            refused("tid");
            return null;
        }

        if (Claim(jwt, "scp")?.Split(' ').Contains(Scope) != true)
        {
            refused("scp");
            return null;
        }

        if (!Guid.TryParse(Claim(jwt, "oid"), out var person))
        {
            refused("oid");
            return null;
        }

        return person;
    }

    /// <summary>The tenant's metadata with the key the token names, asked for again when the key is new; null when nobody knows it.</summary>
    private async Task<OpenIdConnectConfiguration?> KeysForAsync(string token, CancellationToken cancellation)
    {
        string? name;
        try
        {
            name = handler.ReadJsonWebToken(token).Kid;
        }
        catch (Exception malformed) when (malformed is ArgumentException or FormatException or System.Text.Json.JsonException)
        {
            return null;
        }

        var tenant = await metadata.GetConfigurationAsync(cancellation);
        if (!Knows(tenant, name) && MayAskAgain())
        {
            // The library's own refresh is silent for an hour after the first read, in which a rotation would lock everybody out.
            var fresh = NewMetadata();
            tenant = await fresh.GetConfigurationAsync(cancellation);
            metadata = fresh;
        }

        return Knows(tenant, name) ? tenant : null;
    }

    /// <summary>Once an hour at most, however many unknown keys somebody makes up.</summary>
    private bool MayAskAgain()
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            if (now < mayAskAgain)
            {
                return false;
            }

            mayAskAgain = now.AddHours(1);
            return true;
        }
    }

    private ConfigurationManager<OpenIdConnectConfiguration> NewMetadata() => new(
        settings.Metadata.AbsoluteUri,
        new OpenIdConnectConfigurationRetriever(),
        new HttpDocumentRetriever { RequireHttps = !settings.Metadata.IsLoopback })
    {
        AutomaticRefreshInterval = TimeSpan.FromDays(1),
    };

    private static bool Knows(OpenIdConnectConfiguration tenant, string? key) => tenant.SigningKeys.Any(known => known.KeyId == key);

    private TokenValidationResult Validate(string token, OpenIdConnectConfiguration tenant) => handler.ValidateToken(token, new TokenValidationParameters
    {
        ValidIssuer = tenant.Issuer,
        ValidAudience = settings.Audience,
        IssuerSigningKeys = tenant.SigningKeys,
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        LifetimeValidator = (from, until, _, _) => InTime(from, until),
    });

    private bool InTime(DateTime? from, DateTime? until)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return until is not null && now < until + Skew && (from is null || now >= from - Skew);
    }

    private static string? Claim(JsonWebToken token, string name) => token.TryGetPayloadValue<string>(name, out var value) ? value : null;
}
