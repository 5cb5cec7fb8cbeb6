using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using TeamsGrading.Core.Mails;

namespace TeamsGrading.Bot.Mail;

/// <summary>What an answer of Graph to <c>sendMail</c>, or its absence, means for the mail.</summary>
internal static class GraphAnswers
{
    /// <summary>
    /// 202 is taken over, and never asked again. 429 and 503 surely were not and say when to come back; without a word of theirs the pause grows. 401
    /// is the sender's token that was refused: no mail's fault, asked again at once and then with growing pauses. 408, 500, 502 and 504 may come after the
    /// mail was taken over: unknown. Any other refusal is final.
    /// </summary>
    /// <param name="rests">How often in a row the mailbox had to rest before.</param>
    public static MailOutcome Judge(HttpStatusCode status, RetryConditionHeaderValue? retryAfter, int rests, TimeProvider clock) => (int)status switch
    {
        >= 200 and < 300 => new MailOutcome.Sent(),
        429 or 503 => new MailOutcome.Later(PauseOf(retryAfter, rests, clock), ReasonOf(status), WholeMailbox: true),
        401 => new MailOutcome.Later(rests == 0 ? TimeSpan.Zero : Backoff(rests + 3), ReasonOf(status), WholeMailbox: true),
        408 or >= 500 => new MailOutcome.Unsure(ReasonOf(status)),
        _ => new MailOutcome.Refused(ReasonOf(status)),
    };

    /// <summary>Doubles from two seconds to five minutes, with jitter.</summary>
    public static TimeSpan Backoff(int attempt)
    {
        var most = Math.Min(300_000, 2_000 << Math.Clamp(attempt - 1, 0, 9));
        return TimeSpan.FromMilliseconds(RandomNumberGenerator.GetInt32(most / 2, most + 1));
    }

    private static string ReasonOf(HttpStatusCode status) => $"Http{(int)status}";

    /// <summary>Not before the moment that was asked for, and never longer than a mailbox rests at all.</summary>
    private static TimeSpan PauseOf(RetryConditionHeaderValue? said, int rests, TimeProvider clock)
    {
        var asked = said?.Delta ?? (said?.Date is { } date ? date - clock.GetUtcNow() : (TimeSpan?)null);
        var pause = asked is { } wanted && wanted > TimeSpan.Zero ? wanted : Backoff(rests + 1);
        return pause < ClaimMail.LongestRest ? pause : ClaimMail.LongestRest;
    }
}
