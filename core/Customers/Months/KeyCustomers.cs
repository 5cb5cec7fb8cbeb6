using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Months;

/// <summary>A key customer with the best level it held.</summary>
internal sealed record KeyCustomer(CustomerId Id, string Code, string Name, UnitId Unit, TierLevel Level);

/// <summary>重点客户 Contracting customers that were strategic or VIP on a day (001 §3), told from awards as they were then.</summary>
internal sealed class KeyCustomers(GradingDb db, IAwards awards, IAwardChanges changes)
{
    private const int AtOnce = 500;

    /// <summary>By code.</summary>
    public async Task<IReadOnlyList<KeyCustomer>> OnAsync(DateOnly day, CancellationToken cancellation)
    {
        // An award lasts a year; whoever holds one began within it.
        var subjects = await changes.BetweenAsync(day.AddYears(-2), day, cancellation);
        var held = (await awards.OfAsync(subjects, cancellation)).SelectMany(each => each).Where(award => award.IsValidOn(day)).ToLookup(award => award.Subject);
        var found = new List<KeyCustomer>();
        foreach (var some in held.Select(each => each.Key).Chunk(AtOnce))
        {
            foreach (var customer in await db.Set<Customer>().AsNoTracking()
                .Where(customer => some.Contains(customer.Subject) && customer.Kind == CustomerKind.General).ToListAsync(cancellation))
            {
                var levels = held[customer.Subject]
                    .Where(award => award.Level == TierLevel.Strategic || (award.Unit == customer.Unit && (award.Form is null || award.Form == customer.Form)))
                    .Select(award => award.Level).ToList();
                if (levels.Count > 0)
                {
                    found.Add(new KeyCustomer(customer.Id, customer.Code, customer.Name, customer.Unit, levels.Min()));
                }
            }
        }

        return [.. found.OrderBy(customer => customer.Code, StringComparer.Ordinal)];
    }

    internal static DateOnly LastDay(Month month) => new(month.Year, month.Number, DateTime.DaysInMonth(month.Year, month.Number));
}
