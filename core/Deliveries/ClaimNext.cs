using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Deliveries;

/// <summary>A message that this sender, and no other, may carry out until its lease ends.</summary>
/// <param name="Fence">Proof of the claim; the outcome is recorded under it.</param>
/// <param name="Conversation">Row of the chat.</param>
/// <param name="ActivityId">The message to replace, or null: a new message is sent.</param>
/// <param name="Version">The card's version at the claim; what is rendered later is at least as new.</param>
public sealed record OutgoingCard(
    TeamsMessageId Message, long Fence, PersonId Person, string Kind, long Subject, long Version, bool Settled,
    long Conversation, ConversationAddress Address, string? ActivityId, int Attempts);

/// <summary>
/// Takes the next message that can be sent or has to be brought up to date. One at a time per person, in the order in which they were
/// decided. A claim that was never acknowledged becomes <see cref="MessageState.Unknown"/> when its lease ends.
/// </summary>
public sealed class ClaimNext(GradingDb db, TimeProvider clock)
{
    /// <summary>Longer than the longest attempt with all its waiting for the rate limit.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>The claimed message, or null when nothing is due.</summary>
    public async Task<OutgoingCard?> HandleAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await GiveUpExpiredAsync(now, cancellation);
        foreach (var due in await DueAsync(now, cancellation))
        {
            var fence = RandomId.Next();
            var taken = due.ActivityId is null ? MessageState.Sending : MessageState.Updating;
            var rows = await db.WriteAsync(
                () => db.Database.ExecuteSqlInterpolatedAsync(
                    $"""
                    UPDATE TeamsMessages SET State = {taken.ToString()}, Fence = {fence}, LeaseUntilUtc = {now + Lease}, Attempts = Attempts + 1
                    WHERE Id = {due.Message.Value} AND Fence = {due.Fence}
                    AND NOT EXISTS (SELECT 1 FROM TeamsMessages AS held WHERE held.Person = {due.Person.Value} AND held.LeaseUntilUtc IS NOT NULL)
                    """,
                    cancellation),
                cancellation);
            if (rows == 1)
            {
                return due with { Fence = fence, Attempts = due.Attempts + 1 };
            }
        }

        return null;
    }

    private async Task<List<OutgoingCard>> DueAsync(DateTime now, CancellationToken cancellation)
    {
        var messages = db.Set<TeamsMessage>().AsNoTracking();
        var due =
            from message in messages
            join post in db.Set<CardPost>() on message.Post equals post.Id
            from chat in db.Set<TeamsConversation>()
            where chat.Person == message.Person && chat.Installed
                && (message.State == MessageState.Pending
                    ? !post.Settled && !db.Set<TeamsConversation>().Any(later =>
                        later.Person == message.Person && later.Installed && later.InstalledUtc > chat.InstalledUtc)
                    : message.State == MessageState.Sent && message.Conversation == chat.Id && message.ActivityId != null && message.ShownVersion != post.Version)
                && (message.NextAttemptUtc == null || message.NextAttemptUtc <= now)
                && !messages.Any(held => held.Person == message.Person && held.LeaseUntilUtc != null)
                && (message.State == MessageState.Sent || !messages.Any(earlier =>
                    earlier.Person == message.Person && earlier.State == MessageState.Pending && earlier.DecidedUtc < message.DecidedUtc
                    && db.Set<CardPost>().Any(other => other.Id == earlier.Post && !other.Settled)))
            orderby message.DecidedUtc, message.Id
            select new { message, post, chat };
        var rows = await due.Take(8).ToListAsync(cancellation);
        return [.. rows.DistinctBy(row => row.message.Person).Select(row => new OutgoingCard(
            row.message.Id, row.message.Fence, row.message.Person, row.post.Kind, row.post.Subject, row.post.Version, row.post.Settled,
            row.chat.Id, row.chat.Address, row.message.State == MessageState.Sent ? row.message.ActivityId : null, row.message.Attempts))];
    }

    private async Task GiveUpExpiredAsync(DateTime now, CancellationToken cancellation)
    {
        if (!await db.Set<TeamsMessage>().AnyAsync(message => message.LeaseUntilUtc != null && message.LeaseUntilUtc < now, cancellation))
        {
            return;
        }

        // The fence stays: a sender that was only slow may still report what really happened.
        await db.WriteAsync(
            () => db.Database.ExecuteSqlInterpolatedAsync(
                $"""
                UPDATE TeamsMessages SET LeaseUntilUtc = NULL,
                    Reason = CASE WHEN State = 'Sending' THEN {OutcomeReasons.NeverAcknowledged} ELSE Reason END,
                    State = CASE WHEN State = 'Sending' THEN 'Unknown' ELSE 'Sent' END
                WHERE LeaseUntilUtc IS NOT NULL AND LeaseUntilUtc < {now}
                """,
                cancellation),
            cancellation);
    }
}
