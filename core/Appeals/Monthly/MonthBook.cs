using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Appeals.Monthly;

/// <summary>Keeps a unit's month in step with its appeals. Stages in the caller's transaction.</summary>
public sealed class MonthBook(GradingDb db, AppealsGround ground, ICardPosts cards, IAccess access, IDirectory directory)
{
    /// <summary>The return, when the person may do this in its unit.</summary>
    internal async Task<Result<MonthlyReturn>> FindAsync(PersonId actor, ReturnId id, GradingAction action, CancellationToken cancellation)
    {
        var found = await db.Set<MonthlyReturn>().AsNoTracking().FirstOrDefaultAsync(each => each.Id == id, cancellation);
        return found is null ? new NothingThere()
            : (await ground.DemandAsync(actor, action, found.Unit, cancellation)).Refused(out var refusal) ? refusal : found;
    }

    /// <summary>The same to be changed: refused once headquarters' report of the month is published.</summary>
    internal async Task<Result<MonthlyReturn>> FindOpenAsync(PersonId actor, ReturnId id, GradingAction action, CancellationToken cancellation)
    {
        var found = await FindAsync(actor, id, action, cancellation);
        return found.Error is null && await ground.IsClosedAsync(found.Value.Month, cancellation) ? new MonthIsClosed(found.Value.Month.ToString()) : found;
    }

    /// <summary>A draft was written: counts as an answer while the month is open; once it was submitted only what is sent counts.</summary>
    internal Task DraftedAsync(UnitId unit, Month month, CustomerId customer, PersonId by, CancellationToken cancellation) =>
        MarkAsync(unit, month, customer, by, onlyWhileOpen: true, cancellation);

    /// <summary>An appeal was sent.</summary>
    internal Task SentAsync(UnitId unit, Month month, CustomerId customer, PersonId by, CancellationToken cancellation) =>
        MarkAsync(unit, month, customer, by, onlyWhileOpen: false, cancellation);

    /// <summary>A draft was dropped: the customer is without an answer again when it was the last word on it.</summary>
    internal async Task DroppedAsync(Appeal dropped, Month at, CancellationToken cancellation)
    {
        if (await ReturnAsync(dropped.Unit, at, cancellation) is { } month)
        {
            month.Touch();
        }

        await LookAgainAsync(dropped.Unit, [dropped.Customer], cancellation);
    }

    /// <summary>
    /// Appeals on the customers were sent, dropped, taken back or moved to another month: in each month that the unit still owes, a customer is without an
    /// answer again when none is left that would count in it. A closed month stands as it is.
    /// </summary>
    internal async Task LookAgainAsync(UnitId unit, IReadOnlyCollection<CustomerId> customers, CancellationToken cancellation)
    {
        // What this transaction changed is not stored yet: the tracked ones say how they stand now.
        var open = (await db.Set<MonthlyReturn>().Where(each => each.Unit == unit && each.State == ReturnState.Open).ToListAsync(cancellation))
            .FindAll(each => each.State == ReturnState.Open);
        if (open.Count == 0 || customers.Count == 0)
        {
            return;
        }

        var months = open.ConvertAll(each => each.Month);
        await db.Set<Appeal>().Where(each => each.Unit == unit && customers.Contains(each.Customer) && (each.State == AppealState.Draft || months.Contains(each.Month)))
            .LoadAsync(cancellation);
        var appeals = db.Set<Appeal>().Local.Where(each => each.Unit == unit).ToLookup(each => each.Customer);
        foreach (var month in open)
        {
            var items = await ItemsAsync(month.Id, cancellation);
            var bare = items.FindAll(item => item.Answer == MonthlyAnswer.Appeals && customers.Contains(item.Customer)
                && !appeals[item.Customer].Any(each => each.CountsIn(month.Month)));
            if (bare.Count > 0 && !await ground.IsClosedAsync(month.Month, cancellation))
            {
                bare.ForEach(item => item.Say(MonthlyAnswer.Open, null, ground.Now));
                Count(month, items);
            }
        }
    }

    internal Task<List<MonthlyItem>> ItemsAsync(ReturnId id, CancellationToken cancellation) =>
        db.Set<MonthlyItem>().Where(item => item.Return == id).ToListAsync(cancellation);

    internal static void Count(MonthlyReturn month, List<MonthlyItem> items) =>
        month.Count(items.Count(item => !item.Released), items.Count(item => !item.Released && item.Answer != MonthlyAnswer.Open));

    /// <summary>The month is reported: no card about it waits any more.</summary>
    internal async Task SettleAsync(MonthlyReturn month, IReadOnlyList<PersonId> people, CancellationToken cancellation)
    {
        await cards.SettleAsync(AppealCards.Month, month.Id.Value, null, cancellation);
        foreach (var person in people)
        {
            await cards.SettleAsync(AppealCards.Month, month.Month.Stamp, person, cancellation);
        }
    }

    /// <summary>Whose own month it is, by whose card of the month is meant: who reports and works in the unit.</summary>
    internal async Task<IReadOnlyList<PersonId>> ReportersAsync(UnitId unit, PersonId actor, CancellationToken cancellation)
    {
        var own = new List<PersonId>();
        foreach (var person in (await access.PeopleAsync(GradingAction.ReportAppeals, unit, cancellation)).Append(actor).Distinct())
        {
            if ((await directory.PersonAsync(person, cancellation))?.Unit == unit)
            {
                own.Add(person);
            }
        }

        return own;
    }

    private async Task MarkAsync(UnitId unit, Month at, CustomerId customer, PersonId by, bool onlyWhileOpen, CancellationToken cancellation)
    {
        if (await ReturnAsync(unit, at, cancellation) is not { } month)
        {
            return;
        }

        month.Touch();
        var items = await ItemsAsync(month.Id, cancellation);
        if ((!onlyWhileOpen || month.State == ReturnState.Open) && items.Find(each => each.Customer == customer) is { } item && item.Answer != MonthlyAnswer.Appeals)
        {
            item.Say(MonthlyAnswer.Appeals, by, ground.Now);
            Count(month, items);
        }
    }

    private Task<MonthlyReturn?> ReturnAsync(UnitId unit, Month month, CancellationToken cancellation) =>
        db.Set<MonthlyReturn>().FirstOrDefaultAsync(each => each.Unit == unit && each.Month == month, cancellation);
}
