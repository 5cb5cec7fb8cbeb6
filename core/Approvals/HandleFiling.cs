using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Approvals;

/// <summary>备案 What happens to a filing after it reached headquarters: acknowledged, or asked back until the unit has answered.</summary>
public sealed class HandleFiling(GradingDb db, IAccess access, WaitingCards waiting, ICardPosts cards, TimeProvider clock)
{
    /// <summary>Headquarters takes note.</summary>
    public Task<Result<ApprovalCard>> AcknowledgeAsync(PersonId actor, ApprovalId id, CancellationToken cancellation) => MoveAsync(
        actor, id, GradingAction.AnswerFiling, FilingState.Filed, ApprovalEventKind.Acknowledged, null,
        async approval =>
        {
            approval.Acknowledge();
            await waiting.EndAsync(approval, cancellation);
            await cards.RefreshAsync(ApprovalCards.Mine, approval.Id.Value, null, cancellation);
        },
        cancellation);

    /// <summary>Headquarters wants to know something first; the unit owes the answer.</summary>
    public Task<Result<ApprovalCard>> AskBackAsync(PersonId actor, ApprovalId id, string? question, CancellationToken cancellation) => MoveAsync(
        actor, id, GradingAction.AnswerFiling, FilingState.Filed, ApprovalEventKind.AskedBack, question,
        async approval =>
        {
            approval.AskBack();
            await waiting.WaitForAnswerAsync(approval, cancellation);
        },
        cancellation);

    /// <summary>The unit answers; headquarters has it before it again.</summary>
    public Task<Result<ApprovalCard>> AnswerAsync(PersonId actor, ApprovalId id, string? answer, CancellationToken cancellation) => MoveAsync(
        actor, id, GradingAction.ProposeForUnit, FilingState.AskedBack, ApprovalEventKind.Answered, answer,
        async approval =>
        {
            approval.Answer();
            await waiting.WaitForHeadquartersAsync(approval, cancellation);
        },
        cancellation);

    private async Task<Result<ApprovalCard>> MoveAsync(
        PersonId actor, ApprovalId id, GradingAction right, FilingState from, ApprovalEventKind kind, string? text, Func<Approval, Task> move,
        CancellationToken cancellation)
    {
        var seen = await db.Set<Approval>().AsNoTracking().FirstOrDefaultAsync(each => each.Id == id, cancellation);
        if (seen is null)
        {
            return new NothingThere();
        }

        if ((await access.DemandAsync(actor, right, seen.Unit, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        var words = WrittenText.Tidy(text, Prose.Long);
        if (words.Refused(out refusal))
        {
            return refusal;
        }

        return kind != ApprovalEventKind.Acknowledged && words.Value is null ? new FilingTextMissing()
            : await db.WriteWholeAsync(() => StageAsync(actor, id, from, kind, words.Value, move, cancellation), cancellation);
    }

    private async Task<Result<ApprovalCard>> StageAsync(
        PersonId actor, ApprovalId id, FilingState from, ApprovalEventKind kind, string? text, Func<Approval, Task> move, CancellationToken cancellation)
    {
        var approval = await db.Set<Approval>().SingleAsync(each => each.Id == id, cancellation);
        if (approval.Filing != from)
        {
            return from == FilingState.Filed ? new FilingDoesNotWait(approval.Filing) : new NothingAskedBack(approval.Filing);
        }

        if (from == FilingState.Filed && actor == approval.Proposer)
        {
            return new OwnProposal();
        }

        await ApprovalChain.AppendAsync(
            db, approval, ApprovalEntry.Of(kind, approval, actor, clock.GetUtcNow().UtcDateTime) with { Reason = text }, cancellation);
        await move(approval);
        return approval.Card;
    }
}
