using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Rounds;

/// <summary>
/// 回执 The hashes of the voter's own envelopes: they prove 'not dropped, not replaced' and say nothing of the content. The voter keeps them;
/// after purging the server cannot make them again.
/// </summary>
/// <param name="Hash">SHA-256 over the sorted list, lower-case hex: what one writes down.</param>
/// <param name="Envelopes">Each envelope's SHA-256, sorted.</param>
/// <param name="Committed">Null while open; afterwards whether the number is in the list committed at closing.</param>
public sealed record Receipt(string Hash, IReadOnlyList<string> Envelopes, bool? Committed);

/// <summary>Makes the voter's own receipt; <see cref="CheckReceipt"/> checks a kept one.</summary>
public sealed class ViewReceipt(GradingDb db, IAccess access, RoundForms forms)
{
    /// <summary>The receipt of the envelopes that lie there now.</summary>
    public async Task<Result<Receipt>> RunAsync(PersonId actor, RoundId id, CancellationToken cancellation)
    {
        if (await forms.FindAsync(db, id, cancellation) is not { } frozen)
        {
            return new NothingThere();
        }

        if ((await access.DemandAsync(actor, GradingAction.CastBallot, frozen.Form.Unit, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        if (frozen.SlotOf(actor) is not { } slot)
        {
            return new NotOnTheRoll();
        }

        var blobs = await db.Set<Envelope>().Where(envelope => envelope.Slot == slot.Slot).Select(envelope => envelope.Blob).ToListAsync(cancellation);
        var hexes = EnvelopeLists.Hexes(EnvelopeLists.Of(blobs)).ToList();
        var receipt = Convert.ToHexStringLower(EnvelopeLists.Receipt(blobs));
        return new Receipt(receipt, hexes, await CommittedAsync(id, receipt, cancellation));
    }

    private async Task<bool?> CommittedAsync(RoundId id, string receipt, CancellationToken cancellation)
    {
        var list = await db.Set<Round>().Where(round => round.Id == id).Select(round => round.ReceiptList).SingleAsync(cancellation);
        return list is null ? null : EnvelopeLists.Hexes(list).Contains(receipt);
    }
}
