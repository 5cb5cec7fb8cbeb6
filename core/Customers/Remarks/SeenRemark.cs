using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Remarks;

/// <summary>Whoever was told of a remark has seen it: the card no longer waits on the person's own desk.</summary>
public sealed class SeenRemark(GradingDb db, RemarksGround ground, ICardPosts cards)
{
    public async Task<Result> RunAsync(PersonId reader, RiskRemarkId id, CancellationToken cancellation)
    {
        if ((await ground.RemarkAsync(reader, id, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        await cards.SettleAsync(RemarkCards.Remark, id.Value, reader, cancellation);
        await db.SaveChangesAsync(cancellation);
        return Result.Done;
    }
}
