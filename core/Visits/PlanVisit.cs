using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Visits;

/// <summary>
/// Plans a visit (001 §7.1.1, §7.2.1): by the customer's unit, or by headquarters for any unit's customer. One that comes to us begins with its
/// preparation list, every item the planner's own and due the working day before.
/// </summary>
public sealed class PlanVisit(GradingDb db, VisitGround ground, IAccess access, ICustomers customers, IWorkingDays days, VisitsSettings settings, ICardPosts cards)
{
    /// <param name="request">Which form it was: sent twice it is one visit.</param>
    public async Task<Result<VisitId>> RunAsync(
        PersonId actor, CustomerId customer, VisitDirection direction, TypedBasics typed, long request, CancellationToken cancellation)
    {
        if ((await customers.OfAsync([customer], cancellation)).FirstOrDefault() is not { } card)
        {
            return new NothingThere();
        }

        if ((await access.DemandAsync(actor, GradingAction.PlanVisits, card.Unit, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        var plan = VisitText.Basics(typed, null, ground.Today);
        if (plan.Refused(out refusal))
        {
            return refusal;
        }

        var calendar = await days.CalendarAsync(cancellation);
        var about = new VisitSubject(
            customer, card.Subject, card.Unit, card.Standing == CustomerStanding.Strategic, await ground.IsOfHeadquartersAsync(actor, cancellation));
        return await db.WriteWholeAsync<VisitId>(
            async () =>
            {
                if (await db.Set<Visit>().AsNoTracking().FirstOrDefaultAsync(each => each.Planner == actor && each.Request == request, cancellation) is { } there)
                {
                    return there.Id;
                }

                var visit = Visit.Arrange(about, direction, plan.Value, actor, calendar.AddWorkingDays(plan.Value.Until, settings.SummaryWorkingDays), request);
                db.Add(visit);
                db.Add(VisitUnit.Of(visit.Id, card.Unit));
                if (direction == VisitDirection.Incoming && visit.StartUtc > ground.Now)
                {
                    var due = DayBefore(calendar, visit.On, ground.Today);
                    db.AddRange(Enum.GetValues<PreparationKind>().Select(kind => PreparationItem.Of(visit.Id, kind, actor, due)));
                }

                if (visit.EndUtc <= ground.Now)
                {
                    await cards.PostAsync(actor, VisitCards.Summary, visit.Id.Value, VisitGround.DueUtc(visit.SummaryDueOn), cancellation);
                }

                return visit.Id;
            },
            cancellation);
    }

    /// <summary>The last working day before a day, but never one that is past.</summary>
    internal static DateOnly DayBefore(WorkingCalendar calendar, DateOnly day, DateOnly today)
    {
        var before = day.AddDays(-1);
        while (before > today && !calendar.IsWorkingDay(before))
        {
            before = before.AddDays(-1);
        }

        return before < today ? today : before;
    }
}
