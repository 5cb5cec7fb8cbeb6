using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Approvals;

/// <summary>A decision. <paramref name="Step"/> and <paramref name="TextHash"/> are those of the card the person looked at.</summary>
/// <param name="Reason">Compulsory to return.</param>
/// <param name="Resolution">Number of the resolution; with its date compulsory to approve a step that decides by resolution.</param>
public sealed record DecideStepRequest(
    PersonId Actor, ApprovalId Approval, int Step, string TextHash, bool Approve, string? Reason = null, string? Resolution = null,
    DateOnly? ResolvedOn = null);

/// <summary>
/// Approves or returns the step that waits. Approving the last step puts the thing into effect, files it and tells the proposer, all in one
/// transaction.
/// </summary>
public sealed class DecideStep(
    GradingDb db, IAccess access, Mandates mandates, IDeciders deciders, IEnumerable<IApprovalEffect> effects, WaitingCards waiting, TimeProvider clock)
{
    public async Task<Result<ApprovalCard>> RunAsync(DecideStepRequest request, CancellationToken cancellation)
    {
        var seen = await db.Set<Approval>().AsNoTracking().FirstOrDefaultAsync(each => each.Id == request.Approval, cancellation);
        if (seen is null)
        {
            return new NothingThere();
        }

        // Who has nothing to do with it learns nothing about it; a stand-in, also a former one, is told why he cannot decide.
        var mandate = await MandateAsync(request.Actor, seen, cancellation);
        if (mandate.Error is NotTheDecider
            && (await access.DemandAsync(request.Actor, GradingAction.ViewYear, seen.Unit, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        // A stand-in decides by the right of the decider.
        if (mandate.Error is null
            && (await access.DemandAsync(mandate.Value.Holder, GradingAction.DecideApproval, seen.Unit, cancellation)).Refused(out refusal))
        {
            return refusal;
        }

        return await db.WriteWholeAsync(() => DecideAsync(request, cancellation), cancellation);
    }

    private async Task<Result<ApprovalCard>> DecideAsync(DecideStepRequest request, CancellationToken cancellation)
    {
        var approval = await db.Set<Approval>().SingleAsync(each => each.Id == request.Approval, cancellation);
        if (await RefusalAsync(request, approval, cancellation) is { } refusal)
        {
            return refusal;
        }

        var words = Decision.Read(request, approval, clock);
        if (words.Refused(out refusal))
        {
            return refusal;
        }

        var effect = effects.SingleOrDefault(each => each.Matter == approval.Matter)
            ?? throw new InvalidOperationException($"no IApprovalEffect for {approval.Matter}");
        if (request.Approve && await effect.TextAsync(approval.Object, cancellation) is var text && (text is null || Canon.Hash(text) != approval.TextHash))
        {
            return new VersionChanged();
        }

        var mandate = (await MandateAsync(request.Actor, approval, cancellation)).Value;
        var now = clock.GetUtcNow().UtcDateTime;
        var entry = ApprovalEntry.Of(request.Approve ? ApprovalEventKind.Approved : ApprovalEventKind.Returned, approval, request.Actor, now) with
        {
            Step = approval.Step,
            Decider = approval.Current.Decider,
            For = mandate.For,
            StandIn = mandate.StandIn?.Id,
            Begins = mandate.StandIn?.Begins,
            Ends = mandate.StandIn?.Ends,
            Reason = words.Value.Reason,
            Resolution = words.Value.Resolution,
            ResolvedOn = words.Value.ResolvedOn,
        };
        await ApprovalChain.AppendAsync(db, approval, entry, cancellation);
        return request.Approve
            ? await ApproveAsync(approval, words.Value, effect, now, cancellation)
            : await ReturnAsync(approval, words.Value, effect, now, cancellation);
    }

    private async Task<Result<ApprovalCard>> ApproveAsync(
        Approval approval, Decision words, IApprovalEffect effect, DateTime now, CancellationToken cancellation)
    {
        var byResolution = approval.Current.ByResolution;
        approval.Pass(words.Resolution, words.ResolvedOn, now);
        if (approval.State == ApprovalState.UnderWay)
        {
            await waiting.WaitForDecisionAsync(approval, cancellation);
            return approval.Card;
        }

        var effectiveOn = byResolution ? words.ResolvedOn!.Value : GroupTime.DateOf(clock.GetUtcNow());
        if ((await effect.ApprovedAsync(approval.Card, effectiveOn, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        if (approval.Filing == FilingState.Filed)
        {
            await ApprovalChain.AppendAsync(db, approval, ApprovalEntry.Of(ApprovalEventKind.Filed, approval, approval.Proposer, now), cancellation);
            await waiting.WaitForHeadquartersAsync(approval, cancellation);
        }
        else
        {
            await waiting.EndAsync(approval, cancellation);
        }

        await waiting.TellProposerAsync(approval, cancellation);
        return approval.Card;
    }

    private async Task<Result<ApprovalCard>> ReturnAsync(
        Approval approval, Decision words, IApprovalEffect effect, DateTime now, CancellationToken cancellation)
    {
        approval.Return(words.Reason!, words.Resolution, words.ResolvedOn, now);
        await effect.UnlockedAsync(approval.Card, cancellation);
        await waiting.EndAsync(approval, cancellation);
        await waiting.TellProposerAsync(approval, cancellation);
        return approval.Card;
    }

    /// <summary>Why this person cannot decide this step now, the plainest reason first.</summary>
    private async Task<Error?> RefusalAsync(DecideStepRequest request, Approval approval, CancellationToken cancellation)
    {
        if (approval.State == ApprovalState.Withdrawn)
        {
            return new ApprovalWithdrawn();
        }

        if (approval.State != ApprovalState.UnderWay || request.Step < approval.Step)
        {
            return new StepAlreadyDecided();
        }

        if (request.Actor == approval.Proposer)
        {
            return new OwnProposal();
        }

        var mandate = await MandateAsync(request.Actor, approval, cancellation);
        if (mandate.Refused(out var refusal))
        {
            return refusal is NotTheDecider && (request.Step > approval.Step || await DecidesLaterAsync(request.Actor, approval, cancellation))
                ? new OutOfOrder(approval.Current.Decider)
                : refusal;
        }

        if (request.Step > approval.Step)
        {
            return new OutOfOrder(approval.Current.Decider);
        }

        var standsIn = mandate.Value.StandIn is not null;
        if (await db.Set<ApprovalEvent>().AnyAsync(
            entry => entry.Approval == approval.Id && entry.Kind == ApprovalEventKind.Approved && entry.By == request.Actor
                && (standsIn || entry.StandIn != null),
            cancellation))
        {
            return new DecidedEarlierStep();
        }

        return request.TextHash == approval.TextHash ? null : new VersionChanged();
    }

    private async Task<Result<Mandate>> MandateAsync(PersonId actor, Approval approval, CancellationToken cancellation) =>
        await mandates.OfAsync(actor, approval.Current.Decider, await UnitOfAsync(approval.Current, approval, cancellation), approval.Proposer, cancellation);

    private async Task<bool> DecidesLaterAsync(PersonId actor, Approval approval, CancellationToken cancellation)
    {
        foreach (var later in approval.Route.Steps.Skip(approval.Step))
        {
            var unit = await UnitOfAsync(later, approval, cancellation);
            if ((await mandates.OfAsync(actor, later.Decider, unit, approval.Proposer, cancellation)).Error is null)
            {
                return true;
            }
        }

        return false;
    }

    private async Task<UnitId> UnitOfAsync(RouteStep step, Approval approval, CancellationToken cancellation) =>
        step.Place == StepPlace.Proposing ? approval.Unit : await deciders.HeadquartersAsync(cancellation);
}
