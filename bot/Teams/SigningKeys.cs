using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace TeamsGrading.Bot.Teams;

/// <summary>A key of the channel and the channels it may sign for.</summary>
internal sealed record SigningKey(RsaSecurityKey Key, IReadOnlySet<string> Endorsements);

/// <summary>
/// The channel's keys, from its OpenID metadata: fetched daily, and at most hourly for a key id that is not known. While the metadata
/// cannot be had the keys at hand stay good.
/// </summary>
internal sealed partial class SigningKeys(IHttpClientFactory http, TeamsSettings settings, TimeProvider clock, ILogger<SigningKeys> log) : IDisposable
{
    public const string Client = "openid";

    private static readonly TimeSpan Daily = TimeSpan.FromDays(1);
    private static readonly TimeSpan AtMostFor = TimeSpan.FromHours(1);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim gate = new(1, 1);
    private Dictionary<string, SigningKey> keys = [];
    private DateTimeOffset fetched = DateTimeOffset.MinValue;
    private DateTimeOffset tried = DateTimeOffset.MinValue;

    /// <summary>Whether any key is at hand: if not, nothing can be judged.</summary>
    public bool Any => keys.Count > 0;

    /// <summary>The key, or null when the channel does not publish it.</summary>
    public async ValueTask<SigningKey?> FindAsync(string keyId, CancellationToken cancellation)
    {
        if (IsDue(keyId))
        {
            await gate.WaitAsync(cancellation);
            try
            {
                if (IsDue(keyId))
                {
                    await FetchAsync(cancellation);
                }
            }
            finally
            {
                gate.Release();
            }
        }

        return keys.GetValueOrDefault(keyId);
    }

    /// <inheritdoc/>
    public void Dispose() => gate.Dispose();

    private bool IsDue(string keyId)
    {
        var now = clock.GetUtcNow();
        return now - tried >= AfterFailure
            && (now - fetched >= Daily || (!keys.ContainsKey(keyId) && now - fetched >= AtMostFor));
    }

    private async Task FetchAsync(CancellationToken cancellation)
    {
        try
        {
            using var client = http.CreateClient(Client);
            using var metadata = JsonDocument.Parse(await client.GetByteArrayAsync(settings.MetadataUrl, cancellation));
            var location = new Uri(settings.MetadataUrl, metadata.RootElement.GetProperty("jwks_uri").GetString());
            using var set = JsonDocument.Parse(await client.GetByteArrayAsync(location, cancellation));
            keys = Read(set.RootElement.GetProperty("keys"));
            fetched = clock.GetUtcNow();
        }
        catch (Exception fault) when (fault is HttpRequestException or JsonException or KeyNotFoundException or InvalidOperationException
            or FormatException or UriFormatException || (fault is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            NotFetched(log, fault.GetType().Name);
        }
        finally
        {
            // Only now: until then whoever needs a key waits at the gate rather than being told that there is none.
            tried = clock.GetUtcNow();
        }
    }

    private static Dictionary<string, SigningKey> Read(JsonElement set)
    {
        var read = new Dictionary<string, SigningKey>(StringComparer.Ordinal);
        foreach (var key in set.EnumerateArray())
        {
            if (Text(key, "kty") == "RSA" && Text(key, "use") is null or "sig" && Text(key, "kid") is { } id
                && Text(key, "n") is { } modulus && Text(key, "e") is { } exponent)
            {
                var rsa = new RsaSecurityKey(new RSAParameters
                {
                    Modulus = Base64UrlEncoder.DecodeBytes(modulus),
                    Exponent = Base64UrlEncoder.DecodeBytes(exponent),
                })
                { KeyId = id };
                var endorsements = key.TryGetProperty("endorsements", out var list) && list.ValueKind == JsonValueKind.Array
                    ? list.EnumerateArray().Select(entry => entry.ToString()).ToHashSet(StringComparer.Ordinal)
                    : [];
                read[id] = new SigningKey(rsa, endorsements);
            }
        }

        return read;
    }

    private static string? Text(JsonElement key, string name) =>
        key.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    [LoggerMessage(Level = LogLevel.Error, Message = "The channel's signing keys could not be fetched: {Fault}")]
    private static partial void NotFetched(ILogger log, string fault);
}
