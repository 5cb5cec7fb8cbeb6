using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json;
using TeamsGrading.Core.Deliveries;

namespace TeamsGrading.Bot.Teams;

/// <summary>What an answer of the channel, or its absence, means for the message.</summary>
internal static class ConnectorAnswers
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(10);

    /// <summary>
    /// 429, 412, 502 and 504 are documented as passing and tried again. Any other 5xx is ambiguous: what may be repeated without harm
    /// is tried again, a new message is not.
    /// </summary>
    public static Outcome Judge(HttpStatusCode status, RetryConditionHeaderValue? retryAfter, ReadOnlySpan<byte> body, bool repeatable, int attempt, TimeProvider clock)
    {
        var code = (int)status;
        return status switch
        {
            _ when code is >= 200 and < 300 => new Outcome.Shown(Field(body, "id")),
            HttpStatusCode.TooManyRequests or HttpStatusCode.PreconditionFailed or HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout =>
                new Outcome.Later(PauseOf(retryAfter, attempt, clock), $"Http{code}"),
            _ when code >= 500 || status == HttpStatusCode.RequestTimeout =>
                repeatable ? new Outcome.Later(PauseOf(retryAfter, attempt, clock), $"Http{code}") : new Outcome.Unsure($"Http{code}"),
            HttpStatusCode.RequestEntityTooLarge => new Outcome.Refused(OutcomeReasons.TooBig),
            HttpStatusCode.Unauthorized => new Outcome.Refused(OutcomeReasons.Unauthorized),
            HttpStatusCode.Forbidden => new Outcome.Refused(
                ErrorCode(body) is "BotNotInConversationRoster" or "ForbiddenOperationException" ? OutcomeReasons.Uninstalled : OutcomeReasons.Blocked),
            HttpStatusCode.NotFound => new Outcome.Refused(repeatable && ErrorCode(body) != "ConversationNotFound" ? OutcomeReasons.Gone : OutcomeReasons.Uninstalled),
            _ => new Outcome.Refused(ErrorCode(body) is "MessageSizeTooBig" ? OutcomeReasons.TooBig : OutcomeReasons.Refused),
        };
    }

    /// <summary>The request failed without an answer.</summary>
    /// <param name="reached">Whether the channel may have read it.</param>
    public static Outcome Silence(bool reached, bool repeatable, int attempt) => !reached || repeatable
        ? new Outcome.Later(Backoff(attempt), reached ? OutcomeReasons.NoAnswer : "NoConnection")
        : new Outcome.Unsure(OutcomeReasons.NoAnswer);

    /// <summary>Doubles from a second to five minutes, with jitter, so that many do not come back together.</summary>
    public static TimeSpan Backoff(int attempt)
    {
        var most = Math.Min(300_000, 1_000 << Math.Clamp(attempt - 1, 0, 9));
        return TimeSpan.FromMilliseconds(RandomNumberGenerator.GetInt32(most / 2, most + 1));
    }

    /// <summary>A string property of an object, or null.</summary>
    public static string? Field(ReadOnlySpan<byte> body, string name) =>
        Parse(body) is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static string? ErrorCode(ReadOnlySpan<byte> body) =>
        Activity.Property(Activity.Property(Parse(body), "error"), "code") is { ValueKind: JsonValueKind.String } code ? code.GetString() : null;

    private static JsonElement Parse(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body);
            return body.IsEmpty ? default : JsonElement.ParseValue(ref reader);
        }
        catch (JsonException)
        {
            return default;
        }
    }

    private static TimeSpan PauseOf(RetryConditionHeaderValue? said, int attempt, TimeProvider clock)
    {
        var asked = said?.Delta ?? (said?.Date is { } date ? date - clock.GetUtcNow() : TimeSpan.Zero);
        var pause = Backoff(attempt) + (asked > TimeSpan.Zero ? asked : TimeSpan.Zero);
        return pause < LongestPause ? pause : LongestPause;
    }
}
