using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Mails;

/// <summary>A mail that this sender, and no other, may send until its lease ends.</summary>
/// <param name="Fence">Proof of the claim; the outcome is recorded under it.</param>
/// <param name="Attempts">Of this mail, this one included.</param>
/// <param name="Rests">How often in a row the mailbox had to rest before this attempt.</param>
public sealed record ClaimedMail(MailId Id, long Fence, string Reference, PersonId Recipient, string Kind, long Subject, int Attempts, int Rests);

/// <summary>What a look into the outbox gave: a mail, or how long there is nothing to do at the least.</summary>
public sealed record MailClaim(ClaimedMail? Mail, TimeSpan Wait);

/// <summary>
/// Takes the next mail of a mailbox: the longest waiting, one at a time, and at the mailbox's pace over all processes. A claim that was never
/// acknowledged becomes <see cref="MailState.Unknown"/> when its lease ends.
/// </summary>
public sealed class ClaimMail(GradingDb db, TimeProvider clock)
{
    /// <summary>Longer than the longest attempt.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>A mailbox rests as long as the mail system asks for, but never longer.</summary>
    public static readonly TimeSpan LongestRest = TimeSpan.FromHours(24);

    /// <summary>How long a sender sleeps when nothing waits; a queued mail of this process wakes it at once.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromSeconds(5);

    /// <summary>So far the clocks of two processes may differ; a longer way back is a clock that was set back.</summary>
    private static readonly TimeSpan ClocksApart = TimeSpan.FromMinutes(5);

    /// <param name="pace">Time from the start of one mail to the start of the next.</param>
    public async Task<MailClaim> HandleAsync(string mailbox, TimeSpan pace, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await GiveUpExpiredAsync(now, cancellation);
        var lane = await LaneAsync(mailbox, now, cancellation);
        if (lane.NextUtc > now && lane.NextUtc <= now + LongestRest + ClocksApart && lane.SetUtc <= now + ClocksApart)
        {
            // A rest that begins later than now comes of a clock that was set back, and must not stop the mailbox.
            return new MailClaim(null, lane.NextUtc - now);
        }

        var mails = db.Set<Mail>().AsNoTracking();
        if (await mails.AnyAsync(mail => mail.State == MailState.Sending, cancellation)
            || await mails.Where(mail => mail.State == MailState.Pending && (mail.NextAttemptUtc == null || mail.NextAttemptUtc <= now))
                .OrderBy(mail => mail.QueuedUtc).ThenBy(mail => mail.Id).FirstOrDefaultAsync(cancellation) is not { } due)
        {
            return new MailClaim(null, Idle);
        }

        var fence = RandomId.Next();
        var taken = await db.WriteAsync(
            async () =>
                await db.Database.ExecuteSqlInterpolatedAsync(
                    $"UPDATE MailLanes SET NextUtc = {now + pace}, SetUtc = {now}, Fence = {fence} WHERE Mailbox = {mailbox} AND Fence = {lane.Fence}", cancellation) == 1
                && await db.Database.ExecuteSqlInterpolatedAsync(
                    $"""
                    UPDATE Mails SET State = 'Sending', Fence = {fence}, ClaimedUtc = {now}, LeaseUntilUtc = {now + Lease}, Attempts = Attempts + 1
                    WHERE Id = {due.Id.Value} AND Fence = {due.Fence}
                    """,
                    cancellation) == 1,
            cancellation);
        return taken
            ? new MailClaim(new ClaimedMail(due.Id, fence, due.Reference, due.Recipient, due.Kind, due.Subject, due.Attempts + 1, lane.Rests), TimeSpan.Zero)
            : new MailClaim(null, TimeSpan.Zero);
    }

    private async Task<MailLane> LaneAsync(string mailbox, DateTime now, CancellationToken cancellation)
    {
        var lanes = db.Set<MailLane>().AsNoTracking();
        if (await lanes.FirstOrDefaultAsync(lane => lane.Mailbox == mailbox, cancellation) is { } known)
        {
            return known;
        }

        db.Add(MailLane.Of(mailbox, now));
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException fault) when (StoreFault.IsDuplicate(fault))
        {
            // Another process made it just now.
        }

        db.ChangeTracker.Clear();
        return await lanes.FirstAsync(lane => lane.Mailbox == mailbox, cancellation);
    }

    private async Task GiveUpExpiredAsync(DateTime now, CancellationToken cancellation)
    {
        var latest = now + Lease + Lease;
        if (!await db.Set<Mail>().AnyAsync(mail => mail.State == MailState.Sending && (mail.LeaseUntilUtc < now || mail.LeaseUntilUtc > latest), cancellation))
        {
            return;
        }

        // The fence stays: a sender that was only slow may still report what really happened.
        await db.WriteAsync(
            () => db.Database.ExecuteSqlInterpolatedAsync(
                $"""
                UPDATE Mails SET State = 'Unknown', LeaseUntilUtc = NULL, Reason = {MailReasons.NeverAcknowledged}
                WHERE State = 'Sending' AND (LeaseUntilUtc < {now} OR LeaseUntilUtc > {latest})
                """,
                cancellation),
            cancellation);
    }
}
