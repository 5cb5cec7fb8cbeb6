using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Mails;

/// <summary>Codes that say what became of a mail; the surfaces word them under <c>Mails.Reason.…</c>. Besides them <c>Http</c> and a status.</summary>
public static class MailReasons
{
    /// <summary>The sender stopped between sending and recording it.</summary>
    public const string NeverAcknowledged = "NeverAcknowledged";

    /// <summary>The attempt ended without an answer.</summary>
    public const string NoAnswer = "NoAnswer";

    /// <summary>The mail system, or the directory that gives its tokens, could not be reached. That is no mail's fault: none ever fails of it.</summary>
    public const string NoConnection = "NoConnection";

    /// <summary>The directory gives no token: the client secret or certificate is wrong.</summary>
    public const string NoToken = "NoToken";

    /// <summary>The directory gives no token: the client secret has expired.</summary>
    public const string SecretExpired = "SecretExpired";

    /// <summary>The recipient has no mail address, or none that can be one.</summary>
    public const string NoAddress = "NoAddress";

    /// <summary>The recipient works here no longer.</summary>
    public const string NoRecipient = "NoRecipient";

    /// <summary>There is nothing to say any more.</summary>
    public const string NothingToSay = "NothingToSay";

    /// <summary>A fault came up while it was put into words or into its form; nothing left.</summary>
    public const string NotWritten = "NotWritten";

    /// <summary>The pickup folder could not be written.</summary>
    public const string FolderFailed = "FolderFailed";
}

/// <summary>What became of one attempt.</summary>
public abstract record MailOutcome
{
    private MailOutcome()
    {
    }

    /// <summary>Taken over.</summary>
    public sealed record Sent : MailOutcome;

    /// <summary>
    /// Surely not taken over; tried again. With <paramref name="WholeMailbox"/> it is no fault of this mail: the mailbox rests as long, and the attempt is not
    /// counted against the mail.
    /// </summary>
    public sealed record Later(TimeSpan After, string Reason, bool WholeMailbox) : MailOutcome;

    /// <summary>It may have gone out.</summary>
    public sealed record Unsure(string Reason) : MailOutcome;

    /// <summary>Refused for good.</summary>
    public sealed record Refused(string Reason) : MailOutcome
    {
        /// <summary>The mail system refused it; otherwise it was never asked.</summary>
        internal bool IsAnswer => Reason.StartsWith("Http", StringComparison.Ordinal);
    }

    /// <summary>Not to be sent any more.</summary>
    public sealed record Dropped(string Reason) : MailOutcome;
}

/// <summary>Records the outcome under the claim's fence. One that comes after the lease still counts, unless somebody acted since.</summary>
public sealed class RecordMailOutcome(GradingDb db, TimeProvider clock)
{
    /// <summary>After so many passing failures of its own in a row a person decides what becomes of a mail.</summary>
    public const int MostAttempts = 12;

    /// <summary>After a rest the mailbox begins with another mail, if one waits: a mail that is refused over and over holds up nobody.</summary>
    private static readonly TimeSpan Behind = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan LongestPace = TimeSpan.FromMinutes(1);

    /// <summary>False when the claim had been taken over.</summary>
    public async Task<bool> HandleAsync(ClaimedMail mail, string mailbox, MailOutcome outcome, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (state, reason) = outcome switch
        {
            MailOutcome.Sent => (MailState.Sent, (string?)null),
            MailOutcome.Later { WholeMailbox: true } rest => (MailState.Pending, rest.Reason),
            MailOutcome.Later later => (mail.Attempts >= MostAttempts ? MailState.Failed : MailState.Pending, later.Reason),
            MailOutcome.Unsure unsure => (MailState.Unknown, unsure.Reason),
            MailOutcome.Refused refused => (MailState.Failed, refused.Reason),
            MailOutcome.Dropped dropped => (MailState.Dropped, dropped.Reason),
            _ => throw new InvalidOperationException(outcome.GetType().Name),
        };
        var attempts = outcome is MailOutcome.Later { WholeMailbox: true } ? mail.Attempts - 1 : mail.Attempts;
        DateTime? sent = state == MailState.Sent ? now : null;
        DateTime? next = outcome switch
        {
            MailOutcome.Later { WholeMailbox: true, After: var rest } => now + rest + Behind,
            MailOutcome.Later { After: var after } when state == MailState.Pending => now + after,
            _ => null,
        };
        return await db.WriteAsync(
            async () =>
            {
                await RecordLaneAsync(mail, mailbox, outcome, now, cancellation);
                return await db.Database.ExecuteSqlInterpolatedAsync(
                    $"""
                    UPDATE Mails SET State = {state.ToString()}, Reason = {reason}, Attempts = {attempts}, SentUtc = {sent}, NextAttemptUtc = {next}, LeaseUntilUtc = NULL, Fence = {RandomId.Next()}
                    WHERE Id = {mail.Id.Value} AND Fence = {mail.Fence}
                    """,
                    cancellation) == 1;
            },
            cancellation);
    }

    /// <summary>The mailbox rests, or is at work again once the mail system took or refused a mail.</summary>
    private async Task RecordLaneAsync(ClaimedMail mail, string mailbox, MailOutcome outcome, DateTime now, CancellationToken cancellation)
    {
        if (outcome is MailOutcome.Later { WholeMailbox: true } rest)
        {
            // Never before the pace that the claim set.
            var until = now + rest.After;
            await db.Database.ExecuteSqlInterpolatedAsync(
                $"""
                UPDATE MailLanes SET NextUtc = CASE WHEN NextUtc > {until} AND NextUtc <= {now + LongestPace} THEN NextUtc ELSE {until} END,
                    SetUtc = {now}, Rests = Rests + 1, Reason = {rest.Reason}, Fence = {RandomId.Next()}
                WHERE Mailbox = {mailbox}
                """,
                cancellation);
        }
        else if (mail.Rests > 0 && outcome is MailOutcome.Sent or MailOutcome.Unsure or MailOutcome.Refused { IsAnswer: true })
        {
            await db.Database.ExecuteSqlInterpolatedAsync(
                $"UPDATE MailLanes SET Rests = 0, Reason = NULL, Fence = {RandomId.Next()} WHERE Mailbox = {mailbox}", cancellation);
        }
    }
}
