using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Originals;

/// <summary>Takes an original out of a customer's file, with the reason; it stays in the list as taken out and in the store.</summary>
public sealed class TakeOutOriginal(GradingDb db, OriginalsGround ground, TimeProvider clock)
{
    /// <summary>The customer, for showing the list again.</summary>
    public async Task<Result<CustomerId>> RunAsync(PersonId actor, OriginalId id, string? reason, CancellationToken cancellation)
    {
        var found = await ground.OneAsync(actor, id, GradingAction.KeepFile, cancellation);
        if (found.Refused(out var refusal))
        {
            return refusal;
        }

        var why = WrittenText.Tidy(reason, Original.LongestNote);
        if (why.Refused(out refusal))
        {
            return refusal;
        }

        if (why.Value is not { } said)
        {
            return new TakingOutNeedsReason();
        }

        return await db.WriteWholeAsync<CustomerId>(
            async () =>
            {
                var original = await db.Set<Original>().SingleAsync(each => each.Id == id, cancellation);
                if (original.RemovedUtc is not null)
                {
                    return new OriginalIsTakenOut();
                }

                if (await db.Set<Remarks.RemarkEvidence>().AnyAsync(
                    piece => piece.Original == id && db.Set<RiskRemark>().Any(remark => remark.Id == piece.Remark && remark.ClosedUtc == null), cancellation))
                {
                    return new OriginalIsEvidence();
                }

                original.TakeOut(said, actor, clock.GetUtcNow().UtcDateTime);
                return original.Customer;
            },
            cancellation);
    }
}
