using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Rounds;

/// <summary>The round, and whether a receipt is in its committed list; null when no number was given yet.</summary>
public sealed record ReceiptCheck(RoundForm Form, bool? Found);

/// <summary>Looks a kept receipt number up in the list committed at closing. Says nothing of whose it is: the list does not tell.</summary>
public sealed class CheckReceipt(GradingDb db, IAccess access, RoundForms forms)
{
    /// <param name="receipt">The number as it was written down, or null to ask only whether there is a list.</param>
    public async Task<Result<ReceiptCheck>> RunAsync(PersonId actor, RoundId id, string? receipt, CancellationToken cancellation)
    {
        if (await forms.FindAsync(db, id, cancellation) is not { } frozen)
        {
            return new NothingThere();
        }

        if ((await access.DemandAsync(actor, GradingAction.ViewResult, frozen.Form.Unit, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        if (await db.Set<Round>().Where(round => round.Id == id).Select(round => round.ReceiptList).SingleAsync(cancellation) is not { } list)
        {
            return new NoListCommittedYet();
        }

        if (receipt is null)
        {
            return new ReceiptCheck(frozen.Form, null);
        }

        return EnvelopeLists.Written(receipt) is { } hex
            ? new ReceiptCheck(frozen.Form, EnvelopeLists.Hexes(list).Contains(hex)) : new ReceiptIsNoNumber();
    }
}
