using System.Net;
using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Deliveries;
using TeamsGrading.Core.Storage;
using static TeamsGrading.Tests.Bot.Teams.InvokeTests;
using static TeamsGrading.Tests.Bot.Teams.TeamsHost;

namespace TeamsGrading.Tests.Bot.Teams;

public sealed class MessageTests
{
    [Fact]
    public async Task Message_AnyText_IsAcknowledgedAndAnsweredWithACardAlone()
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var host = await StartAsync();

        using var response = await host.PostAsync(Activity("message", connector.ServiceUrl, ("text", "你好")));

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        var sent = (await connector.WaitAsync(1))[0];
        Assert.Equal(("POST", "/v3/conversations/a:chen/activities"), (sent.Method, sent.Path));
        Assert.False(sent.Body.TryGetProperty("text", out _));
        Assert.Equal(sent.CardText, sent.Body.GetProperty("summary").GetString());
        Assert.Equal("", sent.Authorization);
    }

    [Fact]
    public async Task Message_WithCredentials_IsAnsweredWithOurToken()
    {
        await using var keys = await FakeChannelKeys.StartAsync();
        await using var connector = await FakeConnector.StartAsync();
        await using var host = await StartAsync(keys);

        using var response = await host.PostAsync(
            Activity("message", connector.ServiceUrl, ("text", "帮助")), keys.Token(host.Clock.GetUtcNow(), serviceUrl: connector.ServiceUrl));

        Assert.Equal("Bearer our-token", (await connector.WaitAsync(1))[0].Authorization);
    }

    [Fact]
    public async Task Message_Repeated_IsAnsweredOnce_AlsoAfterARestart()
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var host = await StartAsync();
        var activity = Activity("message", connector.ServiceUrl, ("text", "help"));
        using (await host.PostAsync(activity))
        using (await host.PostAsync(activity))
        {
            await connector.WaitAsync(1);
        }

        await host.StopAsync();
        await using var again = await StartAsync(folder: host.Folder);
        using (await again.PostAsync(activity))
        using (await again.PostAsync(Activity("message", connector.ServiceUrl, ("text", "help"))))
        {
            await connector.WaitAsync(2);
        }

        await Task.Delay(300);
        Assert.Equal(2, connector.Requests.Count);
    }

    [Fact]
    [Trait("Clause", "R08")]
    public async Task Submit_FallbackOfAButton_ActsAndReplacesItsMessage_AndLeavesNoRow()
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var host = await StartAsync();
        var activity = Activity("message", connector.ServiceUrl, ("value", new { verb = "test.echo", score = "7" }), ("replyToId", "act-5"));

        using (await host.PostAsync(activity))
        using (await host.PostAsync(activity))
        {
            var put = (await connector.WaitAsync(1))[0];
            Assert.Equal(("PUT", "/v3/conversations/a:chen/activities/act-5", "echoed"), (put.Method, put.Path, put.CardText));
        }

        await Task.Delay(300);
        Assert.Equal(["1:score=7"], Calls(host));
        Assert.Single(connector.Requests);
        Assert.Equal(0, await host.RunAsync<GradingDb, int>(db => db.Set<SeenActivity>().CountAsync()));
    }

    [Fact]
    public async Task Submit_MessageToReplaceIsGone_SendsANewOne_AndARefusalIsText()
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var host = await StartAsync();
        connector.Next(404, "ActivityNotFoundInConversation");

        using (await host.PostAsync(Activity("message", connector.ServiceUrl, ("value", new { verb = "test.echo" }), ("replyToId", "act-5"))))
        {
            await connector.WaitAsync(2);
        }

        using (await host.PostAsync(Activity("message", connector.ServiceUrl, ("value", new { verb = "test.refuse" }), ("replyToId", "act-5"))))
        {
            await connector.WaitAsync(3);
        }

        Assert.Equal(["PUT", "POST", "POST"], connector.Requests.Select(request => request.Method));
        Assert.Equal("不可以", connector.Requests.Last().Text);
    }

    [Fact]
    public async Task Message_InAGroup_PointsToThePersonalChatAndOpensIt()
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var host = await StartAsync();

        using (await host.PostAsync(Activity(
            "message", connector.ServiceUrl, ("text", "待办"), ("conversation", new { id = "19:g", conversationType = "groupChat", tenantId = FakeChannelKeys.Tenant }))))
        {
            await connector.WaitAsync(3);
        }

        Assert.Equal(
            ["/v3/conversations/19:g/activities", "/v3/conversations", "/v3/conversations/a:opened/activities"], connector.Requests.Select(request => request.Path));
        var opened = connector.Requests.ElementAt(1).Body;
        Assert.Equal("29:chen", opened.GetProperty("members")[0].GetProperty("id").GetString());
        Assert.Equal(FakeChannelKeys.Tenant, opened.GetProperty("tenantId").GetString());
    }

    [Fact]
    public async Task Message_ServerStops_IsWorkedOffFirst()
    {
        await using var connector = await FakeConnector.StartAsync();
        connector.Slowness = TimeSpan.FromMilliseconds(300);
        await using var host = await StartAsync();
        for (var i = 0; i < 4; i++)
        {
            using var response = await host.PostAsync(Activity("message", connector.ServiceUrl, ("text", "help")));
            Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        }

        await host.StopAsync();

        Assert.Equal(4, connector.Requests.Count);
    }

    [Fact]
    public async Task Install_RepeatedAndBothKinds_KeepsOneChatAndGreetsOnce_RemoveDropsIt()
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var host = await StartAsync();
        var added = Activity("installationUpdate", connector.ServiceUrl, ("action", "add"));
        var members = Activity("conversationUpdate", connector.ServiceUrl, ("membersAdded", new[] { new { id = "28:bot" }, new { id = "29:chen" } }));
        await Task.WhenAll(new[] { added, members, added, members }.Select(async activity =>
        {
            using var response = await host.PostAsync(activity);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }));
        await connector.WaitAsync(1);
        await Task.Delay(300);
        Assert.Single(connector.Requests);
        Assert.True((await ChatAsync(host)).Installed);

        using (await host.PostAsync(Activity("installationUpdate", connector.ServiceUrl, ("action", "remove"))))
        {
            Assert.False((await ChatAsync(host)).Installed);
        }

        using (await host.PostAsync(added))
        {
            Assert.True((await ChatAsync(host)).Installed);
        }
    }

    private static Task<TeamsConversation> ChatAsync(TeamsHost host) =>
        host.RunAsync<GradingDb, TeamsConversation>(db => db.Set<TeamsConversation>().AsNoTracking().SingleAsync());
}
