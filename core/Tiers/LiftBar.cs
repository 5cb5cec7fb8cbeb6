using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Tiers;

/// <summary>Appeals against a bar: sends its lifting on the way of the unit that barred, with the reason.</summary>
public sealed class AppealBar(GradingDb db, BarGround ground, IApprovals approvals, TimeProvider clock)
{
    public async Task<Result<ApprovalId>> RunAsync(PersonId actor, BarId id, string? reason, CancellationToken cancellation)
    {
        var found = await ground.ToWriteAsync(actor, id, cancellation);
        if (found.Refused(out var refusal))
        {
            return refusal;
        }

        var words = WrittenText.Tidy(reason, Prose.Long);
        if (words.Refused(out refusal))
        {
            return refusal;
        }

        if (words.Value is not { } said)
        {
            return new LiftNeedsReason();
        }

        return await db.WriteWholeAsync(
            async () =>
            {
                var bar = await db.Set<Bar>().SingleAsync(each => each.Id == id, cancellation);
                if (bar.State != BarState.InForce)
                {
                    return bar.State == BarState.Lifted ? new BarIsLifted(bar.LiftedOn!.Value) : new BarIsDraft();
                }

                bar.Appeal(said);
                var proposed = await approvals.ProposeAsync(
                    new Proposal(ApprovalMatter.LiftBar, id.Value, bar.Unit, bar.Year, actor, LiftText.Write(bar)), cancellation);
                if (proposed.Error is null)
                {
                    await BarEvent.AppendAsync(db, bar, BarEventKind.Appealed, actor, clock.GetUtcNow().UtcDateTime, said, cancellation);
                }

                return proposed;
            },
            cancellation);
    }
}

/// <summary>
/// Ends a bar whose lifting was approved: the customer can be rated again, rounds not yet counted rank it, the remark is closed with the reason.
/// A revoked award does not come back by itself: a level is only given by a list, a gift or an adjustment, each by its own route.
/// </summary>
internal sealed class LiftBarEffect(GradingDb db, IRoundMarks marks, IRiskRemarks remarks, ICardPosts cards, TimeProvider clock) : IApprovalEffect
{
    public ApprovalMatter Matter => ApprovalMatter.LiftBar;

    public async Task<string?> TextAsync(long @object, CancellationToken cancellation) =>
        await FindAsync(@object, cancellation) is { State: BarState.InForce } bar ? LiftText.Write(bar) : null;

    public async Task<Result> ApprovedAsync(ApprovalCard approval, DateOnly effectiveOn, CancellationToken cancellation)
    {
        var bar = await FindAsync(approval.Object, cancellation);
        if (bar is not { State: BarState.InForce })
        {
            return bar is null ? new NothingThere() : new BarIsLifted(bar.LiftedOn!.Value);
        }

        // The resolution may be older than the decision in the system; nothing ends before today.
        var now = clock.GetUtcNow();
        bar.Lift(GroupTime.DateOf(now));
        await remarks.CloseAsync(bar.Remark!.Value, bar.LiftReason!, approval.Proposer, cancellation);
        await marks.UnmarkBarredAsync(bar.Subject, bar.Year, approval.Proposer, cancellation);
        await BarEvent.AppendAsync(db, bar, BarEventKind.Lifted, approval.Proposer, now.UtcDateTime, approval.Resolution ?? "", cancellation);
        await cards.RefreshAsync(SpecialCards.Bar, bar.Id.Value, null, cancellation);
        return Result.Done;
    }

    public async Task UnlockedAsync(ApprovalCard approval, CancellationToken cancellation)
    {
        if (await FindAsync(approval.Object, cancellation) is { } bar)
        {
            await BarEvent.AppendAsync(
                db, bar, BarEventKind.AppealEnded, null, clock.GetUtcNow().UtcDateTime, approval.ReturnReason ?? "", cancellation);
            await cards.RefreshAsync(SpecialCards.Bar, bar.Id.Value, null, cancellation);
        }
    }

    private Task<Bar?> FindAsync(long id, CancellationToken cancellation) =>
        db.Set<Bar>().FirstOrDefaultAsync(bar => bar.Id == new BarId(id), cancellation);
}
