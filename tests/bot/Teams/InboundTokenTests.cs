using System.Net;
using System.Security.Cryptography;
using static TeamsGrading.Tests.Bot.Teams.TeamsHost;

namespace TeamsGrading.Tests.Bot.Teams;

public sealed class InboundTokenTests
{
    private const string Url = "https://smba.example/";

    /// <summary>Every forgery, each with its one fault; the name says which.</summary>
    public static readonly Dictionary<string, Func<FakeChannelKeys, DateTimeOffset, string?>> Forgeries = new()
    {
        ["missing"] = (_, _) => null,
        ["empty"] = (_, _) => "x",
        ["wrong signature"] = (keys, now) => keys.Token(now)[..^8] + "AAAAAAAA",
        ["signed by another key"] = (keys, now) => keys.Token(now, sign: Sign(RSA.Create(2048))),
        ["unknown key id"] = (keys, now) => keys.Token(now, kid: "k9", sign: Sign(keys.Keys["k1"].Key)),
        ["expired"] = (keys, now) => keys.Token(now, expiresIn: TimeSpan.FromMinutes(-6)),
        ["not yet valid"] = (keys, now) => keys.Token(now, startsIn: TimeSpan.FromMinutes(6)),
        ["alg none"] = (keys, now) => keys.Token(now, algorithm: "none", sign: _ => []),
        ["alg none with signature"] = (keys, now) => keys.Token(now, algorithm: "none"),
        ["HS256 with the public key"] = (keys, now) => keys.Token(
            now, algorithm: "HS256", sign: bytes => HMACSHA256.HashData(keys.Keys["k1"].Key.ExportSubjectPublicKeyInfo(), bytes)),
        ["RS512"] = (keys, now) => keys.Token(
            now, algorithm: "RS512", sign: bytes => keys.Keys["k1"].Key.SignData(bytes, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1)),
        ["foreign audience"] = (keys, now) => keys.Token(now, audience: "00000000-0000-0000-0000-0000000000ff"),
        ["foreign issuer"] = (keys, now) => keys.Token(now, issuer: "https://login.example"),
        ["other service url"] = (keys, now) => keys.Token(now, serviceUrl: "https://elsewhere.example/"),
        ["no service url"] = (keys, now) => keys.Token(now, serviceUrl: null),
        ["key not endorsed"] = (keys, now) =>
        {
            keys.Keys["k2"] = (RSA.Create(2048), ["webchat"]);
            return keys.Token(now, kid: "k2");
        },
        ["encrypted, five parts"] = (_, _) => "eyJhbGciOiJSU0EtT0FFUCIsImVuYyI6IkEyNTZHQ00ifQ.AAAA.AAAA.AAAA.AAAA",
        ["huge"] = (keys, now) => keys.Token(now) + new string('A', 9_000),
    };

    public static TheoryData<string> ForgeryNames => [.. Forgeries.Keys];

    [Fact]
    public async Task Post_ChannelsToken_IsTaken_AndTheKeysAreFetchedOnce()
    {
        await using var keys = await FakeChannelKeys.StartAsync();
        await using var host = await StartAsync(keys, environment: "Production");
        var token = keys.Token(host.Clock.GetUtcNow());

        for (var i = 0; i < 3; i++)
        {
            using var response = await host.PostAsync(Activity("typing", Url), token);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }

        Assert.Equal(1, keys.Fetches);
    }

