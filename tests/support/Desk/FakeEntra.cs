using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.Tokens;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Tests.Support.Desk;

/// <summary>An account of the sign-in page of <see cref="FakeEntra"/>.</summary>
/// <param name="Error">What the authority answers instead of a code.</param>
public sealed record FakeAccount(string Name, string ObjectId, string Tenant = FakeEntra.Tenant, string? Error = null);

/// <summary>
/// Entra as a browser meets it, over https on this machine: a page to choose an account or cancel, a code for exactly one redeeming with its PKCE
/// verifier, tokens, renewal and sign-out. It refuses whatever Entra would refuse.
/// </summary>
public sealed class FakeEntra : IAsyncDisposable
{
    public const string Tenant = "00000000-0000-0000-0000-000000000001";
    public const string Audience = "00000000-0000-0000-0000-0000000000aa";

    private static readonly FakeAccount[] Accounts =
    [
        new("zhoumin", "00000000-0000-0000-0000-000000000020"),
        new("stranger", "00000000-0000-0000-0000-0000000000ee"),
        new("foreigner", "00000000-0000-0000-0000-000000000020", "00000000-0000-0000-0000-000000000009"),
        new("guest", "", Error: "invalid_request AADSTS50020: User account from identity provider does not exist in tenant."),
        new("broken", "", Error: "server_error AADSTS90033: A transient error has occurred."),
        new("cancel", "", Error: "access_denied AADSTS65004: User declined to consent."),
    ];

    private readonly Dictionary<string, (FakeAccount Account, string Challenge, string Nonce, string Page)> codes = [];
    private readonly Dictionary<string, FakeAccount> renewable = [];
    private readonly List<string> asked = [];
    private FakeOpenId issuer = null!;

    /// <summary>What <c>SSL_CERT_FILE</c> of a process names, so that it trusts the authority.</summary>
    public string CertificateFile { get; } = Path.GetTempFileName();

    public Uri Address => issuer.Address;

    /// <summary>How long an access token says it is good for.</summary>
    public TimeSpan TokensLast { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Somebody ended the session: nothing is renewed without signing in.</summary>
    public bool SessionsEnded { get; set; }

    public int Renewals { get; private set; }

    /// <summary>Queries of the sign-in page, as sent.</summary>
    public IReadOnlyList<string> Asked => asked;

    public static async Task<FakeEntra> StartAsync()
    {
        var entra = new FakeEntra();
        var certificate = NewCertificate();
        await File.WriteAllTextAsync(entra.CertificateFile, certificate.ExportCertificatePem());
        entra.issuer = await FakeOpenId.StartAsync($"https://login.microsoftonline.com/{Tenant}/v2.0", certificate, entra.Map);
        return entra;
    }

    private void Map(WebApplication app)
    {
        app.Use((HttpContext context, RequestDelegate next) =>
        {
            context.Response.Headers.AccessControlAllowOrigin = "*";
            return next(context);
        });
        app.MapGet("/authorize", Ask);
        app.MapGet("/chosen/{name}", Choose);
        app.MapPost("/token", RedeemAsync);
        app.MapGet("/logout", (HttpRequest request) => Results.Redirect(request.Query["post_logout_redirect_uri"].ToString()));
    }

    private IResult Ask(HttpRequest request)
    {
        asked.Add(request.QueryString.Value!);
        var wrong = request.Query["client_id"] != Audience ? "client_id"
            : request.Query["response_type"] != "code" ? "response_type"
            : request.Query["code_challenge_method"] != "S256" || request.Query["code_challenge"].ToString().Length != 43 ? "code_challenge"
            : !request.Query["scope"].ToString().Split(' ').Contains($"api://{Audience}/access_as_user") ? "scope"
            : !request.Query["redirect_uri"].ToString().EndsWith("/desk/", StringComparison.Ordinal) ? "redirect_uri"
            : null;
        return wrong is not null
            ? Results.BadRequest(wrong)
            : Results.Text(string.Concat(Accounts.Select(account => $"<p><a href=\"/chosen/{account.Name}{WebUtility.HtmlEncode(request.QueryString.Value)}\">{account.Name}</a></p>")), "text/html");
    }

    private IResult Choose(string name, HttpRequest request)
    {
        var account = Accounts.Single(account => account.Name == name);
        var answer = new Dictionary<string, string?> { ["state"] = request.Query["state"] };
        if (account.Error is { } error)
        {
            (answer["error"], answer["error_description"]) = (error.Split(' ', 2)[0], error.Split(' ', 2)[1]);
        }
        else
        {
            var code = RandomId.Next().ToString(null as IFormatProvider);
            codes[code] = (account, request.Query["code_challenge"]!, request.Query["nonce"]!, request.Query["redirect_uri"]!);
            (answer["code"], answer["client_info"]) = (code, ClientInfo(account));
        }

        return Results.Redirect($"{request.Query["redirect_uri"]}#{QueryHelpers.AddQueryString("", answer)[1..]}");
    }

    private async Task<IResult> RedeemAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        if (form["grant_type"] == "refresh_token")
        {
            Renewals++;
            return !SessionsEnded && renewable.Remove(form["refresh_token"].ToString(), out var known) ? Tokens(known, null) : Refuse("AADSTS700082: The refresh token has expired.");
        }

        var verifier = Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
        return codes.Remove(form["code"].ToString(), out var code) && code.Challenge == verifier && code.Page == form["redirect_uri"]
            ? Tokens(code.Account, code.Nonce)
            : Refuse("AADSTS501481: The Code_Verifier does not match the code_challenge.");
    }

