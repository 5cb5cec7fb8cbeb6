using System.Buffers;
using System.Net;
using System.Text.Json;

namespace TeamsGrading.Bot.Teams;

/// <summary>
/// <c>POST /api/messages</c>: 403 for a bad or missing token, 400 for a malformed body, 413 for a large one, 405 for other methods. A message
/// is acknowledged with 202 and worked off in the background, an invoke is answered inline, everything unknown gets 200.
/// </summary>
internal sealed partial class MessagesEndpoint(
    TeamsSettings settings, InboundTokens tokens, InvokeTurn invokes, ComposeTurn composes, InstallTurn installs, TurnQueue queue, TeamsMetrics metrics,
    ILogger<MessagesEndpoint> log)
{
    public const string Path = "/api/messages";

    /// <summary>An activity with a full ballot form is a few KB.</summary>
    public const int LargestBody = 256 * 1024;

    public async Task HandleAsync(HttpContext context)
    {
        var cancellation = context.RequestAborted;
        if (!HttpMethods.IsPost(context.Request.Method))
        {
            context.Response.Headers.Allow = HttpMethods.Post;
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

        var (token, refusal) = settings.Authenticated
            ? await tokens.CheckAsync(context.Request.Headers.Authorization, cancellation)
            : new(null, IsThisMachine(context) ? null : "not-loopback");
        if (refusal is not null)
        {
            Refuse(context, refusal == TokenVerdict.NoKeys ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status403Forbidden, refusal);
            return;
        }

        var (activity, status) = await ReadAsync(context.Request, cancellation);
        if (activity is null)
        {
            Refuse(context, status, "body");
            return;
        }

        refusal = token is null ? InboundRules.RefusalOnLoopback(activity) : InboundRules.Refusal(activity, token, settings.TenantId!);
        if (refusal is not null)
        {
            Refuse(context, StatusCodes.Status403Forbidden, refusal);
            return;
        }

        await AnswerAsync(context, activity, cancellation);
    }

    private async Task AnswerAsync(HttpContext context, Activity activity, CancellationToken cancellation)
    {
        switch (activity.Type)
        {
            case "invoke" when activity.Name == InvokeTurn.Name:
                metrics.Inbound("invoke");
                await (await invokes.AnswerAsync(activity)).WriteAsync(context.Response, cancellation);
                break;
            case "invoke" when activity.Name == ComposeTurn.Name:
                metrics.Inbound("search");
                await (await composes.AnswerAsync(activity, cancellation)).WriteAsync(context.Response, cancellation);
                break;
            case "invoke":
                context.Response.StatusCode = StatusCodes.Status501NotImplemented;
                break;
            case "message":
                metrics.Inbound("message");
                context.Response.StatusCode = queue.TryEnqueue(activity) ? StatusCodes.Status202Accepted : StatusCodes.Status503ServiceUnavailable;
                break;
            case "installationUpdate" or "conversationUpdate":
                metrics.Inbound("install");
                await installs.HandleAsync(activity, cancellation);
                break;
            default:
                break;
        }
    }

    /// <summary>No proxy and no web page: those could carry somebody else's call to this machine.</summary>
    private static bool IsThisMachine(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } remote && IPAddress.IsLoopback(remote)
        && !context.Request.Headers.ContainsKey("Origin") && !context.Request.Headers.ContainsKey("X-Forwarded-For")
        && !context.Request.Headers.ContainsKey("Forwarded");

    private static async ValueTask<(Activity? Activity, int Status)> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (request.ContentLength > LargestBody)
        {
            return (null, StatusCodes.Status413PayloadTooLarge);
        }

        try
        {
            while (true)
            {
                var read = await request.BodyReader.ReadAsync(cancellation);
                if (read.Buffer.Length > LargestBody)
                {
                    // Given back, so that the server drains the rest and the caller gets the answer rather than a broken pipe.
                    request.BodyReader.AdvanceTo(read.Buffer.End);
                    return (null, StatusCodes.Status413PayloadTooLarge);
                }

                if (read.IsCompleted)
                {
                    var activity = Parse(read.Buffer);
                    request.BodyReader.AdvanceTo(read.Buffer.End);
                    return activity is null ? (null, StatusCodes.Status400BadRequest) : (activity, StatusCodes.Status200OK);
                }

                request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            }
        }
        catch (BadHttpRequestException fault)
        {
            return (null, fault.StatusCode);
        }
    }

    private static Activity? Parse(ReadOnlySequence<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = ActivityJson.MaxDepth });
            var activity = JsonSerializer.Deserialize(ref reader, ActivityJson.Default.Activity);
            return !reader.Read() && !string.IsNullOrEmpty(activity?.Type) ? activity : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private void Refuse(HttpContext context, int status, string reason)
    {
        metrics.Refused(reason);
        Refused(log, status, reason);
        context.Response.StatusCode = status;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Activity refused with {Status}: {Reason}")]
    private static partial void Refused(ILogger log, int status, string reason);
}
