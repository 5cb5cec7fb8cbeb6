using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Rounds;

/// <summary>
/// Closing → Tallied: opens everything in memory, sorts each cell on its own, counts and writes cells, result and state in one transaction.
/// What does not fit stops the round; nothing is skipped.
/// </summary>
public sealed class OpenEnvelopes(GradingDb db, IKeyVault vault, IAccess access, ICardPosts cards, TimeProvider clock)
{
    internal async Task<Result<bool>> RunAsync(RoundId id, long fence, CancellationToken cancellation)
    {
        var round = await db.Set<Round>().AsNoTracking().SingleAsync(each => each.Id == id, cancellation);
        var slots = await db.Set<RollSlot>().AsNoTracking().Where(slot => slot.Round == id).ToListAsync(cancellation);
        var envelopes = await db.Set<Envelope>().AsNoTracking().Where(envelope => envelope.Round == id).ToListAsync(cancellation);
        if (Form(round, slots) is not { } form)
        {
            return await StopAsync(id, fence, "FormChanged", cancellation);
        }

        if (!EnvelopeLists.Of(envelopes.Select(envelope => envelope.Blob)).AsSpan().SequenceEqual(round.EnvelopeList))
        {
            return await StopAsync(id, fence, "EnvelopesChanged", cancellation);
        }

        var finished = slots.Where(slot => slot.Finished).Select(slot => slot.Voter).ToHashSet();
        var turnout = Turnout.Of(form, finished);
        var log = await RoundLog.OfAsync(db, id, cancellation);
        var formula = log.Roots is null ? Tally.FirstFormula : Tally.Formula;
        if (!Tally.IsValid(form, turnout))
        {
            return await PublishAsync(id, fence, Tally.NotValid(turnout, formula), [], cancellation);
        }

        var secret = await vault.ReadAsync(id, cancellation);
        if (secret.Refused(out var missing))
        {
            return missing;
        }

        var wrapped = await db.Set<RoundKey>().AsNoTracking().SingleOrDefaultAsync(key => key.Round == id, cancellation);
        using var key = wrapped is null ? null : new WrappedKey(wrapped.Salt, wrapped.Wrapped).Unwrap(id, secret.Value);
        CryptographicOperations.ZeroMemory(secret.Value);
        if (key is null)
        {
            return await StopAsync(id, fence, "KeyMissing", cancellation);
        }

        var opened = BoxReader.Open(form, round.FormHash, key, turnout, finished, log.Barred, envelopes);
        if (opened.Trouble is { } trouble)
        {
            return await StopAsync(id, fence, trouble, cancellation);
        }

        RoundSteps.Passed("close.opened", id);
        var published = await PublishAsync(id, fence, Tally.Count(form, turnout, opened.Cells, log.Barred, formula), opened.Cells, cancellation);
        opened.Forget();
        return published;
    }

    /// <summary>The frozen form, or null when it or the roll is not what the envelopes were sealed for.</summary>
    private static RoundForm? Form(Round round, List<RollSlot> slots)
    {
        if (Canon.Hash(round.FormText) != round.FormHash)
        {
            return null;
        }

        try
        {
            var form = Canon.Read<RoundForm>(round.FormText);
            var roll = slots.ToDictionary(slot => slot.Id);
            return form.Round == round.Id && roll.Count == form.Roll.Count && form.Roll.All(slot =>
                roll.TryGetValue(slot.Slot, out var row) && row.Voter == slot.Voter && row.Eligible != slot.Recused && row.Frozen)
                ? form : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private async Task<bool> PublishAsync(RoundId id, long fence, PublishedResult result, IReadOnlyList<Cell> cells, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        var published = await db.WriteAsync(
            async () =>
            {
                if (await db.Database.ExecuteSqlInterpolatedAsync(
                    $"UPDATE Rounds SET State='Tallied' WHERE Id={id.Value} AND State='Closing' AND CloseFence={fence}", cancellation) == 0)
                {
                    return false;
                }

                var round = await db.Set<Round>().SingleAsync(each => each.Id == id, cancellation);
                round.Publish(result.Outcome, Canon.Write(result));
                db.AddRange(cells.Select(cell => OpenedCell.Of(RandomId.Next(), id, cell.Candidate, cell.Item, cell.Answers)));
                db.AddRange(result.Rows.Select(row => RoundResult.Of(id, row)));
                await RoundEvent.AppendAsync(db, round, "tallied", null, clock.GetUtcNow().UtcDateTime, result.Outcome.ToString(), cancellation);
                foreach (var reader in await access.PeopleAsync(GradingAction.ViewResult, round.Unit, cancellation))
                {
                    await cards.PostAsync(reader, RoundCards.Result, id.Value, null, cancellation);
                }

                await cards.SettleAsync(RoundCards.Participation, id.Value, null, cancellation);
                await db.SaveChangesAsync(cancellation);
                RoundSteps.Passed("close.tallied.beforeCommit", id);
                return true;
            },
            cancellation);
        if (published)
        {
            RoundSteps.Passed("close.tallied", id);
        }

        return published;
    }

    private async Task<bool> StopAsync(RoundId id, long fence, string trouble, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        await db.WriteAsync(
            async () =>
            {
                if (await db.Database.ExecuteSqlInterpolatedAsync(
                    $"UPDATE Rounds SET State='NeedsAttention', Trouble={trouble} WHERE Id={id.Value} AND State='Closing' AND CloseFence={fence}", cancellation) == 1)
                {
                    var round = await db.Set<Round>().SingleAsync(each => each.Id == id, cancellation);
                    await RoundEvent.AppendAsync(db, round, "attention", null, clock.GetUtcNow().UtcDateTime, trouble, cancellation);
                    await cards.RefreshAsync(RoundCards.Participation, id.Value, null, cancellation);
                }

                return true;
            },
            cancellation);
        return false;
    }
}
