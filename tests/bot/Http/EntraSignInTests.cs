using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using TeamsGrading.Tests.Support;
using TeamsGrading.Tests.Support.Desk;

namespace TeamsGrading.Tests.Bot.Http;

/// <summary>Production sign-in against an issuer of our own: one good token, and every way to make it bad.</summary>
public sealed class EntraSignInTests(ProductionDesk desk) : IClassFixture<ProductionDesk>
{
    [Fact]
    public async Task Token_Good_IsThePersonWithThatObjectId()
    {
        var (status, body) = await AskAsync(desk.Issuer.Sign(desk.Claims()));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("周敏", body.GetProperty("name").GetString());
    }

    [Fact]
    public async Task Token_OfSomebodyNotRegistered_IsForbiddenInWords()
    {
        var (status, body) = await AskAsync(desk.Issuer.Sign(desk.Claims(("oid", "00000000-0000-0000-0000-00000000dead"))));

        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Equal("Http.PersonUnknown", body.GetProperty("code").GetString());
        Assert.Contains("信息技术中心", body.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("aud", "another-app")]
    [InlineData("iss", "https://login.microsoftonline.com/other/v2.0")]
    [InlineData("tid", "00000000-0000-0000-0000-0000000000ff")]
    [InlineData("tid", "")]
    [InlineData("scp", "User.Read")]
    [InlineData("scp", "access_as_user_not")]
    [InlineData("scp", "")]
    [InlineData("oid", "zhoumin@example.com")]
    [InlineData("oid", "")]
    public async Task Token_WrongClaim_IsRefused(string claim, string value) =>
        await AssertRefusedAsync(desk.Issuer.Sign(desk.Claims((claim, value))));

    [Theory]
    [InlineData("aud")]
    [InlineData("iss")]
    [InlineData("tid")]
    [InlineData("scp")]
    [InlineData("oid")]
    [InlineData("exp")]
    public async Task Token_MissingClaim_IsRefused(string claim)
    {
        var claims = desk.Claims();
        claims.Remove(claim);

        await AssertRefusedAsync(desk.Issuer.Sign(claims));
    }

    [Theory]
    [InlineData(-3600, -301)]
    [InlineData(301, 3600)]
    public async Task Token_OutOfTime_IsRefused(int fromSeconds, int untilSeconds)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds());

