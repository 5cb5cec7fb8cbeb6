using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Visits;

/// <summary>Mails the plan of a visit to the units concerned in advance (001 §7.2.2), and keeps what the units say of its receipt.</summary>
public sealed class MailPlan(GradingDb db, VisitGround ground, PublishPlan publish, IAccess access, IMailFates fates, ICardPosts cards)
{
    /// <param name="version">The visit as the person saw it.</param>
    /// <returns>How many people are mailed.</returns>
    public async Task<Result<int>> SendAsync(PersonId actor, VisitId id, int version, CancellationToken cancellation)
    {
        var found = await ground.DemandAsync(actor, id, GradingAction.PlanVisits, cancellation);
        if (found.Refused(out var refusal))
        {
            return refusal;
        }

        return await db.WriteWholeAsync<int>(
            async () =>
            {
                var visit = await db.Set<Visit>().SingleAsync(each => each.Id == id, cancellation);
                if (VisitGround.Ended(visit) is { } ended)
                {
                    return ended;
                }

                if (visit.EndUtc <= ground.Now)
                {
                    return new VisitTookPlace();
                }

                if (Missing(visit.Direction, visit.Plan) is { } missing)
                {
                    return new PlanIsIncomplete(missing);
                }

                if (visit.PlanNumber > 0 && !await AnyNewAsync(visit, cancellation))
                {
                    return new PlanIsMailed(visit.PlanNumber);
                }

                if (version != visit.Version)
                {
                    return new VisitChangedMeanwhile();
                }

                var told = await publish.StageAsync(visit, actor, atOnce: true, cancellation);
                if (told == 0)
                {
                    return new NobodyToTell();
                }

                await cards.RefreshAsync(VisitCards.Visit, id.Value, null, cancellation);
                return told;
            },
            cancellation);
    }

    /// <summary>已收到: somebody of the unit says that it has this version of the plan. Saying so twice is saying so once.</summary>
    public async Task<Result> ReceiveAsync(PersonId actor, VisitId id, int number, CancellationToken cancellation)
    {
        var found = await ground.ToSeeAsync(actor, id, cancellation);
        if (found.Refused(out var refusal))
        {
            return refusal;
        }

        if (await ground.IsOfHeadquartersAsync(actor, cancellation))
        {
            return new OnlyTheUnitReceives();
        }

        var own = await access.UnitsAsync(actor, GradingAction.PlanVisits, cancellation);
        var received = await db.WriteWholeAsync<bool>(
            async () =>
            {
                var visit = await db.Set<Visit>().AsNoTracking().SingleAsync(each => each.Id == id, cancellation);
                if (visit.PlanNumber == 0)
                {
                    return new PlanIsNotMailed();
                }

                if (number != visit.PlanNumber)
                {
                    // A newer version came: it has to be looked at first.
                    return new VisitChangedMeanwhile();
                }

                var units = (await db.Set<VisitUnit>().Where(unit => unit.Visit == id && unit.Concerned).ToListAsync(cancellation)).FindAll(unit => own.Contains(unit.Unit));
                if (units.Count == 0)
                {
                    return new ActionNotAllowed();
                }

                foreach (var unit in units.Where(unit => unit.Received < number))
                {
                    unit.Receive(number, actor, ground.Now);
                }

                var ids = units.ConvertAll(unit => unit.Unit);
                var told = await db.Set<PlanNotice>().AsNoTracking().Where(notice => notice.Visit == id && ids.Contains(notice.Unit))
                    .Select(notice => notice.Person).Distinct().ToListAsync(cancellation);
                foreach (var person in told)
                {
                    await cards.SettleAsync(VisitCards.Visit, id.Value, person, cancellation);
                }

                await cards.RefreshAsync(VisitCards.Visit, id.Value, null, cancellation);
                return true;
            },
            cancellation);
        return received.Error is { } error ? error : Result.Done;
    }

    /// <summary>What a plan has to hold before it goes out: one of ours as §7.2.2 lists it, one of theirs as §7.1.1 does.</summary>
    public static PlanField? Missing(VisitDirection direction, VisitPlan plan)
    {
        (PlanField Field, string Text)[] asked = direction == VisitDirection.Outgoing
            ? [(PlanField.Theirs, plan.Theirs), (PlanField.Ours, plan.Ours), (PlanField.Itinerary, plan.Itinerary), (PlanField.Division, plan.Division)]
            : [(PlanField.Theirs, plan.Theirs), (PlanField.Itinerary, plan.Itinerary), (PlanField.Topics, plan.Topics)];
        return asked.Where(each => each.Text.Length == 0).Select(each => (PlanField?)each.Field).FirstOrDefault();
    }

    /// <summary>The plan differs from what was mailed last, or somebody is to be told who was not.</summary>
    private async Task<bool> AnyNewAsync(Visit visit, CancellationToken cancellation)
    {
        var last = await db.Set<MailedPlan>().AsNoTracking().SingleAsync(plan => plan.Visit == visit.Id && plan.Number == visit.PlanNumber, cancellation);
        if (last.Plan != visit.Plan)
        {
            return true;
        }

        var units = await db.Set<VisitUnit>().AsNoTracking().Where(unit => unit.Visit == visit.Id && unit.Concerned).Select(unit => unit.Unit).ToListAsync(cancellation);
        var told = (await db.Set<PlanNotice>().AsNoTracking().Where(notice => notice.Visit == visit.Id && notice.Number == visit.PlanNumber)
            .Select(notice => notice.Person).ToListAsync(cancellation)).ToHashSet();

        // From whom it was taken back since, because the unit was taken out, is told again when the unit is named again.
        var keys = told.ToDictionary(person => PlanNotice.WithdrawalKey(visit.Id, visit.PlanNumber, person));
        told.ExceptWith((await fates.OfAsync(keys.Keys, cancellation)).Values.Where(trace => trace.Fate is MailFate.Sent or MailFate.Unknown).Select(trace => keys[trace.Key]));
        return (await publish.AudienceAsync(units, cancellation)).SelectMany(unit => unit.Managers.Append(unit.Liaison ?? default))
            .Any(person => person != default && !told.Contains(person));
    }
}
