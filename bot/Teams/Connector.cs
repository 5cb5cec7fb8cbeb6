using System.Net.Http.Headers;
using Azure.Identity;
using TeamsGrading.Core.Deliveries;

namespace TeamsGrading.Bot.Teams;

/// <summary>The Bot Connector's REST interface, as far as we use it. One request at a time per conversation, at the allowed pace.</summary>
internal sealed class Connector(IHttpClientFactory http, ConnectorToken token, SendLanes lanes, TeamsMetrics metrics, TimeProvider clock)
{
    public const string Client = "connector";

    /// <summary>Attempts of an answer that nobody stores; a stored card has the outbox's.</summary>
    private const int QuickAttempts = 4;
    private const int LargestAnswer = 64 * 1024;

    /// <summary>Sends a new message; passing failures are tried again a few times, an unsure one never.</summary>
    public Task<Outcome> SendAsync(ConversationAddress to, ReadOnlyMemory<byte> payload, CancellationToken cancellation) =>
        PatientlyAsync(attempt => SendOnceAsync(to, payload, attempt, cancellation), cancellation);

    /// <summary>Replaces a message; may be repeated freely.</summary>
    public Task<Outcome> ReplaceAsync(ConversationAddress to, string activity, ReadOnlyMemory<byte> payload, CancellationToken cancellation) =>
        PatientlyAsync(attempt => ReplaceOnceAsync(to, activity, payload, attempt, cancellation), cancellation);

    /// <summary>One attempt at a new message.</summary>
    public Task<Outcome> SendOnceAsync(ConversationAddress to, ReadOnlyMemory<byte> payload, int attempt, CancellationToken cancellation) =>
        AttemptAsync(HttpMethod.Post, to, $"v3/conversations/{Uri.EscapeDataString(to.ConversationId)}/activities", payload, attempt, cancellation);

    /// <summary>One attempt at replacing a message.</summary>
    public Task<Outcome> ReplaceOnceAsync(
        ConversationAddress to, string activity, ReadOnlyMemory<byte> payload, int attempt, CancellationToken cancellation) =>
        AttemptAsync(
            HttpMethod.Put,
            to,
            $"v3/conversations/{Uri.EscapeDataString(to.ConversationId)}/activities/{Uri.EscapeDataString(activity)}",
            payload,
            attempt,
            cancellation);

    /// <summary>The personal chat with somebody whom the bot met elsewhere; the outcome's id is the conversation. Repeating gives the same.</summary>
    public Task<Outcome> OpenChatAsync(ConversationAddress met, CancellationToken cancellation) => PatientlyAsync(
        attempt => AttemptAsync(
            HttpMethod.Post, met with { ConversationId = met.UserId }, "v3/conversations", MessagePayload.Conversation(met.BotId, met.UserId, met.TenantId), attempt, cancellation, repeatable: true),
        cancellation);

    private async Task<Outcome> PatientlyAsync(Func<int, Task<Outcome>> attemptAsync, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var outcome = await attemptAsync(attempt);
            if (outcome is not Outcome.Later later || attempt >= QuickAttempts)
            {
                return outcome;
            }

            await Task.Delay(later.After, clock, cancellation);
        }
    }

    private async Task<Outcome> AttemptAsync(
        HttpMethod method, ConversationAddress to, string path, ReadOnlyMemory<byte> payload, int attempt, CancellationToken cancellation, bool? repeatable = null)
    {
        if (MessagePayload.IsTooBig(payload.Span))
        {
            return new Outcome.Refused(OutcomeReasons.TooBig);
        }

        using var turn = await lanes.EnterAsync(to.ServiceUrl + to.ConversationId, cancellation);
        var outcome = await RequestAsync(method, new Uri(new Uri(to.ServiceUrl), path), payload, repeatable ?? method == HttpMethod.Put, attempt, cancellation);
        metrics.Outbound(method.Method, outcome);
        return outcome;
    }

    private async Task<Outcome> RequestAsync(
        HttpMethod method, Uri address, ReadOnlyMemory<byte> payload, bool repeatable, int attempt, CancellationToken cancellation)
    {
        try
        {
            using var request = new HttpRequestMessage(method, address) { Content = new ReadOnlyMemoryContent(payload) };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
            if (await token.GetAsync(cancellation) is { } bearer)
            {
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
            }

            using var client = http.CreateClient(Client);
            client.MaxResponseContentBufferSize = LargestAnswer;
            using var response = await client.SendAsync(request, cancellation);
            var outcome = ConnectorAnswers.Judge(
                response.StatusCode, response.Headers.RetryAfter, await response.Content.ReadAsByteArrayAsync(cancellation), repeatable, attempt, clock);
            if (outcome is Outcome.Refused { Reason: OutcomeReasons.Unauthorized })
            {
                token.Discard();
            }

            return outcome;
        }
        catch (AuthenticationFailedException)
        {
            return new Outcome.Later(ConnectorAnswers.Backoff(attempt + 4), OutcomeReasons.Unauthorized);
        }
        catch (HttpRequestException fault)
        {
            var reached = fault.HttpRequestError is not (HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
                or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError);
            return ConnectorAnswers.Silence(reached, repeatable, attempt);
        }
        catch (OperationCanceledException)
        {
            // A timeout, or the program stopping in the middle: either way it may have arrived.
            return ConnectorAnswers.Silence(reached: true, repeatable, attempt);
        }
    }
}
