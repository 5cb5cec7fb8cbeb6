using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using static TeamsGrading.Tests.Bot.Teams.TeamsHost;

namespace TeamsGrading.Tests.Bot.Teams;

/// <summary>Searches from the message box and buttons of cards in chats with others, through the real endpoint.</summary>
public sealed class ComposeTests
{
    [Fact]
    public async Task Query_KnownPerson_GetsFindsWithPreviewAndCard_InAnyChat()
    {
        await using var host = await StartAsync();

        var answer = await host.AnswerAsync(Query("华东", ("conversation", new { id = "19:g", conversationType = "groupChat", isGroup = true })));

        var compose = answer.GetProperty("composeExtension");
        Assert.Equal("result", compose.GetProperty("type").GetString());
        Assert.Equal("list", compose.GetProperty("attachmentLayout").GetString());
        var find = compose.GetProperty("attachments")[0];
        Assert.Equal("application/vnd.microsoft.card.adaptive", find.GetProperty("contentType").GetString());
        Assert.Equal("AdaptiveCard", find.GetProperty("content").GetProperty("type").GetString());
        Assert.Equal("application/vnd.microsoft.card.thumbnail", find.GetProperty("preview").GetProperty("contentType").GetString());
        Assert.Equal("＜b＞华东＆x", find.GetProperty("preview").GetProperty("content").GetProperty("title").GetString());
        Assert.Equal("1 华东 2 3", find.GetProperty("preview").GetProperty("content").GetProperty("text").GetString());
    }

    [Fact]
    public async Task Query_JustOpened_SearchesForNothing_AndARefusalIsSaidInWords()
    {
        await using var host = await StartAsync();
        var value = new { commandId = "test", parameters = new[] { new { name = "initialRun", value = "true" } }, queryOptions = new { skip = 0, count = 25 } };

        var compose = (await host.AnswerAsync(Activity("invoke", "http://127.0.0.1:9/", ("name", "composeExtension/query"), ("value", value)))).GetProperty("composeExtension");

        Assert.Equal("message", compose.GetProperty("type").GetString());
        Assert.Equal("请输入至少一个汉字，或两个字母、数字。", compose.GetProperty("text").GetString());
    }

    [Theory]
    [InlineData("00000000-0000-0000-0000-0000000000ee")]
    [InlineData(null)]
    public async Task Query_Stranger_IsToldNothingButWhomToAsk(string? objectId)
    {
        await using var host = await StartAsync();

        var compose = (await host.AnswerAsync(Query("华东", ("from", new { id = "29:x", aadObjectId = objectId })))).GetProperty("composeExtension");

        Assert.Equal("message", compose.GetProperty("type").GetString());
        Assert.False(compose.TryGetProperty("attachments", out _));
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"commandId":"other","parameters":[{"name":"words","value":"x"}]}""")]
    [InlineData("""{"commandId":7}""")]
    [InlineData("""[1]""")]
    [InlineData(""" "x" """)]
    public async Task Query_Malformed_IsAnsweredWithASentence(string value)
    {
        await using var host = await StartAsync();

        var compose = (await host.AnswerAsync(Activity(
            "invoke", "http://127.0.0.1:9/", ("name", "composeExtension/query"), ("value", JsonDocument.Parse(value).RootElement)))).GetProperty("composeExtension");

        Assert.Equal("message", compose.GetProperty("type").GetString());
    }

    [Fact]
    public async Task Query_WithoutToken_IsRefused()
    {
        await using var keys = await FakeChannelKeys.StartAsync();
        await using var host = await StartAsync(keys);

        using var response = await host.PostAsync(Query("华东"));

        Assert.Equal(System.Net.HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task Button_OfACardInAGroup_IsAnsweredInThePressersOwnChatAlone()
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var host = await StartAsync();

        var answer = await host.AnswerAsync(Invoke(
            connector.ServiceUrl, "test.anywhere", new { a = "x" }, ("conversation", new { id = "19:g", conversationType = "groupChat", isGroup = true })));

        Assert.Equal("application/vnd.microsoft.activity.message", answer.GetProperty("type").GetString());
        Assert.Equal("已发送到您与助手的聊天。", answer.GetProperty("value").GetString());
        var sent = await connector.WaitAsync(2);
        Assert.All(sent, request => Assert.DoesNotContain("19:g", request.Path, StringComparison.Ordinal));
        Assert.Contains("echoed", sent[1].Body.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Button_OfACardInAGroup_FromWhoHasNoApp_IsToldSo()
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var host = await StartAsync();
        connector.Next(403);

        var answer = await host.AnswerAsync(Invoke(
            connector.ServiceUrl, "test.anywhere", new { a = "x" }, ("conversation", new { id = "19:g", conversationType = "groupChat", isGroup = true })));

        Assert.Equal("请先在 Teams 中打开与助手的个人聊天，再按此按钮。", answer.GetProperty("value").GetString());
        Assert.Empty(host.Services.GetRequiredService<TestCards>().Calls);
    }

    private static Dictionary<string, object?> Query(string text, params (string Name, object? Value)[] more) => Activity(
        "invoke",
        "http://127.0.0.1:9/",
        [
            ("name", "composeExtension/query"),
            ("value", new { commandId = "test", parameters = new[] { new { name = "words", value = text } }, queryOptions = new { skip = 2, count = 3 } }),
            .. more,
        ]);
}