        // A margin keeps the machine's own slowness out of it.
        await AssertRefusedAsync(desk.Issuer.Sign(desk.Claims(
            ("nbf", now.AddSeconds(fromSeconds + 10).ToUnixTimeSeconds()),
            ("exp", now.AddSeconds(untilSeconds < 0 ? untilSeconds - 10 : untilSeconds).ToUnixTimeSeconds()))));
    }

    [Theory]
    [InlineData("tid", "00000000-0000-0000-0000-0000000000ff", "Http.AccountOfOtherTenant", "不是本单位的账号")]
    [InlineData("iss", "https://login.microsoftonline.com/other/v2.0", "Http.AccountOfOtherTenant", "换用单位账号")]
    [InlineData("aud", "another-app", "Http.TokenNotForUs", "信息技术中心")]
    [InlineData("scp", "User.Read", "Http.TokenNotForUs", "access_as_user")]
    [InlineData("exp", 1_000_000_000, "Http.SignInExpired", "请重新登录")]
    public async Task Token_Refused_SaysWhyInWords(string claim, object value, string code, string words)
    {
        var token = desk.Issuer.Sign(desk.Claims(claim == "exp" ? [("nbf", 900_000_000), (claim, value)] : [(claim, value)]));

        var (status, body) = await AskAsync(token);

        Assert.Equal(HttpStatusCode.Unauthorized, status);
        Assert.Equal(code, body.GetProperty("code").GetString());
        Assert.Contains(words, body.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Token_ExpiredAndSignedByAForeignKey_TellsNothing()
    {
        var forged = desk.Issuer.Sign(desk.Claims(("nbf", 900_000_000), ("exp", 1_000_000_000)), FakeOpenId.NewKey(desk.Issuer.Key.KeyId));

        Assert.Equal("Http.SignInNeeded", (await AskAsync(forged)).Body.GetProperty("code").GetString());
    }

    [Fact]
    public async Task Token_SignedByAForeignKeyOfTheSameName_IsRefused() =>
        await AssertRefusedAsync(desk.Issuer.Sign(desk.Claims(), FakeOpenId.NewKey(desk.Issuer.Key.KeyId)));

    [Theory]
    [InlineData(SecurityAlgorithms.RsaSha384)]
    [InlineData(SecurityAlgorithms.RsaSsaPssSha256)]
    public async Task Token_OtherAlgorithm_IsRefused(string algorithm) =>
        await AssertRefusedAsync(desk.Issuer.Sign(desk.Claims(), algorithm: algorithm));

    [Fact]
    public async Task Token_HmacWithThePublicKey_IsRefused()
    {
        var modulus = desk.Issuer.Key.Rsa.ExportSubjectPublicKeyInfo();

        await AssertRefusedAsync(desk.Issuer.Sign(
            desk.Claims(), new SymmetricSecurityKey(modulus) { KeyId = desk.Issuer.Key.KeyId }, SecurityAlgorithms.HmacSha256));
    }

    [Theory]
    [InlineData("none")]
    [InlineData("None")]
    public async Task Token_Unsigned_IsRefused(string algorithm)
    {
        var head = Base64UrlEncoder.Encode($$"""{"alg":"{{algorithm}}","typ":"JWT"}""");

        await AssertRefusedAsync($"{head}.{Base64UrlEncoder.Encode(JsonSerializer.Serialize(desk.Claims()))}.");
    }

    [Fact]
    public async Task Token_Altered_IsRefused()
    {
        var parts = desk.Issuer.Sign(desk.Claims()).Split('.');
        parts[1] = Base64UrlEncoder.Encode(JsonSerializer.Serialize(desk.Claims(("oid", "00000000-0000-0000-0000-000000000002"))));

        await AssertRefusedAsync(string.Join('.', parts));
    }

    [Fact]
    public async Task Token_Encrypted_IsRefusedBeforeItIsParsed()
    {
        var encrypted = new JsonWebTokenHandler().EncryptToken(
            desk.Issuer.Sign(desk.Claims()), new EncryptingCredentials(desk.Issuer.Key, SecurityAlgorithms.RsaOAEP, SecurityAlgorithms.Aes256CbcHmacSha512));

        await AssertRefusedAsync(encrypted);
        Assert.Contains("Sign-in token refused: form", desk.Host.Logs.All, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("..")]
    [InlineData("a.b.c")]
    [InlineData("persona_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task Token_Nonsense_IsRefused(string token) => await AssertRefusedAsync(token);

    [Fact]
    public async Task Token_Huge_IsRefused() => await AssertRefusedAsync($"{new string('a', 9000)}.{new string('b', 9000)}.c");

    [Theory]
    [InlineData("GET", "people")]
    [InlineData("POST", "persona")]
    public async Task PersonaEndpoints_InProduction_DoNotExist(string method, string path)
    {
        using var client = desk.Host.Anonymous();

        using var answer = await client.SendAsync(new HttpRequestMessage(new HttpMethod(method), $"/api/desk/{path}")
        {
            Content = new StringContent("{\"personId\":\"1\"}", Encoding.UTF8, "application/json"),
        });

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task PersonaToken_OfADevelopmentHost_IsRefusedInProduction()
    {
        await using var development = DeskHost.Start();
        using var client = await development.SignInAsync((await development.PersonAsync()).Id);

        await AssertRefusedAsync(client.DefaultRequestHeaders.Authorization!.Parameter!);
    }

    [Fact]
    public async Task Token_OfARotatedKey_IsAcceptedAndAnUnknownOneNotAskedForAgain()
    {
        await using var own = new ProductionDesk();
        await own.InitializeAsync();
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(own.Issuer.Sign(own.Claims()), own)).Status);

        own.Issuer.Rotate("key-2");
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(own.Issuer.Sign(own.Claims()), own)).Status);
        var reads = own.Issuer.KeyReads;
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync(own.Issuer.Sign(own.Claims(), FakeOpenId.NewKey($"nobody-{i}")), own)).Status);
        }

        Assert.Equal(reads, own.Issuer.KeyReads);
    }

    private async Task AssertRefusedAsync(string token)
    {
        var (status, body) = await AskAsync(token);
        Assert.Equal(HttpStatusCode.Unauthorized, status);
        Assert.Contains(body.GetProperty("code").GetString(), new[] { "Http.SignInNeeded", "Http.SignInExpired", "Http.AccountOfOtherTenant", "Http.TokenNotForUs" });
        if (token.Length > 20)
        {
            Assert.DoesNotContain(token[^20..], desk.Host.Logs.All, StringComparison.Ordinal);
        }
    }

    private async Task<(HttpStatusCode Status, JsonElement Body)> AskAsync(string token, ProductionDesk? of = null)
    {
        using var client = (of ?? desk).Host.Anonymous();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await client.GetAsync("/api/desk/me");
        return (answer.StatusCode, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement);
    }
}
