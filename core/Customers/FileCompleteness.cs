using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Customers.Files;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers;

/// <summary>Files that hold all that the fill guide asks for (002 §6.1.4); a customer without a file is not complete.</summary>
internal sealed class FileCompleteness(GradingDb db) : IFileCompleteness
{
    public async Task<IReadOnlyDictionary<UnitId, FilledFiles>> OfAsync(IReadOnlyCollection<UnitId> units, CancellationToken cancellation)
    {
        var wanted = units.ToList();
        var all = await db.Set<Customer>().AsNoTracking().Where(customer => wanted.Contains(customer.Unit))
            .GroupBy(customer => customer.Unit).Select(unit => new { unit.Key, Count = unit.Count() }).ToListAsync(cancellation);
        var complete = await db.Set<CustomerFile>().AsNoTracking().Where(file => wanted.Contains(file.Unit) && file.Filled == file.Required)
            .GroupBy(file => file.Unit).Select(unit => new { unit.Key, Count = unit.Count() }).ToDictionaryAsync(unit => unit.Key, unit => unit.Count, cancellation);
        return all.ToDictionary(unit => unit.Key, unit => new FilledFiles(unit.Count, complete.GetValueOrDefault(unit.Key)));
    }
}
