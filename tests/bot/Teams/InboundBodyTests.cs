using System.Net;
using System.Net.Http.Headers;
using System.Text;
using static TeamsGrading.Tests.Bot.Teams.TeamsHost;

namespace TeamsGrading.Tests.Bot.Teams;

public sealed class InboundBodyTests
{
    private const string Url = "http://127.0.0.1:9/";

    /// <summary>Bodies that are no activity.</summary>
    public static TheoryData<string> Malformed =>
    [
        "",
        "   ",
        "null",
        "[]",
        "7",
        "\"message\"",
        "{",
        "{\"type\":\"message\"}}",
        "{\"type\":\"message\"} {}",
        "{\"type\":7}",
        "{\"type\":\"\"}",
        "{\"text\":\"typeless\"}",
        "{\"type\":\"message\",\"from\":[]}",
        "{\"type\":\"message\",\"from\":\"x\"}",
        "{\"type\":\"message\",\"membersAdded\":{}}",
        "{\"type\":\"message\",\"value\":" + string.Concat(Enumerable.Repeat("[", 10_000)) + string.Concat(Enumerable.Repeat("]", 10_000)) + "}",
        "{\"type\":\"message\",\"x\":" + string.Concat(Enumerable.Repeat("{\"a\":", 500)) + "1" + new string('}', 500) + "}",
    ];

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task Post_MalformedBody_IsABadRequestAndLogsNothingOfIt(string body)
    {
        await using var host = await StartAsync();

        using var response = await host.PostAsync(body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.DoesNotContain(host.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal) || line.Contains("typeless", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Post_TenMegabytes_IsTooLarge(bool lengthKnown)
    {
        await using var host = await StartAsync();
        using var content = new StreamContent(new MemoryStream(Encoding.ASCII.GetBytes("{\"type\":\"message\",\"text\":\"" + new string('a', 10_000_000) + "\"}")));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        content.Headers.ContentLength = lengthKnown ? content.Headers.ContentLength : null;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = content };
        request.Headers.TransferEncodingChunked = !lengthKnown;
        request.Headers.ExpectContinue = true;

        using var response = await host.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    public async Task Request_OtherMethod_IsNotAllowed(string method)
    {
        await using var host = await StartAsync();

        using var response = await host.Http.SendAsync(new HttpRequestMessage(new HttpMethod(method), "/api/messages"));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["POST"], response.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("typing", HttpStatusCode.OK)]
    [InlineData("messageReaction", HttpStatusCode.OK)]
    [InlineData("someday/new", HttpStatusCode.OK)]
    [InlineData("message", HttpStatusCode.Accepted)]
    public async Task Post_TypeOfActivity_HasItsStatus(string type, HttpStatusCode expected)
    {
        await using var host = await StartAsync();

        using var response = await host.PostAsync(Activity(type, Url, ("unheardOf", new { deep = new[] { 1, 2 } }), ("from", null)));

        Assert.Equal(expected, response.StatusCode);
    }

    [Theory]
    [InlineData("composeExtension/submitAction")]
    [InlineData("task/fetch")]
    [InlineData(null)]
    public async Task Post_UnknownInvoke_IsNotImplemented(string? name)
    {
        await using var host = await StartAsync();

        using var response = await host.PostAsync(Activity("invoke", Url, ("name", name)));

        Assert.Equal(HttpStatusCode.NotImplemented, response.StatusCode);
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("X-Forwarded-For", "10.0.0.1")]
    [InlineData("Forwarded", "for=10.0.0.1")]
    public async Task Post_WithoutCredentialsThroughBrowserOrProxy_IsRefused(string header, string value)
    {
        await using var host = await StartAsync();
        host.Http.DefaultRequestHeaders.Add(header, value);

        using var response = await host.PostAsync(Activity("typing", Url));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("file://localhost/etc/")]
    [InlineData("ftp://127.0.0.1/")]
    public async Task Post_WithoutCredentialsWithForeignServiceUrl_IsRefused(string serviceUrl)
    {
        await using var host = await StartAsync();

        using var response = await host.PostAsync(Activity("message", serviceUrl));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }
}
