using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Visits;

/// <summary>
/// Changes the plan of a visit until it took place, and cancels it (001 §7.2.2). What the units were mailed they are mailed again: the new version
/// says what changed; a unit that it concerns no more is mailed that, and no detail.
/// </summary>
public sealed class ChangePlan(
    GradingDb db, VisitGround ground, PublishPlan publish, IWorkingDays days, VisitsSettings settings, ICustomers customers, ICardPosts cards)
{
    public Task<Result> BasicsAsync(PersonId actor, VisitId id, int version, TypedBasics typed, CancellationToken cancellation) =>
        ChangeAsync(actor, id, version, before => VisitText.Basics(typed, before, ground.Today), cancellation);

    public Task<Result> ProgrammeAsync(PersonId actor, VisitId id, int version, TypedProgramme typed, CancellationToken cancellation) =>
        ChangeAsync(actor, id, version, before => VisitText.Programme(typed, before), cancellation);

    /// <summary>Headquarters names the units that a plan concerns beside the customer's own, among those that have a customer of the same rated subject.</summary>
    public async Task<Result> UnitsAsync(PersonId actor, VisitId id, IReadOnlyCollection<UnitId> units, CancellationToken cancellation)
    {
        var found = await ground.DemandAsync(actor, id, GradingAction.PlanVisits, cancellation);
        if (found.Refused(out var refusal))
        {
            return refusal;
        }

        if (!await ground.IsOfHeadquartersAsync(actor, cancellation))
        {
            return new OnlyHeadquartersNamesUnits();
        }

        var possible = (await customers.OfSubjectsAsync([found.Value.Subject], cancellation)).Select(customer => customer.Unit).ToHashSet();
        var wanted = units.Where(possible.Contains).Append(found.Value.Unit).ToHashSet();
        return Plain(await db.WriteWholeAsync<bool>(
            async () =>
            {
                var visit = await db.Set<Visit>().SingleAsync(each => each.Id == id, cancellation);
                if (Open(visit) is { } closed)
                {
                    return closed;
                }

                var rows = await db.Set<VisitUnit>().Where(unit => unit.Visit == id).ToListAsync(cancellation);
                var gone = rows.FindAll(row => row.Concerned && !wanted.Contains(row.Unit)).ConvertAll(row => row.Unit);
                foreach (var row in rows.Where(row => row.Concerned != wanted.Contains(row.Unit)))
                {
                    row.Concern(!row.Concerned);
                }

                if (gone.Count > 0 && visit.PlanNumber > 0)
                {
                    await publish.WithdrawAsync(id, gone, wanted, cancellation);
                }

                db.AddRange(wanted.Except(rows.Select(row => row.Unit)).Select(unit => VisitUnit.Of(id, unit)));
                await cards.RefreshAsync(VisitCards.Visit, id.Value, null, cancellation);
                return true;
            },
            cancellation));
    }

    /// <summary>The visit does not take place, or did not; nothing is lost of what was planned.</summary>
    public async Task<Result> CancelAsync(PersonId actor, VisitId id, string? reason, CancellationToken cancellation)
    {
        var found = await ground.DemandAsync(actor, id, GradingAction.PlanVisits, cancellation);
        if (found.Refused(out var refusal))
        {
            return refusal;
        }

        var why = VisitText.Read("reason", reason, Visit.LongestReason);
        if (why.Refused(out refusal))
        {
            return refusal;
        }

        if (why.Value.Length == 0)
        {
            return new CancellingNeedsReason();
        }

        return Plain(await db.WriteWholeAsync<bool>(
            async () =>
            {
                var visit = await db.Set<Visit>().SingleAsync(each => each.Id == id, cancellation);
                if (VisitGround.Ended(visit) is { } ended)
                {
                    return ended;
                }

                visit.Cancel(why.Value, ground.Now);
                await EndAsync(visit, cancellation);
                if (visit.PlanNumber > 0 && visit.EndUtc > ground.Now)
                {
                    await publish.StageAsync(visit, actor, atOnce: true, cancellation);
                }

                return true;
            },
            cancellation));
    }

    private async Task<Result> ChangeAsync(PersonId actor, VisitId id, int version, Func<VisitPlan, Result<VisitPlan>> change, CancellationToken cancellation)
    {
        var found = await ground.DemandAsync(actor, id, GradingAction.PlanVisits, cancellation);
        if (found.Refused(out var refusal))
        {
            return refusal;
        }

        var calendar = await days.CalendarAsync(cancellation);
        return Plain(await db.WriteWholeAsync<bool>(
            async () =>
            {
                var visit = await db.Set<Visit>().SingleAsync(each => each.Id == id, cancellation);
                if (Open(visit) is { } closed)
                {
                    return closed;
                }

                var plan = change(visit.Plan);
                if (plan.Refused(out var wrong))
                {
                    return wrong;
                }

                if (plan.Value == visit.Plan)
                {
                    // Saved unchanged, or the same card sent twice.
                    return true;
                }

                if (version != visit.Version)
                {
                    return new VisitChangedMeanwhile();
                }

                visit.Replan(plan.Value, calendar.AddWorkingDays(plan.Value.Until, settings.SummaryWorkingDays));
                if (visit.PlanNumber > 0)
                {
                    await publish.StageAsync(visit, actor, atOnce: false, cancellation);
                }

                await cards.RefreshAsync(VisitCards.Visit, id.Value, null, cancellation);
                return true;
            },
            cancellation));
    }

    /// <summary>What waited for the visit waits no more.</summary>
    private async Task EndAsync(Visit visit, CancellationToken cancellation)
    {
        foreach (var item in await db.Set<PreparationItem>().Where(item => item.Visit == visit.Id && !item.Closed).ToListAsync(cancellation))
        {
            item.End();
            await cards.SettleAsync(VisitCards.Item, item.Id.Value, null, cancellation);
        }

        foreach (var support in await db.Set<VisitSupport>().Where(support => support.Visit == visit.Id && support.State == SupportState.Asked).ToListAsync(cancellation))
        {
            support.Lapse();
            await cards.SettleAsync(VisitCards.Support, support.Id.Value, null, cancellation);
        }

        await cards.SettleAsync(VisitCards.Summary, visit.Id.Value, null, cancellation);
        await cards.SettleAsync(VisitCards.Visit, visit.Id.Value, null, cancellation);
    }

    private Error? Open(Visit visit) => visit.State == VisitState.Planned && visit.EndUtc <= ground.Now ? new VisitTookPlace()
        : visit.State == VisitState.Summarised ? new VisitTookPlace() : VisitGround.Ended(visit);

    private static Result Plain<T>(Result<T> result) => result.Error is { } error ? error : Result.Done;
}
