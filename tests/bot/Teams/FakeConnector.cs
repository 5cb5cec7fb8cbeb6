using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace TeamsGrading.Tests.Bot.Teams;

/// <summary>The Bot Connector on loopback: records what it gets and misbehaves when told.</summary>
public sealed class FakeConnector : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<Func<HttpContext, Task<bool>>> misbehaviour = new();
    private int sent;

    private FakeConnector(WebApplication app) => this.app = app;

    public ConcurrentQueue<Recorded> Requests { get; } = new();

    public string ServiceUrl => app.Urls.First() + "/";

    /// <summary>Whether a request is being answered while another of the same conversation is.</summary>
    public bool Overlapped { get; private set; }

    public TimeSpan Slowness { get; set; }

    public static async Task<FakeConnector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var connector = new FakeConnector(app);
        var open = new ConcurrentDictionary<string, int>();
        app.Run(async context =>
        {
            var conversation = context.Request.Path.Value!.Split('/').ElementAtOrDefault(3) ?? "";
            connector.Overlapped |= open.AddOrUpdate(conversation, 1, (_, count) => count + 1) > 1;
            try
            {
                await connector.AnswerAsync(context);
            }
            finally
            {
                open.AddOrUpdate(conversation, 0, (_, count) => count - 1);
            }
        });
        await app.StartAsync();
        return connector;
    }

    /// <summary>The next request is answered like this instead.</summary>
    public void Next(int status, string? errorCode = null, string? retryAfter = null) => misbehaviour.Enqueue(async context =>
    {
        context.Response.StatusCode = status;
        if (retryAfter is not null)
        {
            context.Response.Headers.RetryAfter = retryAfter;
        }

        await context.Response.WriteAsJsonAsync(new { error = new { code = errorCode ?? "X", message = "no" } });
        return true;
    });

    /// <summary>The next request is taken and its connection cut without an answer.</summary>
    public void NextCut() => misbehaviour.Enqueue(context =>
    {
        context.Abort();
        return Task.FromResult(true);
    });

    /// <summary>Waits until so many requests came.</summary>
    public async Task<IReadOnlyList<Recorded>> WaitAsync(int count, int seconds = 20)
    {
        for (var i = 0; i < seconds * 50 && Requests.Count < count; i++)
        {
            await Task.Delay(20);
        }

        Assert.True(Requests.Count >= count, $"{Requests.Count} of {count} requests came");
        return [.. Requests];
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var body = await JsonDocument.ParseAsync(context.Request.Body);
        Requests.Enqueue(new Recorded(
            context.Request.Method, context.Request.Path, body.RootElement.Clone(), context.Request.Headers.Authorization.ToString()));
        await Task.Delay(Slowness);
        if (misbehaviour.TryDequeue(out var misbehave) && await misbehave(context))
        {
            return;
        }

        context.Response.StatusCode = context.Request.Method == "POST" ? 201 : 200;
        var id = context.Request.Path.Value!.EndsWith("/v3/conversations", StringComparison.Ordinal) ? "a:opened" : $"act-{Interlocked.Increment(ref sent)}";
        await context.Response.WriteAsJsonAsync(new { id });
    }
}

/// <summary>One request that the connector got.</summary>
public sealed record Recorded(string Method, string Path, JsonElement Body, string Authorization)
{
    public string Text => Body.TryGetProperty("text", out var text) ? text.GetString()! : "";

    /// <summary>Text of the first block of the card, or empty.</summary>
    public string CardText => Body.TryGetProperty("attachments", out var list)
        ? list[0].GetProperty("content").GetProperty("body")[0].GetProperty("text").GetString()!
        : "";
}
