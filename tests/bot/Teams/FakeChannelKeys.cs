using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace TeamsGrading.Tests.Bot.Teams;

/// <summary>The channel's OpenID server on loopback, and whatever token an attacker or the channel may write.</summary>
public sealed class FakeChannelKeys : IAsyncDisposable
{
    public const string AppId = "00000000-0000-0000-0000-0000000000a1";
    public const string Tenant = "00000000-0000-0000-0000-000000000001";
    public const string Issuer = "https://api.botframework.com";

    private readonly WebApplication app;

    private FakeChannelKeys(WebApplication app) => this.app = app;

    /// <summary>Published keys: id, key, channels.</summary>
    public Dictionary<string, (RSA Key, string[] Endorsements)> Keys { get; } = new() { ["k1"] = (RSA.Create(2048), ["msteams", "webchat"]) };

    public int Fetches { get; private set; }

    public bool Down { get; set; }

    public string Metadata => app.Urls.First() + "/v1/.well-known/openidconfiguration";

    public static async Task<FakeChannelKeys> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var keys = new FakeChannelKeys(app);
        app.MapGet("/v1/.well-known/openidconfiguration", () =>
        {
            keys.Fetches++;
            return keys.Down ? Results.StatusCode(503) : Results.Json(new { issuer = Issuer, jwks_uri = app.Urls.First() + "/keys" });
        });
        app.MapGet("/keys", () => Results.Json(new
        {
            keys = keys.Keys.Select(key => new
            {
                kty = "RSA",
                use = "sig",
                kid = key.Key,
                n = Base64Url.EncodeToString(key.Value.Key.ExportParameters(false).Modulus),
                e = Base64Url.EncodeToString(key.Value.Key.ExportParameters(false).Exponent),
                endorsements = key.Value.Endorsements,
            }),
        }));
        await app.StartAsync();
        return keys;
    }

    /// <summary>A token as the channel writes it, unless told otherwise.</summary>
    public string Token(
        DateTimeOffset now, string? serviceUrl = "https://smba.example/", string audience = AppId, string issuer = Issuer, string kid = "k1",
        TimeSpan? expiresIn = null, TimeSpan? startsIn = null, string algorithm = "RS256", Func<byte[], byte[]>? sign = null)
    {
        var payload = new Dictionary<string, object>
        {
            ["iss"] = issuer,
            ["aud"] = audience,
            ["nbf"] = (now + (startsIn ?? TimeSpan.FromMinutes(-1))).ToUnixTimeSeconds(),
            ["exp"] = (now + (expiresIn ?? TimeSpan.FromHours(1))).ToUnixTimeSeconds(),
        };
        if (serviceUrl is not null)
        {
            payload["serviceurl"] = serviceUrl;
        }

        var text = Part(new { alg = algorithm, kid, typ = "JWT" }) + "." + Part(payload);
        sign ??= bytes => Keys[kid].Key.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return text + "." + Base64Url.EncodeToString(sign(Encoding.ASCII.GetBytes(text)));
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private static string Part(object value) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(value));
}
