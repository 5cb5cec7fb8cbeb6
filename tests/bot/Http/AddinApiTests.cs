using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using TeamsGrading.Tests.Support.Desk;

namespace TeamsGrading.Tests.Bot.Http;

/// <summary>What every address of the panes' API has in common.</summary>
public sealed class AddinApiTests
{
    [Fact]
    public async Task Request_WithoutAPerson_IsRefusedInWordsAndNeverCached()
    {
        using var host = DeskHost.Start();
        using var client = host.Anonymous();

        using var answer = await client.GetAsync("/api/addin/me");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("Http.SignInNeeded", (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
    }

    [Fact]
    public async Task Request_OfAnUnknownAddress_IsAProblemToo()
    {
        using var host = DeskHost.Start();
        using var client = await host.SignInAsync((await host.PersonAsync()).Id);

        using var answer = await client.GetAsync("/api/addin/nothing");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("Shared.NothingThere", (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
    }

    [Fact]
    public async Task Requests_OfOnePersonAboveTheLimit_WaitWhileAnothersPass()
    {
        using var host = DeskHost.Start("Development", ("TeamsGrading:Addin:RequestsPerMinute", "3"));
        using var hasty = await host.SignInAsync((await host.PersonAsync()).Id);
        using var other = await host.SignInAsync((await host.PersonAsync(index: 1)).Id);

        var answers = new List<HttpStatusCode>();
        for (var request = 0; request < 4; request++)
        {
            using var answer = await hasty.GetAsync("/api/addin/me");
            answers.Add(answer.StatusCode);
        }

        using var refused = await hasty.GetAsync("/api/addin/me");
        using var passes = await other.GetAsync("/api/addin/me");
        using var desk = await hasty.GetAsync("/api/desk/me");

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests], answers);
        Assert.Equal("5", refused.Headers.GetValues("Retry-After").Single());
        var problem = await refused.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("Http.TooManyRequests", problem.GetProperty("code").GetString());
        Assert.Contains("5", problem.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, passes.StatusCode);
        Assert.Equal(HttpStatusCode.OK, desk.StatusCode);
    }
}
