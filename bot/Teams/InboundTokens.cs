using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace TeamsGrading.Bot.Teams;

/// <summary>What a valid token allows: activities of these channels, from this service URL, until then.</summary>
internal sealed record InboundToken(string ServiceUrl, IReadOnlySet<string> Endorsements, DateTimeOffset Expires);

/// <summary>A checked token, or why there is none.</summary>
internal readonly record struct TokenVerdict(InboundToken? Token, string? Refusal)
{
    /// <summary>The channel's keys cannot be had: nothing is known about the token.</summary>
    public const string NoKeys = "no-keys";
}

/// <summary>
/// Checks the channel's bearer token. Teams uses one token for many calls, so a valid one is remembered, as its hash, until it expires;
/// a refused one never is.
/// </summary>
internal sealed class InboundTokens(SigningKeys keys, TeamsSettings settings, TimeProvider clock)
{
    /// <summary>Allowed difference of clocks.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private const int LongestToken = 8 * 1024;
    private const string Scheme = "Bearer ";
    private static readonly JsonWebTokenHandler Handler = new() { MaximumTokenSizeInBytes = LongestToken };
    private readonly Recent<Digest, InboundToken> known = new(1_000);

    public async ValueTask<TokenVerdict> CheckAsync(string? authorization, CancellationToken cancellation)
    {
        if (authorization is null || !authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return new(null, "no-token");
        }

        var raw = authorization[Scheme.Length..].Trim();
        if (raw.Length > LongestToken)
        {
            return new(null, "too-long");
        }

        // Five parts are an encrypted token: refused before anything parses it.
        if (raw.AsSpan().Count('.') != 2)
        {
            return new(null, "not-a-signed-token");
        }

        var digest = Digest.Of(raw);
        if (known.TryGet(digest, out var token))
        {
            return token.Expires + Skew > clock.GetUtcNow() ? new(token, null) : new(null, "expired");
        }

        var verdict = await ValidateAsync(raw, cancellation);
        if (verdict.Token is not null)
        {
            known.TryAdd(digest, verdict.Token);
        }

        return verdict;
    }

    private async ValueTask<TokenVerdict> ValidateAsync(string raw, CancellationToken cancellation)
    {
        if (!Handler.CanReadToken(raw) || Read(raw) is not { } jwt)
        {
            return new(null, "malformed");
        }

        if (jwt.Alg != SecurityAlgorithms.RsaSha256 || string.IsNullOrEmpty(jwt.Kid))
        {
            return new(null, "algorithm");
        }

        if (await keys.FindAsync(jwt.Kid, cancellation) is not { } key)
        {
            return new(null, keys.Any ? "unknown-key" : TokenVerdict.NoKeys);
        }

        var result = Handler.ValidateToken(raw, new TokenValidationParameters
        {
            ValidIssuer = settings.Issuer,
            ValidAudience = settings.AppId,
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            IssuerSigningKey = key.Key,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            ClockSkew = Skew,
            LifetimeValidator = (from, until, _, _) => IsNow(from, until),
        });
        return !result.IsValid ? new(null, result.Exception.GetType().Name)
            : jwt.TryGetPayloadValue<string>("serviceurl", out var url) && !string.IsNullOrEmpty(url)
                ? new(new InboundToken(url, key.Endorsements, new DateTimeOffset(jwt.ValidTo, TimeSpan.Zero)), null)
                : new(null, "no-serviceurl");
    }

    private bool IsNow(DateTime? from, DateTime? until)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return until is { } end && now < end + Skew && (from is not { } begin || now >= begin - Skew);
    }

    private static JsonWebToken? Read(string raw)
    {
        try
        {
            return Handler.ReadJsonWebToken(raw);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
