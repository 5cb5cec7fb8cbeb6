using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Visits;

/// <summary>
/// What somebody who left, retired or moved still had in hand waits from then on with the unit's liaison and those who answer for it, who name somebody
/// else; in the same transaction (002 §6.3.4). What personnel data calls a move may be a new title only: what falls due next tells that by the unit.
/// </summary>
internal sealed class VisitDepartures(GradingDb db, VisitGround ground, VisitAudience audience, ICardPosts cards) : IDepartures
{
    public async Task HappenedAsync(IReadOnlyCollection<Departure> gone, PersonId? by, CancellationToken cancellation)
    {
        var people = gone.Where(each => each.Kind != DepartureKind.Moved || by is not null).Select(each => each.Person).ToHashSet();
        foreach (var some in people.Chunk(500))
        {
            foreach (var follow in await db.Set<FollowUp>().AsNoTracking().Where(follow => some.Contains(follow.Owner) && !follow.Closed).ToListAsync(cancellation))
            {
                await PassAsync(VisitCards.FollowUp, follow.Id.Value, follow.Owner, follow.Unit, VisitGround.DueUtc(follow.DueOn), people, cancellation);
            }

            var items = await (from item in db.Set<PreparationItem>().AsNoTracking()
                               join visit in db.Set<Visit>() on item.Visit equals visit.Id
                               where some.Contains(item.Owner) && !item.Closed
                               select new { item.Id, item.Owner, item.DueOn, visit.Unit }).ToListAsync(cancellation);
            foreach (var item in items)
            {
                await PassAsync(VisitCards.Item, item.Id.Value, item.Owner, item.Unit, VisitGround.DueUtc(item.DueOn), people, cancellation);
            }

            var now = ground.Now;
            foreach (var visit in await db.Set<Visit>().AsNoTracking()
                .Where(visit => some.Contains(visit.Planner) && visit.State == VisitState.Planned && visit.EndUtc <= now).ToListAsync(cancellation))
            {
                await PassAsync(VisitCards.Summary, visit.Id.Value, visit.Planner, visit.Unit, VisitGround.DueUtc(visit.SummaryDueOn), people, cancellation);
            }
        }
    }

    private async Task PassAsync(string kind, long subject, PersonId owner, UnitId unit, DateTime due, IReadOnlySet<PersonId> gone, CancellationToken cancellation)
    {
        await cards.SettleAsync(kind, subject, owner, cancellation);
        foreach (var person in await audience.InsteadAsync(unit, gone, cancellation))
        {
            await cards.PostAsync(person, kind, subject, due, cancellation);
        }

        await cards.RefreshAsync(kind, subject, null, cancellation);
    }
}
