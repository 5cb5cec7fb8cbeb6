using System.Net;

namespace TeamsGrading.Tests.Bot.Desk;

/// <summary>The icons whose addresses stand in the manifest.</summary>
public sealed class AddinIconsTests(DevelopmentDesk desk) : IClassFixture<DevelopmentDesk>
{
    [Theory]
    [InlineData(16)]
    [InlineData(32)]
    [InlineData(80)]
    [InlineData(144)]
    public async Task Icon_OfASize_IsServedToAnybodyAndMayBeKept(int size)
    {
        using var client = desk.Host.Anonymous();

        using var answer = await client.GetAsync($"/addin/icons/icon-{size}.png");

        Assert.Equal("image/png", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("public, max-age=86400", answer.Headers.GetValues("Cache-Control").Single());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        var content = await answer.Content.ReadAsByteArrayAsync();
        Assert.Equal(size, content[18] * 256 + content[19]);
    }

    [Theory]
    [InlineData("/addin/icons/icon-17.png")]
    [InlineData("/addin/icons/")]
    [InlineData("/addin/icons/../../appsettings.json")]
    public async Task Icon_Absent_IsNotFound(string address)
    {
        using var client = desk.Host.Anonymous();

        using var answer = await client.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
