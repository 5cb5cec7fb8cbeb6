using System.Net;
using static TeamsGrading.Tests.Bot.Teams.TeamsHost;

namespace TeamsGrading.Tests.Bot.Teams;

public sealed class InvokeTests
{
    private const string Card = "application/vnd.microsoft.card.adaptive";
    private const string Message = "application/vnd.microsoft.activity.message";

    [Fact]
    public async Task Invoke_KnownPerson_GetsTheCardAsTheInvokeBody_AndInputsAreStrings()
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var host = await StartAsync();

        var answer = await host.AnswerAsync(Invoke(connector.ServiceUrl, "test.echo", new { a = "x", b = 7.5, c = true, d = (string?)null, e = new { f = 1 } }));

        Assert.Equal(200, answer.GetProperty("statusCode").GetInt32());
        Assert.Equal(Card, answer.GetProperty("type").GetString());
        Assert.Equal("echoed", answer.GetProperty("value").GetProperty("body")[0].GetProperty("text").GetString());
        Assert.Equal(["1:a=x,b=7.5,c=true"], Calls(host));
    }

    [Fact]
    public async Task Invoke_Refused_SaysWhyAndKeepsTheCard()
    {
        await using var host = await StartAsync();

        var answer = await host.AnswerAsync(Invoke("http://127.0.0.1:9/", "test.refuse", new { }));

        Assert.Equal(200, answer.GetProperty("statusCode").GetInt32());
        Assert.Equal(Message, answer.GetProperty("type").GetString());
        Assert.Equal("不可以", answer.GetProperty("value").GetString());
    }

    [Fact]
    public async Task Invoke_WithoutAction_IsAnErrorOfTheInvoke()
    {
        await using var host = await StartAsync();

        var answer = await host.AnswerAsync(Activity("invoke", "http://127.0.0.1:9/", ("name", "adaptiveCard/action"), ("value", "what")));

        Assert.Equal(400, answer.GetProperty("statusCode").GetInt32());
        Assert.Equal("application/vnd.microsoft.error", answer.GetProperty("type").GetString());
        Assert.Equal("BadRequest", answer.GetProperty("value").GetProperty("code").GetString());
        Assert.NotEmpty(answer.GetProperty("value").GetProperty("message").GetString()!);
    }

    [Fact]
    public async Task Invoke_Stranger_IsToldWhomToAskInBothLanguages()
    {
        await using var host = await StartAsync();

        var answer = await host.AnswerAsync(Invoke(
            "http://127.0.0.1:9/", "test.echo", new { }, ("from", new { id = "29:x", aadObjectId = "00000000-0000-0000-0000-0000000000ee" })));

        Assert.Equal(Card, answer.GetProperty("type").GetString());
        var text = answer.GetProperty("value").ToString();
        Assert.Contains("信息技术中心", text, StringComparison.Ordinal);
        Assert.Contains("information centre", text, StringComparison.Ordinal);
        Assert.Empty(Calls(host));
    }

    [Fact]
    public async Task Invoke_FromAGroup_ShowsNothingPersonal()
    {
        await using var host = await StartAsync();

        var answer = await host.AnswerAsync(Invoke(
            "http://127.0.0.1:9/", "test.echo", new { }, ("conversation", new { id = "19:g", conversationType = "groupChat", isGroup = true })));

        Assert.Equal(Message, answer.GetProperty("type").GetString());
        Assert.Empty(Calls(host));
    }

    [Fact]
    public async Task Invoke_Repeated_ActsOnceAndGetsTheSameAnswer()
    {
        await using var host = await StartAsync();
        var first = Invoke("http://127.0.0.1:9/", "test.echo", new { score = "5" });
        var second = Invoke("http://127.0.0.1:9/", "test.echo", new { score = "7" });

        var answers = new List<string>();
        foreach (var activity in new[] { first, second, first })
        {
            answers.Add((await host.AnswerAsync(activity)).ToString());
        }

        Assert.Equal(["1:score=5", "1:score=7"], Calls(host));
        Assert.Equal(answers[0], answers[2]);
    }

    [Fact]
    public async Task Invoke_RepeatedWhileTheFirstIsWorkedOn_ActsOnce()
    {
        await using var host = await StartAsync();
        var activity = Invoke("http://127.0.0.1:9/", "test.slow", new { });
        var both = new[] { host.AnswerAsync(activity), host.AnswerAsync(activity) };
        await Task.Delay(300);
        CardsOf(host).Release.SetResult();

        var answers = await Task.WhenAll(both);

        Assert.Equal(["slow"], Calls(host));
        Assert.All(answers, answer => Assert.Contains("at last", answer.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Invoke_TakesTooLong_IsAnsweredInTime_AndTheCardIsReplacedLater()
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var host = await StartAsync();

        var answer = await host.AnswerAsync(Invoke(connector.ServiceUrl, "test.slow", new { }, ("replyToId", "act-9")));
        Assert.Equal(Message, answer.GetProperty("type").GetString());
        Assert.NotEmpty(answer.GetProperty("value").GetString()!);
        CardsOf(host).Release.SetResult();

        var put = (await connector.WaitAsync(1))[0];
        Assert.Equal(("PUT", "/v3/conversations/a:chen/activities/act-9", "at last"), (put.Method, put.Path, put.CardText));
    }

    [Fact]
    public async Task Invoke_AnswerWithoutInputs_AlsoReplacesTheStoredMessage_ButAFormDoesNot()
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var host = await StartAsync();

        await host.AnswerAsync(Invoke(connector.ServiceUrl, "test.echo", new { }, ("replyToId", "act-1")));
        await host.AnswerAsync(Invoke(connector.ServiceUrl, "test.echo", new { }, ("replyToId", "act-2")));
        await host.AnswerAsync(Invoke(connector.ServiceUrl, "test.form", new { }, ("replyToId", "act-2")));
        await connector.WaitAsync(1);
        await Task.Delay(1_000);

        Assert.Equal("/v3/conversations/a:chen/activities/act-1", Assert.Single(connector.Requests).Path);
    }

    [Fact]
    [Trait("Clause", "R08")]
    public async Task Invoke_SentinelThroughSuccessRefusalAndBug_IsInNoLogAndNotInTheDatabase()
    {
        const string Sentinel = "73915";
        await using var connector = await FakeConnector.StartAsync();
        await using var host = await StartAsync();
        foreach (var verb in new[] { "test.echo", "test.refuse", "test.bug", "no.such.verb" })
        {
            var answer = await host.AnswerAsync(Invoke(connector.ServiceUrl, verb, new { score = Sentinel }));
            Assert.DoesNotContain(Sentinel, answer.ToString(), StringComparison.Ordinal);
        }

        using (await host.PostAsync(Activity("message", connector.ServiceUrl, ("value", new { verb = "test.bug", score = Sentinel }), ("text", Sentinel))))
        {
            await connector.WaitAsync(1);
        }

        Assert.NotEmpty(host.Log.Lines);
        Assert.DoesNotContain(host.Log.Lines, line => line.Contains(Sentinel, StringComparison.Ordinal));
        Assert.All(Directory.GetFiles(host.Folder), file => Assert.DoesNotContain(Sentinel, ReadShared(file), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Invoke_ServerStops_IsAnsweredFirst()
    {
        await using var host = await StartAsync();
        var answer = host.PostAsync(Invoke("http://127.0.0.1:9/", "test.slow", new { }));
        await Task.Delay(300);

        var stopping = host.StopAsync();
        await Task.Delay(300);
        CardsOf(host).Release.SetResult();

        using var response = await answer;
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("at last", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await stopping;
    }

    internal static TestCards CardsOf(TeamsHost host) => (TestCards)host.Services.GetService(typeof(TestCards))!;

    internal static string[] Calls(TeamsHost host) => [.. CardsOf(host).Calls];

    private static string ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
        return reader.ReadToEnd();
    }
}
