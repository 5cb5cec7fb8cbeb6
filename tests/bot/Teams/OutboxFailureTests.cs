using TeamsGrading.Core.Seams;
using static TeamsGrading.Tests.Bot.Teams.InvokeTests;
using static TeamsGrading.Tests.Bot.Teams.OutboxTests;

namespace TeamsGrading.Tests.Bot.Teams;

/// <summary>What each answer of the channel, or none, does to a message.</summary>
public sealed class OutboxFailureTests
{
    [Theory]
    [InlineData(429)]
    [InlineData(412)]
    [InlineData(502)]
    [InlineData(504)]
    public async Task Send_PassingFailure_IsTriedAgainAfterAPause(int status)
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var host = await InstalledAsync(connector);
        connector.Next(status, retryAfter: status == 429 ? "5" : null);

        await host.ChangeAsync(posts => posts.PostAsync(host.Chen, "note", 1, null, default));
        await WaitForAsync(connector, request => request.CardText == "v1");
        await host.FateAsync("note", DeliveryFate.Pending);
        await Task.Delay(500);
        Assert.Single(connector.Requests, request => request.CardText == "v1");

        host.Clock.Advance(TimeSpan.FromSeconds(10));
        await host.FateAsync("note", DeliveryFate.Sent);
        Assert.Equal(2, connector.Requests.Count(request => request.CardText == "v1"));
    }

    [Theory]
    [InlineData(403, "BotNotInConversationRoster", "Uninstalled")]
    [InlineData(403, "MessageWritesBlocked", "Blocked")]
    [InlineData(404, "ConversationNotFound", "Uninstalled")]
    [InlineData(413, null, "TooBig")]
    [InlineData(401, null, "Unauthorized")]
    [InlineData(400, "BadSyntax", "Refused")]
    public async Task Send_FinalRefusal_IsShownWithItsReasonAndNotTriedAgain(int status, string? code, string reason)
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var host = await InstalledAsync(connector);
        connector.Next(status, code);

        await host.ChangeAsync(posts => posts.PostAsync(host.Chen, "note", 1, null, default));

        Assert.Equal(reason, (await host.FateAsync("note", DeliveryFate.Failed)).Reason);
        host.Clock.Advance(TimeSpan.FromHours(1));
        await Task.Delay(500);
        Assert.Single(connector.Requests, request => request.CardText == "v1");
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(0)]
    public async Task Send_AmbiguousFailure_IsUnknownAndOnlyAPersonSendsItAgain(int status)
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var host = await InstalledAsync(connector);
        if (status == 0)
        {
            connector.NextCut();
        }
        else
        {
            connector.Next(status);
        }

        await host.ChangeAsync(posts => posts.PostAsync(host.Chen, "note", 1, null, default));
        await host.FateAsync("note", DeliveryFate.Unknown);
        host.Clock.Advance(TimeSpan.FromHours(1));
        await Task.Delay(500);
        Assert.Single(connector.Requests, request => request.CardText == "v1");

        await host.ChangeAsync(async posts => Assert.Equal(1, await posts.ResendAsync("note", 1, null, default)));
        await host.FateAsync("note", DeliveryFate.Sent);
    }

    [Fact]
    public async Task Replace_AmbiguousFailure_IsTriedAgain()
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var host = await SentAsync(connector, "note");
        connector.Next(500);
        CardsOf(host).Text = "v2";

        await host.ChangeAsync(posts => posts.RefreshAsync("note", 1, null, default));
        await WaitForAsync(connector, request => request.Method == "PUT");
        await host.FateAsync("note", DeliveryFate.Sent);
        host.Clock.Advance(TimeSpan.FromSeconds(10));

        await WaitForAsync(connector, _ => connector.Requests.Count(request => request.Method == "PUT") == 2);
    }
}
