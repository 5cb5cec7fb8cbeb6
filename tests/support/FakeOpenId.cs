using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace TeamsGrading.Tests.Support;

/// <summary>
/// A token issuer on this machine that answers any path ending in <c>.well-known/openid-configuration</c> with its metadata, and signs what a test
/// tells it to. Stands in for Entra and for the Bot Framework's issuer.
/// </summary>
public sealed class FakeOpenId : IAsyncDisposable
{
    private readonly WebApplication server;

    private FakeOpenId(WebApplication server, string issuer) => (this.server, Issuer) = (server, issuer);

    public string Issuer { get; }

    public Uri Address { get; private set; } = null!;

    /// <summary>The key that is published and signs; a test may put another in its place.</summary>
    public RsaSecurityKey Key { get; private set; } = NewKey("key-1");

    /// <summary>Channels the published key may speak for; Bot Framework only.</summary>
    public string[] Endorsements { get; set; } = ["msteams"];

    public int KeyReads { get; private set; }

    /// <param name="certificate">Makes it answer over https.</param>
    /// <param name="endpoints">What else it answers.</param>
    public static async Task<FakeOpenId> StartAsync(string issuer, X509Certificate2? certificate = null, Action<WebApplication>? endpoints = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen =>
        {
            if (certificate is not null)
            {
                listen.UseHttps(certificate);
            }
        }));
        var fake = new FakeOpenId(builder.Build(), issuer);
        fake.server.MapGet("/keys", () => fake.Keys());
        endpoints?.Invoke(fake.server);
        fake.server.MapFallback(() => Results.Json(new
        {
            issuer = fake.Issuer,
            jwks_uri = new Uri(fake.Address, "keys").AbsoluteUri,
            authorization_endpoint = new Uri(fake.Address, "authorize").AbsoluteUri,
            token_endpoint = new Uri(fake.Address, "token").AbsoluteUri,
            end_session_endpoint = new Uri(fake.Address, "logout").AbsoluteUri,
        }));
        await fake.server.StartAsync();
        fake.Address = new Uri(fake.server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return fake;
    }

    public static RsaSecurityKey NewKey(string id) => new(RSA.Create(2048)) { KeyId = id };

    /// <summary>The issuer signs with another key from now on.</summary>
    public void Rotate(string id) => Key = NewKey(id);

    /// <summary>A token with exactly these claims, signed as told; by default as the issuer would.</summary>
    public string Sign(IDictionary<string, object> claims, SecurityKey? key = null, string algorithm = SecurityAlgorithms.RsaSha256) =>
        new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Claims = claims,
            SigningCredentials = new SigningCredentials(key ?? Key, algorithm),
        });

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => server.DisposeAsync();

    private IResult Keys()
    {
        KeyReads++;
        var published = Key.Rsa.ExportParameters(includePrivateParameters: false);
        return Results.Json(new
        {
            keys = new[]
            {
                new
                {
                    kty = "RSA", use = "sig", alg = "RS256", kid = Key.KeyId, endorsements = Endorsements,
                    n = Base64UrlEncoder.Encode(published.Modulus), e = Base64UrlEncoder.Encode(published.Exponent),
                },
            },
        });
    }
}
