using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Originals;

/// <summary>An import since which originals or remarks of risk came to customers of its units is not undone: they would belong to nobody.</summary>
internal sealed class PapersUndoGuard(GradingDb db) : IUndoGuard
{
    public async Task<Error?> BlocksAsync(IReadOnlyCollection<UnitId> units, DateTime importedUtc, CancellationToken cancellation)
    {
        var touched = units.ToList();
        var customers = db.Set<Customer>().Where(customer => touched.Contains(customer.Unit));
        return await db.Set<Original>().AnyAsync(each => each.AtUtc >= importedUtc && customers.Any(customer => customer.Id == each.Customer), cancellation)
            || await db.Set<RiskRemark>().AnyAsync(each => each.AtUtc >= importedUtc && each.Customer != null && customers.Any(customer => customer.Id == each.Customer), cancellation)
            ? new PapersStandOnImport()
            : null;
    }
}
