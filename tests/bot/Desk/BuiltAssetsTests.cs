using System.IO.Compression;
using System.Text.RegularExpressions;

namespace TeamsGrading.Tests.Bot.Desk;

/// <summary>How the page's files are sent.</summary>
public sealed partial class BuiltAssetsTests(DevelopmentDesk desk) : IClassFixture<DevelopmentDesk>
{
    /// <summary>Bytes of script and styles that a first visit fetches at most, compressed by gzip.</summary>
    private const int MostBytesOfAFirstVisit = 200_000;

    [Theory]
    [InlineData("gzip, deflate, br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("br;q=0, gzip;q=0.5", "gzip")]
    [InlineData("identity", null)]
    [InlineData(null, null)]
    public async Task Asset_IsSentAsTheBrowserTakesIt_WithTheSameContentAndCaching(string? accepted, string? sent)
    {
        using var client = desk.Host.Anonymous();
        foreach (var address in await AssetsAsync(client))
        {
            var plain = await client.GetByteArrayAsync(address);
            using var answer = await GetAsync(client, address, accepted);

            Assert.True(answer.IsSuccessStatusCode);
            Assert.Equal(sent, answer.Content.Headers.ContentEncoding.SingleOrDefault());
            Assert.Equal(address.EndsWith(".js", StringComparison.Ordinal) ? "text/javascript" : "text/css", answer.Content.Headers.ContentType!.MediaType);
            Assert.Equal("public, max-age=31536000, immutable", answer.Headers.GetValues("Cache-Control").Single());
            Assert.Equal("Accept-Encoding", answer.Headers.Vary.Single());
            Assert.Equal(plain, await ReadAsync(answer, sent));
        }
    }

    [Fact]
    public async Task FirstVisit_InDevelopment_FetchesAtMost200KilobytesAndNoSignInLibrary()
    {
        using var client = desk.Host.Anonymous();
        var bytes = 0L;
        foreach (var address in await AssetsAsync(client))
        {
            Assert.DoesNotContain("entra", address, StringComparison.Ordinal);
            using var answer = await GetAsync(client, address, "gzip");
            bytes += (await answer.Content.ReadAsByteArrayAsync()).Length;
        }

        Assert.InRange(bytes, 1, MostBytesOfAFirstVisit);
    }

    [Fact]
    public async Task Api_IsNeverCompressed()
    {
        using var client = await desk.Host.SignInAsync((await desk.Host.PersonAsync()).Id);

        using var answer = await GetAsync(client, "/api/desk/cards", "br, gzip");

        Assert.Empty(answer.Content.Headers.ContentEncoding);
    }

    [Theory]
    [InlineData("/desk/assets/../../../appsettings.json")]
    [InlineData("/desk/assets/%2e%2e/index.html")]
    [InlineData("/desk/assets/nothing.js")]
    [InlineData("/desk/assets/")]
    public async Task Asset_Absent_IsNotFound(string address)
    {
        using var client = desk.Host.Anonymous();

        using var answer = await GetAsync(client, address, "br");

        Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static async Task<IReadOnlyList<string>> AssetsAsync(HttpClient client)
    {
        var addresses = Address().Matches(await client.GetStringAsync("/desk/")).Select(match => $"/desk/assets/{match.Groups[1].Value}").ToList();
        Assert.InRange(addresses.Count, 2, 3);
        return addresses;
    }

    private static async Task<HttpResponseMessage> GetAsync(HttpClient client, string address, string? accepted)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (accepted is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
        }

        return await client.SendAsync(request);
    }

    private static async Task<byte[]> ReadAsync(HttpResponseMessage answer, string? coding)
    {
        await using var body = await answer.Content.ReadAsStreamAsync();
        await using Stream plain = coding switch { "br" => new BrotliStream(body, CompressionMode.Decompress), "gzip" => new GZipStream(body, CompressionMode.Decompress), _ => body };
        using var bytes = new MemoryStream();
        await plain.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    [GeneratedRegex("assets/([^\"]+\\.(?:js|css))")]
    private static partial Regex Address();
}
