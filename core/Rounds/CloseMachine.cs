using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Rounds;

/// <summary>
/// Drives a round from Open to Archived (voting.md 5). Every step is one conditional update, can be repeated, and belongs to the owner of a
/// lease; an owner whose lease was taken over changes nothing any more (fence).
/// </summary>
public sealed class CloseMachine(
    GradingDb db, OpenEnvelopes opening, PurgeRound purge, ArchiveRound archive, RoundMarks marks, ICardPosts cards, RoundMeter meter, TimeProvider clock)
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(10);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Open → Closing in one transaction: no submit after it, and the lists of envelopes and receipts are committed. False when it was done before.</summary>
    internal async Task<bool> FreezeAsync(RoundId id, PersonId? by, string reason, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        var frozen = await db.WriteAsync(
            async () =>
            {
                if (await db.Database.ExecuteSqlInterpolatedAsync(
                    $"UPDATE Rounds SET State='Closing', OpenKey=NULL WHERE Id={id.Value} AND State='Open'", cancellation) == 0)
                {
                    return false;
                }

                // Waits for submits that hold a slot and shuts the others out; only then is the box read.
                await db.Database.ExecuteSqlInterpolatedAsync($"UPDATE RollSlots SET Frozen=1 WHERE Round={id.Value}", cancellation);
                var box = await db.Set<Envelope>().Where(envelope => envelope.Round == id)
                    .Select(envelope => new { envelope.Slot, envelope.Blob }).ToListAsync(cancellation);
                var round = await db.Set<Round>().SingleAsync(each => each.Id == id, cancellation);
                round.Commit(EnvelopeLists.Of(box.Select(each => each.Blob)), EnvelopeLists.Receipts(box.Select(each => (each.Slot, each.Blob))));
                await marks.CatchUpAsync(id, cancellation);
                await RoundEvent.AppendAsync(
                    db, round, RoundLog.Closed, by, Now, RoundLog.ClosedDetail(reason, round.EnvelopeRoot!, round.ReceiptRoot!), cancellation);
                await cards.SettleAsync(RoundCards.Ballot, id.Value, null, cancellation);
                await cards.RefreshAsync(RoundCards.Ballot, id.Value, null, cancellation);
                await cards.RefreshAsync(RoundCards.Participation, id.Value, null, cancellation);
                return true;
            },
            cancellation);
        if (frozen)
        {
            meter.Closed();
            RoundSteps.Passed("close.frozen", id);
        }

        return frozen;
    }

    /// <summary>NeedsAttention → Closing, because a person decided to try again.</summary>
    internal async Task RetryAsync(RoundId id, PersonId by, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        await db.WriteAsync(
            async () =>
            {
                if (await db.Database.ExecuteSqlInterpolatedAsync(
                    $"UPDATE Rounds SET State='Closing', Trouble=NULL WHERE Id={id.Value} AND State='NeedsAttention'", cancellation) == 1)
                {
                    var round = await db.Set<Round>().SingleAsync(each => each.Id == id, cancellation);
                    await RoundEvent.AppendAsync(db, round, "retried", by, Now, "", cancellation);
                }

                return true;
            },
            cancellation);
    }

    /// <summary>Takes the round as far as it goes now. Refuses with what was missing; the next look goes on from there.</summary>
    internal async Task<Result> AdvanceAsync(RoundId id, CancellationToken cancellation)
    {
        if (await TakeLeaseAsync(id, cancellation) is not { } fence)
        {
            return Result.Done;
        }

        var since = clock.GetTimestamp();
        try
        {
            while (true)
            {
                db.ChangeTracker.Clear();
                var state = await db.Set<Round>().Where(round => round.Id == id && round.CloseFence == fence).Select(round => (RoundState?)round.State)
                    .SingleOrDefaultAsync(cancellation);
                var step = state switch
                {
                    RoundState.Closing => await opening.RunAsync(id, fence, cancellation),
                    RoundState.Tallied => await purge.RunAsync(id, fence, cancellation),
                    RoundState.Purged => await archive.RunAsync(id, fence, cancellation),
                    _ => false,
                };
                if (step.Refused(out var missing))
                {
                    return missing;
                }

                if (!step.Value)
                {
                    return Result.Done;
                }
            }
        }
        finally
        {
            meter.Closing(clock.GetElapsedTime(since));
            await WriteAsync($"UPDATE Rounds SET CloseLeaseUntil=NULL WHERE Id={id.Value} AND CloseFence={fence}", CancellationToken.None);
        }
    }

    private async Task<long?> TakeLeaseAsync(RoundId id, CancellationToken cancellation)
    {
        var owner = RandomId.Next();
        var now = Now.Ticks;
        var taken = await WriteAsync(
            $"""
            UPDATE Rounds SET CloseOwner={owner}, CloseFence=CloseFence+1, CloseLeaseUntil={now + Lease.Ticks}
            WHERE Id={id.Value} AND State IN ('Closing','Tallied','Purged') AND (CloseLeaseUntil IS NULL OR CloseLeaseUntil<{now})
            """,
            cancellation);
        return taken == 0 ? null
            : await db.Set<Round>().Where(round => round.Id == id && round.CloseOwner == owner).Select(round => (long?)round.CloseFence)
                .SingleOrDefaultAsync(cancellation);
    }

    private Task<int> WriteAsync(FormattableString sql, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        return db.WriteAsync(() => db.Database.ExecuteSqlInterpolatedAsync(sql, cancellation), cancellation);
    }
}
