using System.Text.Json;
using static TeamsGrading.Tests.Bot.Teams.OutboxTests;
using static TeamsGrading.Tests.Bot.Teams.TeamsHost;

namespace TeamsGrading.Tests.Bot.Teams;

/// <summary>The way from a card in a chat to the same item in the desk's tab.</summary>
public sealed class CardLinkTests
{
    private const string App = "6f2a8d1e-0000-4000-8000-000000000001";

    [Fact]
    public async Task Card_WhereTheAppIsUploaded_LeadsToItsItemInTheTab()
    {
        var actions = (await SentAsync(new() { ["TeamsGrading:Desk:TeamsAppId"] = App, ["TeamsGrading:Mail:DeskUrl"] = "https://desk.example.com" }))
            .GetProperty("actions").EnumerateArray().Single();

        Assert.Equal("Action.OpenUrl", actions.GetProperty("type").GetString());
        Assert.Equal("在办理中心打开", actions.GetProperty("title").GetString());
        var address = new Uri(actions.GetProperty("url").GetString()!);
        var query = System.Web.HttpUtility.ParseQueryString(address.Query);
        Assert.Equal($"https://teams.microsoft.com/l/entity/{App}/desk", address.GetLeftPart(UriPartial.Path));
        Assert.Equal("""{"subEntityId":"card/note/1"}""", query["context"]);
        Assert.Equal("https://desk.example.com/#/card/note/1", query["webUrl"]);
    }

    [Fact]
    public async Task Card_WhereNoAppIsUploaded_HasNoLink() => Assert.False((await SentAsync([])).TryGetProperty("actions", out _));

    /// <summary>The card as the channel got it.</summary>
    private static async Task<JsonElement> SentAsync(Dictionary<string, string?> settings)
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var host = await StartAsync(settings: settings);
        await InstallAsync(host, connector);
        await host.ChangeAsync(posts => posts.PostAsync(host.Chen, "note", 1, null, default));
        await WaitForAsync(connector, request => request is { Method: "POST", CardText: "v1" });
        return connector.Requests.Last(request => request.CardText == "v1").Body.GetProperty("attachments")[0].GetProperty("content").Clone();
    }
}