    private static IResult Refuse(string why) => Results.Json(new { error = "invalid_grant", error_description = why, error_codes = Array.Empty<int>() }, statusCode: 400);

    /// <summary>An access token as Teams gets one for the person without a sign-in page.</summary>
    public string TokenFor(string name, TimeSpan? lasts = null)
    {
        var account = Accounts.Single(account => account.Name == name);
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        return issuer.Sign(new Dictionary<string, object>
        {
            ["iss"] = issuer.Issuer,
            ["aud"] = Audience,
            ["tid"] = account.Tenant,
            ["oid"] = account.ObjectId,
            ["scp"] = "access_as_user",
            ["jti"] = RandomId.Next().ToString(null as IFormatProvider),
            ["nbf"] = now - 7200,
            ["exp"] = now + (long)(lasts ?? TimeSpan.FromHours(1)).TotalSeconds,
        });
    }

    private IResult Tokens(FakeAccount account, string? nonce)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var seconds = (long)TokensLast.TotalSeconds;
        var refresh = RandomId.Next().ToString(null as IFormatProvider);
        renewable[refresh] = account;
        Dictionary<string, object> Claims(params (string Name, object Value)[] more) => more.Concat(
        [
            ("iss", (object)issuer.Issuer), ("aud", Audience), ("tid", account.Tenant), ("oid", account.ObjectId), ("sub", account.Name), ("ver", "2.0"),
            ("iat", now), ("nbf", now - 60), ("exp", now + seconds),
        ]).ToDictionary(claim => claim.Item1, claim => claim.Item2);
        return Results.Json(new
        {
            token_type = "Bearer",
            scope = $"api://{Audience}/access_as_user openid profile offline_access",
            expires_in = seconds,
            access_token = issuer.Sign(Claims(("scp", "access_as_user"), ("jti", refresh))),
            refresh_token = refresh,
            id_token = issuer.Sign(Claims(("nonce", nonce ?? ""), ("preferred_username", $"{account.Name}@example.com"), ("name", account.Name))),
            client_info = ClientInfo(account),
        });
    }

    private static string ClientInfo(FakeAccount account) => Base64UrlEncoder.Encode($$"""{"uid":"{{account.ObjectId}}","utid":"{{account.Tenant}}"}""");

    private static X509Certificate2 NewCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now.AddDays(-1), now.AddDays(2));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await issuer.DisposeAsync();
        File.Delete(CertificateFile);
    }
}
