using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Rounds;

/// <summary>Tallied → Purged: envelopes, wrapped key and outside secret are destroyed, and SQLite's log is emptied of them. Can be repeated.</summary>
public sealed class PurgeRound(GradingDb db, IKeyVault vault, RawStore store, WriteGate gate, ICardPosts cards, TimeProvider clock)
{
    internal async Task<Result<bool>> RunAsync(RoundId id, long fence, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        await db.WriteAsync(
            async () =>
            {
                // Overwritten before they are deleted, so that a page that is not reused holds nothing either.
                var size = await db.Set<Envelope>().Where(envelope => envelope.Round == id).Select(envelope => envelope.Blob).FirstOrDefaultAsync(cancellation);
                await db.Database.ExecuteSqlInterpolatedAsync(
                    $"UPDATE Envelopes SET Blob={new byte[size?.Length ?? 0]} WHERE Round={id.Value}", cancellation);
                await db.Database.ExecuteSqlInterpolatedAsync($"DELETE FROM Envelopes WHERE Round={id.Value}", cancellation);
                return await db.Database.ExecuteSqlInterpolatedAsync($"DELETE FROM RoundKeys WHERE Round={id.Value}", cancellation);
            },
            cancellation);
        RoundSteps.Passed("close.purged.envelopes", id);
        if ((await vault.DestroyAsync(id, cancellation)).Refused(out var missing))
        {
            return missing;
        }

        RoundSteps.Passed("close.purged.key", id);
        using (await gate.EnterAsync(cancellation))
        {
            if (!await store.EmptyLogAsync(cancellation))
            {
                return new StoreUnavailable();
            }
        }

        var purged = await db.WriteAsync(
            async () =>
            {
                if (await db.Database.ExecuteSqlInterpolatedAsync(
                    $"UPDATE Rounds SET State='Purged' WHERE Id={id.Value} AND State='Tallied' AND CloseFence={fence}", cancellation) == 0)
                {
                    return false;
                }

                var round = await db.Set<Round>().SingleAsync(each => each.Id == id, cancellation);
                await RoundEvent.AppendAsync(db, round, "purged", null, clock.GetUtcNow().UtcDateTime, "", cancellation);
                await cards.RefreshAsync(RoundCards.Result, id.Value, null, cancellation);
                return true;
            },
            cancellation);
        if (purged)
        {
            RoundSteps.Passed("close.purged", id);
        }

        return purged;
    }
}