    [Theory]
    [MemberData(nameof(ForgeryNames))]
    public async Task Post_ForgedToken_IsRefusedAndDoesNothing(string forgery)
    {
        await using var keys = await FakeChannelKeys.StartAsync();
        await using var host = await StartAsync(keys, environment: "Production");

        using var response = await host.PostAsync(Invoke(Url, "test.echo", new { score = "7" }), Forgeries[forgery](keys, host.Clock.GetUtcNow()));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync());
        Assert.Empty(((TestCards)host.Services.GetService(typeof(TestCards))!).Calls);
    }

    [Theory]
    [InlineData("channelId", "directline")]
    [InlineData("channelId", null)]
    [InlineData("serviceUrl", "https://elsewhere.example/")]
    [InlineData("serviceUrl", null)]
    public async Task Post_GoodTokenButOtherChannelOrUrl_IsRefused(string property, string? value)
    {
        await using var keys = await FakeChannelKeys.StartAsync();
        keys.Keys["k1"] = (keys.Keys["k1"].Key, ["msteams", "directline"]);
        await using var host = await StartAsync(keys);

        using var response = await host.PostAsync(Activity("typing", Url, (property, value)), keys.Token(host.Clock.GetUtcNow()));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Theory]
    [InlineData("00000000-0000-0000-0000-0000000000bb", FakeChannelKeys.Tenant)]
    [InlineData(FakeChannelKeys.Tenant, "00000000-0000-0000-0000-0000000000bb")]
    [InlineData(null, "00000000-0000-0000-0000-0000000000bb")]
    [InlineData(null, null)]
    public async Task Post_ForeignOrUnnamedTenant_IsRefused(string? inConversation, string? inChannelData)
    {
        await using var keys = await FakeChannelKeys.StartAsync();
        await using var host = await StartAsync(keys);
        var activity = Activity(
            "typing",
            Url,
            ("conversation", new { id = "a:chen", conversationType = "personal", tenantId = inConversation }),
            ("channelData", new { tenant = new { id = inChannelData } }));

        using var response = await host.PostAsync(activity, keys.Token(host.Clock.GetUtcNow()));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task Post_TokenThatExpiresWhileRemembered_IsRefusedAfterTheSkew()
    {
        await using var keys = await FakeChannelKeys.StartAsync();
        await using var host = await StartAsync(keys);
        var token = keys.Token(host.Clock.GetUtcNow(), expiresIn: TimeSpan.FromMinutes(10));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(host, token));

        host.Clock.Advance(TimeSpan.FromMinutes(14));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(host, token));
        host.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(host, token));
    }

    [Fact]
    public async Task Post_NewKeyOfTheChannel_IsFetchedAtMostHourly_AndDailyAnyway()
    {
        await using var keys = await FakeChannelKeys.StartAsync();
        await using var host = await StartAsync(keys);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(host, keys.Token(host.Clock.GetUtcNow())));
        keys.Keys["new"] = (RSA.Create(2048), ["msteams"]);

        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(host, keys.Token(host.Clock.GetUtcNow(), kid: "new")));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(host, keys.Token(host.Clock.GetUtcNow(), kid: "new")));
        Assert.Equal(1, keys.Fetches);
        host.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(host, keys.Token(host.Clock.GetUtcNow(), kid: "new")));
        Assert.Equal(2, keys.Fetches);
        host.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(host, keys.Token(host.Clock.GetUtcNow())));
        Assert.Equal(3, keys.Fetches);
    }

    [Fact]
    public async Task Post_KeysCannotBeFetched_IsUnavailable_AndKeysAtHandStayGood()
    {
        await using var keys = await FakeChannelKeys.StartAsync();
        keys.Down = true;
        await using var host = await StartAsync(keys);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(host, keys.Token(host.Clock.GetUtcNow())));

        keys.Down = false;
        host.Clock.Advance(TimeSpan.FromSeconds(11));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(host, keys.Token(host.Clock.GetUtcNow())));
        keys.Down = true;
        host.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(host, keys.Token(host.Clock.GetUtcNow())));
    }

    [Fact]
    public async Task Post_ManyFirstCallsAtOnce_AllWaitForTheKeys()
    {
        await using var keys = await FakeChannelKeys.StartAsync();
        await using var host = await StartAsync(keys);
        var token = keys.Token(host.Clock.GetUtcNow());

        var all = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => StatusAsync(host, token)));

        Assert.All(all, status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.Equal(1, keys.Fetches);
    }

    private static Func<byte[], byte[]> Sign(RSA key) => bytes => key.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    private static async Task<HttpStatusCode> StatusAsync(TeamsHost host, string token)
    {
        using var response = await host.PostAsync(Activity("typing", Url), token);
        return response.StatusCode;
    }
}
