using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Upkeep;

/// <summary>Parts of files whose update is late (002 §6.2.1). Knows no rights.</summary>
public sealed class LateParts(GradingDb db, TimeProvider clock)
{
    private const int AtOnce = 400;

    /// <summary>By customer, in the order of <see cref="UpkeepPart"/>; customers with nothing late have no entry.</summary>
    public async Task<ILookup<CustomerId, UpkeepPart>> OfAsync(IReadOnlyCollection<CustomerId> customers, CancellationToken cancellation)
    {
        var today = GroupTime.DateOf(clock.GetUtcNow());
        var late = new List<(CustomerId Customer, UpkeepPart Part)>();
        foreach (var some in customers.Distinct().Chunk(AtOnce))
        {
            var rows = await db.Set<UpkeepDue>().AsNoTracking().Where(due => some.Contains(due.Customer) && due.LateAfter < today)
                .Select(due => new { due.Customer, due.Part }).ToListAsync(cancellation);
            late.AddRange(rows.Select(row => (row.Customer, row.Part)));
        }

        return late.OrderBy(each => each.Part).ToLookup(each => each.Customer, each => each.Part);
    }
}
