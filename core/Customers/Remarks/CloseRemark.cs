using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Remarks;

/// <summary>Decides that a remark of risk no longer holds: with the reason, and by somebody else than who made it (002 §6.2.2). It stays readable.</summary>
public sealed class CloseRemark(GradingDb db, RemarksGround ground, ICardPosts cards, TimeProvider clock)
{
    public async Task<Result> RunAsync(PersonId actor, RiskRemarkId id, string? reason, CancellationToken cancellation)
    {
        var found = await ground.RemarkAsync(actor, id, cancellation);
        if (found.Refused(out var refusal))
        {
            return refusal;
        }

        if (found.Value.Remark.Customer is not { } customer)
        {
            return new RemarkEndsWithBar();
        }

        if ((await ground.CustomerAsync(actor, customer, GradingAction.CloseRemark, cancellation)).Refused(out refusal))
        {
            return refusal;
        }

        if (found.Value.Remark.By == actor)
        {
            return new OwnRemark();
        }

        var why = WrittenText.Tidy(reason, RemarkRisk.Long);
        if (why.Refused(out refusal))
        {
            return refusal;
        }

        if (why.Value is not { } said)
        {
            return new ClosingNeedsReason();
        }

        var closed = await db.WriteWholeAsync<bool>(
            async () =>
            {
                var remark = await db.Set<RiskRemark>().SingleAsync(each => each.Id == id, cancellation);
                if (remark.ClosedUtc is { } at)
                {
                    return new RemarkIsClosed(DateOnly.FromDateTime(GroupTime.LocalOf(at)));
                }

                remark.Close(said, actor, clock.GetUtcNow().UtcDateTime);
                await cards.SettleAsync(RemarkCards.Remark, id.Value, null, cancellation);
                await cards.RefreshAsync(RemarkCards.Remark, id.Value, null, cancellation);
                return true;
            },
            cancellation);
        return closed.Refused(out refusal) ? refusal : Result.Done;
    }
}
