using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Appeals.Monthly;

/// <summary>A strategic customer in a unit's month.</summary>
/// <param name="Owed">False for one that became strategic after the month opened, or left: may be reported on, is not owed.</param>
public sealed record MonthLine(CustomerId Customer, string Code, string Name, MonthlyAnswer Answer, int Drafts, int Sent, bool Owed);

/// <summary>A unit's month.</summary>
/// <param name="Overdue">The day has passed and it is still owed.</param>
/// <param name="Closed">Headquarters' report of the month is published: nothing can be changed.</param>
public sealed record MonthView(
    ReturnId Id, UnitId UnitId, string Unit, Month Month, DateOnly DueOn, ReturnState State, bool Late, bool Overdue, bool Closed, DateOnly? SubmittedOn, string? SubmittedBy,
    int Customers, int Answered, int Version, bool MayReport, bool MayDraft, IReadOnlyList<MonthLine> Lines)
{
    public int Drafts => Lines.Sum(line => line.Drafts);
}

/// <summary>Shows how a unit's month stands, to whoever reads its appeals.</summary>
public sealed class ViewMonth(GradingDb db, MonthBook book, AppealsGround ground, IAccess access, ICustomers customers, StrategicCustomers strategic, IDirectory directory)
{
    public async Task<Result<MonthView>> RunAsync(PersonId reader, ReturnId id, CancellationToken cancellation)
    {
        var found = await book.FindAsync(reader, id, GradingAction.ReadAppeals, cancellation);
        return found.Refused(out var refusal) ? refusal : await ViewAsync(reader, found.Value, cancellation);
    }

    /// <summary>A unit's return of the month; null when there is none. Whether it may be read is asked where it is opened.</summary>
    public async Task<ReturnId?> OfUnitAsync(UnitId unit, Month month, CancellationToken cancellation) =>
        (await db.Set<MonthlyReturn>().AsNoTracking().FirstOrDefaultAsync(each => each.Unit == unit && each.Month == month, cancellation))?.Id;

    /// <summary>The reader's own unit's return of the month, else the only one the reader reports; null when there is none.</summary>
    public async Task<ReturnId?> OwnAsync(PersonId reader, Month month, CancellationToken cancellation)
    {
        if (await directory.PersonAsync(reader, cancellation) is { } person
            && await db.Set<MonthlyReturn>().AsNoTracking().FirstOrDefaultAsync(each => each.Unit == person.Unit && each.Month == month, cancellation) is { } own)
        {
            return own.Id;
        }

        var units = (await access.UnitsAsync(reader, GradingAction.ReportAppeals, cancellation)).Take(2).ToList();
        return units.Count == 1
            ? (await db.Set<MonthlyReturn>().AsNoTracking().FirstOrDefaultAsync(each => each.Unit == units[0] && each.Month == month, cancellation))?.Id : null;
    }

    private async Task<MonthView> ViewAsync(PersonId reader, MonthlyReturn month, CancellationToken cancellation)
    {
        var items = await db.Set<MonthlyItem>().AsNoTracking().Where(item => item.Return == month.Id).ToListAsync(cancellation);
        var newcomers = (await strategic.ByUnitAsync(cancellation))[month.Unit].Where(customer => items.TrueForAll(item => item.Customer != customer.Id));
        var cards = (await customers.OfAsync([.. items.Select(item => item.Customer)], cancellation)).Concat(newcomers).OrderBy(card => card.Code, StringComparer.Ordinal);
        var appeals = (await db.Set<Appeal>().AsNoTracking()
            .Where(each => each.Unit == month.Unit && each.Standing == CustomerStanding.Strategic && (each.State == AppealState.Draft || each.Month == month.Month))
            .Select(each => new { each.Customer, each.State, each.Month }).ToListAsync(cancellation))
            .Where(each => each.Month.CompareTo(month.Month) <= 0).ToLookup(each => each.Customer, each => each.State);
        var closed = await ground.IsClosedAsync(month.Month, cancellation);
        return new MonthView(
            month.Id, month.Unit, (await directory.UnitAsync(month.Unit, cancellation))?.Name ?? "", month.Month, month.DueOn, month.State, month.Late,
            month.State == ReturnState.Open && ground.Today > month.DueOn, closed,
            month.SubmittedUtc is { } at ? DateOnly.FromDateTime(GroupTime.LocalOf(at)) : null,
            month.SubmittedBy is { } by ? (await directory.PersonAsync(by, cancellation))?.Name : null,
            month.Customers, month.Answered, month.Version,
            !closed && await ground.MayAsync(reader, GradingAction.ReportAppeals, month.Unit, cancellation),
            !closed && await ground.MayAsync(reader, GradingAction.DraftAppeals, month.Unit, cancellation),
            [
                .. cards.Select(card => (Card: card, Item: items.Find(item => item.Customer == card.Id))).Select(pair => new MonthLine(
                    pair.Card.Id, pair.Card.Code, pair.Card.Name, pair.Item?.Answer ?? MonthlyAnswer.Open,
                    appeals[pair.Card.Id].Count(state => state == AppealState.Draft),
                    appeals[pair.Card.Id].Count(state => state is not (AppealState.Draft or AppealState.Withdrawn)), pair.Item is { Released: false })),
            ]);
    }
}
