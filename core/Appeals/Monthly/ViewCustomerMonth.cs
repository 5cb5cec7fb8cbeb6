using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Appeals.Monthly;

/// <summary>A draft as it is written on.</summary>
/// <param name="Version">As it is read, for the card that changes it.</param>
public sealed record DraftText(AppealId Id, AppealCategory Category, string Title, string Text, int Files, int Version);

/// <summary>One strategic customer's step of a unit's month.</summary>
/// <param name="Place">1, 2, 3 … among the unit's customers of the month.</param>
/// <param name="Earlier">Appeals on the customer of months before that are not closed: shown first.</param>
/// <param name="Sent">Appeals on the customer that were sent this month.</param>
/// <param name="Next">The customer after this one that has no answer yet, else the one after it; null at the end.</param>
/// <param name="Remarks">Open remarks of risk, kind and day (A08).</param>
public sealed record CustomerMonth(
    MonthView Month, MonthLine Line, int Place, IReadOnlyList<AppealLine> Earlier, IReadOnlyList<AppealLine> Sent, IReadOnlyList<DraftText> Drafts, CustomerId? Next,
    IReadOnlyList<string> Remarks);

/// <summary>Shows one customer's step.</summary>
public sealed class ViewCustomerMonth(GradingDb db, ViewMonth view, AppealLines lines, ICustomers customers, IRiskRemarks remarks)
{
    /// <param name="customer">Null for the first without an answer.</param>
    public async Task<Result<CustomerMonth>> RunAsync(PersonId reader, ReturnId id, CustomerId? customer, CancellationToken cancellation)
    {
        var month = await view.RunAsync(reader, id, cancellation);
        if (month.Refused(out var refusal))
        {
            return refusal;
        }

        var all = month.Value.Lines;
        var at = customer is { } wanted ? Index(all, line => line.Customer == wanted) : Math.Max(0, Index(all, line => line.Owed && line.Answer == MonthlyAnswer.Open));
        if (at < 0 || at >= all.Count)
        {
            return new NothingThere();
        }

        var line = all[at];
        var appeals = await db.Set<Appeal>().AsNoTracking()
            .Where(each => each.Customer == line.Customer && each.Unit == month.Value.UnitId && each.State != AppealState.Withdrawn
                && (each.State != AppealState.Closed || each.Month == month.Value.Month)).ToListAsync(cancellation);
        var sent = appeals.Where(each => each.State != AppealState.Draft).OrderByDescending(each => each.RaisedUtc).ToList();
        var counts = new Dictionary<AppealId, int>();
        var drafts = appeals.Where(each => each.State == AppealState.Draft && each.CountsIn(month.Value.Month)).OrderBy(each => each.LastUtc).ThenBy(each => each.Id.Value).ToList();
        foreach (var draft in drafts)
        {
            counts[draft.Id] = await db.Set<AppealFile>().CountAsync(file => file.Appeal == draft.Id && file.StandingKey != null, cancellation);
        }

        var subject = (await customers.OfAsync([line.Customer], cancellation)).Select(card => card.Subject).ToList();
        return new CustomerMonth(
            month.Value, line, at + 1,
            await lines.OfAsync([.. sent.Where(each => each.Month != month.Value.Month)], cancellation),
            await lines.OfAsync([.. sent.Where(each => each.Month == month.Value.Month)], cancellation),
            [.. drafts.Select(draft => new DraftText(draft.Id, draft.Category, draft.Title, draft.Text, counts[draft.Id], draft.Version))],
            NextOf(all, at), [.. (await remarks.OpenAsync(subject, cancellation)).SelectMany(each => each).Select(note => note.Mark)]);
    }

    /// <summary>The next one without an answer after the place, from the beginning again at the end; else the one that follows.</summary>
    private static CustomerId? NextOf(IReadOnlyList<MonthLine> all, int at)
    {
        var open = all.Skip(at + 1).Concat(all.Take(at)).FirstOrDefault(line => line.Owed && line.Answer == MonthlyAnswer.Open);
        return open?.Customer ?? (at + 1 < all.Count ? all[at + 1].Customer : null);
    }

    private static int Index(IReadOnlyList<MonthLine> all, Func<MonthLine, bool> wanted)
    {
        for (var at = 0; at < all.Count; at++)
        {
            if (wanted(all[at]))
            {
                return at;
            }
        }

        return -1;
    }
}
