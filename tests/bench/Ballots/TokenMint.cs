using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace TeamsGrading.Bench.Ballots;

/// <summary>The channel's side of a token: signs it and publishes the key on this machine, as OpenID metadata does.</summary>
internal sealed class TokenMint : IAsyncDisposable
{
    public const string Issuer = "https://api.botframework.com";
    public const string ServiceUrl = "http://127.0.0.1:9/";
    private readonly RSA rsa = RSA.Create(2048);
    private readonly WebApplication app;

    private TokenMint(WebApplication app) => this.app = app;

    public string MetadataUrl => app.Urls.First() + "/openid";

    /// <summary>The public key, for the floor.</summary>
    public string PublicKeyPem => rsa.ExportSubjectPublicKeyInfoPem();

    public static async Task<TokenMint> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var mint = new TokenMint(app);
        app.Run(mint.AnswerAsync);
        await app.StartAsync();
        return mint;
    }

    /// <summary>A token for the bot <paramref name="appId"/>, good for an hour from <paramref name="now"/>.</summary>
    public string Sign(string appId, DateTime now)
    {
        var key = new RsaSecurityKey(rsa) { KeyId = "bench" };
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = appId,
            NotBefore = now.AddMinutes(-1),
            Expires = now.AddHours(1),
            IssuedAt = now,
            Claims = new Dictionary<string, object> { ["serviceurl"] = ServiceUrl },
            SigningCredentials = new SigningCredentials(key, SecurityAlgorithms.RsaSha256),
        });
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        rsa.Dispose();
    }

    private Task AnswerAsync(HttpContext context)
    {
        if (context.Request.Path == "/openid")
        {
            return context.Response.WriteAsJsonAsync(new { issuer = Issuer, jwks_uri = app.Urls.First() + "/keys" });
        }

        var key = rsa.ExportParameters(includePrivateParameters: false);
        return context.Response.WriteAsync(JsonSerializer.Serialize(new
        {
            keys = new[]
            {
                new
                {
                    kty = "RSA",
                    use = "sig",
                    kid = "bench",
                    n = Base64UrlEncoder.Encode(key.Modulus),
                    e = Base64UrlEncoder.Encode(key.Exponent),
                    endorsements = new[] { "msteams" },
                },
            },
        }));
    }
}
