using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers;

/// <summary>Required of a register entry: name, unified social credit code, industry and date of the first contract.</summary>
internal sealed class FileCompleteness(GradingDb db) : IFileCompleteness
{
    public async Task<IReadOnlyDictionary<UnitId, FilledFiles>> OfAsync(IReadOnlyCollection<UnitId> units, CancellationToken cancellation)
    {
        var wanted = units.ToList();
        var all = await db.Set<Customer>().AsNoTracking().Where(customer => wanted.Contains(customer.Unit))
            .GroupBy(customer => customer.Unit).Select(unit => new { unit.Key, Count = unit.Count() }).ToListAsync(cancellation);
        var complete = await db.Set<Customer>().AsNoTracking()
            .Where(customer => wanted.Contains(customer.Unit) && customer.Name != "" && customer.CreditCode != "" && customer.Industry != "" && customer.FirstContract != null)
            .GroupBy(customer => customer.Unit).Select(unit => new { unit.Key, Count = unit.Count() }).ToDictionaryAsync(unit => unit.Key, unit => unit.Count, cancellation);
        return all.ToDictionary(unit => unit.Key, unit => new FilledFiles(unit.Count, complete.GetValueOrDefault(unit.Key)));
    }
}
