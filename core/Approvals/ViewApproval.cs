using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Approvals;

/// <summary>Shows one version on its way: what it says, how it differs from the version before, who decided, for whom it waits, what the reader may do.</summary>
public sealed class ViewApproval(GradingDb db, IAccess access, Mandates mandates, IDeciders deciders, WaitingCards waiting, TimeProvider clock)
{
    public async Task<Result<ApprovalSheet>> RunAsync(PersonId reader, ApprovalId id, CancellationToken cancellation)
    {
        var approval = await db.Set<Approval>().AsNoTracking().FirstOrDefaultAsync(each => each.Id == id, cancellation);
        if (approval is null)
        {
            return new NothingThere();
        }

        var events = await db.Set<ApprovalEvent>().AsNoTracking().Where(entry => entry.Approval == id).OrderBy(entry => entry.Number).ToListAsync(cancellation);
        var mandate = await MandateAsync(reader, approval, cancellation);

        // A stand-in sees what he decides and what he decided; everybody else who may see the unit's year.
        if (mandate is null && !events.Exists(entry => entry.By == reader && entry.StandIn is not null)
            && (await access.DemandAsync(reader, GradingAction.ViewYear, approval.Unit, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        var open = await db.Set<OpenStep>().AsNoTracking().FirstOrDefaultAsync(step => step.Approval == id, cancellation);
        var before = await db.Set<Approval>().AsNoTracking()
            .Where(each => each.Matter == approval.Matter && each.Object == approval.Object && each.Version == approval.Version - 1)
            .Select(each => each.Text).FirstOrDefaultAsync(cancellation);
        return new ApprovalSheet(
            approval.Card, approval.Unit, approval.Year, approval.Step, approval.Text, before, approval.AdjustmentReason,
            await TrailAsync(approval, events, open, cancellation),
            [.. events.Where(IsOfFiling).Select(entry => new FilingNote(entry.Kind, entry.By, entry.AtUtc, entry.Reason))],
            open?.DueOn, open?.DueOn < GroupTime.DateOf(clock.GetUtcNow()), await MayAsync(reader, approval, mandate, cancellation));
    }

    private static bool IsOfFiling(ApprovalEvent entry) =>
        entry.Kind is ApprovalEventKind.Filed or ApprovalEventKind.AskedBack or ApprovalEventKind.Answered or ApprovalEventKind.Acknowledged;

    private async Task<ApprovalMay> MayAsync(PersonId reader, Approval approval, Mandate? mandate, CancellationToken cancellation)
    {
        return new ApprovalMay(
            mandate is not null, mandate?.For, approval.State == ApprovalState.UnderWay && approval.Proposer == reader,
            approval.Filing == FilingState.Filed && approval.Proposer != reader && await HasAsync(GradingAction.AnswerFiling),
            approval.Filing == FilingState.AskedBack && await HasAsync(GradingAction.ProposeForUnit),
            approval.State != ApprovalState.UnderWay && approval.Proposer == reader);

        async Task<bool> HasAsync(GradingAction action) => (await access.UnitsAsync(reader, action, cancellation)).Contains(approval.Unit);
    }

    /// <summary>By what the reader may decide the step that waits; null when he may not or nothing waits.</summary>
    private async Task<Mandate?> MandateAsync(PersonId reader, Approval approval, CancellationToken cancellation)
    {
        if (approval.State != ApprovalState.UnderWay)
        {
            return null;
        }

        var unit = approval.Current.Place == StepPlace.Proposing ? approval.Unit : await deciders.HeadquartersAsync(cancellation);
        var mandate = await mandates.OfAsync(reader, approval.Current.Decider, unit, approval.Proposer, cancellation);
        return mandate.Error is null ? mandate.Value : null;
    }

    private async Task<IReadOnlyList<TrailStep>> TrailAsync(
        Approval approval, List<ApprovalEvent> events, OpenStep? open, CancellationToken cancellation)
    {
        var headquarters = await deciders.HeadquartersAsync(cancellation);
        var trail = new List<TrailStep>(approval.Route.Steps.Count);
        for (var number = 1; number <= approval.Route.Steps.Count; number++)
        {
            var step = approval.Route.Steps[number - 1];
            var decided = events.Find(entry => entry.Step == number && entry.Kind is ApprovalEventKind.Approved or ApprovalEventKind.Returned);
            var state = decided?.Kind switch
            {
                ApprovalEventKind.Approved => TrailState.Approved,
                ApprovalEventKind.Returned => TrailState.Returned,
                _ when approval.State != ApprovalState.UnderWay => TrailState.Dropped,
                _ => number == approval.Step ? TrailState.Waiting : TrailState.Ahead,
            };
            trail.Add(new TrailStep(
                number, step.Decider, step.Place == StepPlace.Proposing ? approval.Unit : headquarters, step.ByResolution, state, decided?.By, decided?.For,
                decided?.AtUtc, decided?.Reason, decided?.Resolution, decided?.ResolvedOn,
                state == TrailState.Waiting && open is not null ? await waiting.PeopleAsync(open, cancellation) : []));
        }

        return trail;
    }
}
