using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Appeals.Monthly;

/// <summary>A customer that left before it was answered, no longer strategic or no longer the unit's, is owed no more. What was answered stays.</summary>
public sealed class ReleaseCustomers(GradingDb db, MonthBook book, StrategicCustomers strategic)
{
    /// <summary>How many units owe less.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var waiting = await (
            from item in db.Set<MonthlyItem>().AsNoTracking()
            join month in db.Set<MonthlyReturn>().AsNoTracking() on item.Return equals month.Id
            where month.State == ReturnState.Open && month.Answered < month.Customers && item.Answer == MonthlyAnswer.Open && !item.Released
            select new { item.Return, item.Customer, month.Unit }).ToListAsync(cancellation);
        if (waiting.Count == 0)
        {
            return 0;
        }

        var byUnit = await strategic.ByUnitAsync(cancellation);
        var there = byUnit.ToDictionary(unit => unit.Key, unit => unit.Select(customer => customer.Id).ToHashSet());
        var gone = waiting.Where(each => !(there.TryGetValue(each.Unit, out var own) && own.Contains(each.Customer))).ToLookup(each => each.Return, each => each.Customer);
        foreach (var unit in gone)
        {
            try
            {
                await db.WriteAsync(
                    async () =>
                    {
                        var month = await db.Set<MonthlyReturn>().SingleAsync(each => each.Id == unit.Key, cancellation);
                        var items = await book.ItemsAsync(month.Id, cancellation);
                        items.Where(item => item.Answer == MonthlyAnswer.Open && unit.Contains(item.Customer)).ToList().ForEach(item => item.Release());
                        MonthBook.Count(month, items);
                        return true;
                    },
                    cancellation);
            }
            catch (DbUpdateConcurrencyException)
            {
                // The unit wrote at the same second; the next look sees what is left.
            }
            finally
            {
                db.ChangeTracker.Clear();
            }
        }

        return gone.Count;
    }
}
