using System.Net;
using System.Text.Json;
using Azure.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace TeamsGrading.Tests.Support;

/// <summary>What the stand-in does with the next <c>sendMail</c>.</summary>
/// <param name="Accept">The mail goes out and is filed among the sent items.</param>
/// <param name="Status">The answer; null cuts the line, and -1 hangs.</param>
public sealed record GraphAct(bool Accept, int? Status, string? RetryAfter = null);

/// <summary>Graph's <c>sendMail</c> and sent items of one mailbox, on real Kestrel; it answers as the test scripts it, and 202 after that.</summary>
public sealed partial class FakeGraph : IAsyncDisposable
{
    private readonly WebApplication server;
    private readonly object gate = new();
    private readonly Queue<GraphAct> script = new();
    private readonly Dictionary<string, DateTime> sentAt = [];

    private FakeGraph(WebApplication server) => this.server = server;

    public Uri Address { get; private set; } = null!;

    /// <summary>References of mails that really went out, one for each time.</summary>
    public List<string> Out { get; } = [];

    /// <summary>Bodies of all requests to send.</summary>
    public List<JsonElement> Asked { get; } = [];

    /// <summary>When each request to send came, in ticks of the stand-in's stopwatch.</summary>
    public List<TimeSpan> Times { get; } = [];

    /// <summary>How long an answer takes.</summary>
    public TimeSpan Takes { get; set; }

    /// <summary>What is filed among the sent items is kept back.</summary>
    public bool FilesNothing { get; set; }

    /// <summary>How often the sent items were asked for.</summary>
    public int Looks { get; private set; }

    /// <summary>Time of the sent items.</summary>
    public Func<DateTimeOffset> Now { get; set; } = () => DateTimeOffset.UnixEpoch;

    public static async Task<FakeGraph> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var fake = new FakeGraph(builder.Build());
        var watch = System.Diagnostics.Stopwatch.StartNew();
        fake.server.MapPost("/v1.0/users/{sender}/sendMail", async (HttpContext context) => await fake.SendAsync(context, watch.Elapsed));
        fake.server.MapGet("/v1.0/users/{sender}/mailFolders/sentitems/messages", fake.SentItems);
        await fake.server.StartAsync();
        fake.Address = new Uri(fake.server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/");
        return fake;
    }

    /// <summary>Scripts the next answers.</summary>
    public void Next(params GraphAct[] acts) => Array.ForEach(acts, script.Enqueue);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await server.StopAsync(soon.Token);
        await server.DisposeAsync();
    }

    private async Task SendAsync(HttpContext context, TimeSpan at)
    {
        using var body = await JsonDocument.ParseAsync(context.Request.Body);
        var message = body.RootElement.GetProperty("message");
        var reference = message.GetProperty("internetMessageHeaders")[0].GetProperty("value").GetString()!;
        GraphAct act;
        lock (gate)
        {
            Asked.Add(body.RootElement.Clone());
            Times.Add(at);
            act = script.TryDequeue(out var scripted) ? scripted : new GraphAct(Accept: true, 202);
            if (act.Accept)
            {
                Out.Add(reference);
                sentAt[reference] = Now().UtcDateTime;
            }
        }

        await Task.Delay(Takes, context.RequestAborted);
        if (act.Status is null)
        {
            context.Abort();
            return;
        }

        if (act.Status == -1)
        {
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            return;
        }

        if (act.RetryAfter is not null)
        {
            context.Response.Headers.RetryAfter = act.RetryAfter;
        }

        context.Response.StatusCode = act.Status.Value;
    }

    [System.Text.RegularExpressions.GeneratedRegex(@"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")]
    private static partial System.Text.RegularExpressions.Regex Bounds();

    /// <summary>Two messages a page, with a link to the next one; those sent between the bounds of the filter.</summary>
    private IResult SentItems(HttpContext context, int skip = 0)
    {
        var bounds = Bounds().Matches(context.Request.Query["$filter"].ToString()).Select(bound => DateTime.Parse(bound.Value, null, System.Globalization.DateTimeStyles.AdjustToUniversal)).ToList();
        List<(string Reference, DateTime At)> filed;
        lock (gate)
        {
            Looks++;
            filed = FilesNothing ? [] : [.. Out.Select(reference => (reference, sentAt.GetValueOrDefault(reference, Now().UtcDateTime)))];
        }

        filed = filed.FindAll(mail => bounds.Count == 0 || (mail.At >= bounds[0] && mail.At <= bounds[1]));
        var page = filed.Skip(skip).Take(2).Select(mail => new Dictionary<string, object>
        {
            ["sentDateTime"] = mail.At.ToString("yyyy-MM-ddTHH:mm:ssZ"),
            ["internetMessageHeaders"] = new[] { new Dictionary<string, string> { ["name"] = "X-TeamsGrading-Key", ["value"] = mail.Reference } },
        }).ToList();
        var answer = new Dictionary<string, object> { ["value"] = page };
        if (skip + 2 < filed.Count)
        {
            answer["@odata.nextLink"] = new Uri(Address, $"{context.Request.Path}?skip={skip + 2}&$filter={Uri.EscapeDataString(context.Request.Query["$filter"].ToString())}").AbsoluteUri;
        }

        return Results.Json(answer);
    }
}

/// <summary>A credential that gives a made-up token, or fails as the directory does.</summary>
public sealed class FakeCredential : TokenCredential
{
    /// <summary>What the directory says instead of a token.</summary>
    public string? Fails { get; set; }

    /// <summary>What lies beneath it, when it was not the directory that said so.</summary>
    public Exception? Beneath { get; set; }

    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        Fails is null ? new AccessToken("token", DateTimeOffset.MaxValue) : throw new Azure.Identity.AuthenticationFailedException(Fails, Beneath!);

    public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        new(GetToken(requestContext, cancellationToken));
}
