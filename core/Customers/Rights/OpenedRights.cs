using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Rights;

/// <summary>The rights that count when rights are decided.</summary>
internal sealed class OpenedRights(GradingDb db) : IOpenedRights
{
    public async Task<IReadOnlyList<OpenedRight>> NotEndedAsync(DateOnly today, CancellationToken cancellation) =>
        await db.Set<FileRight>().AsNoTracking()
            .Where(right => right.State == FileRightState.Open && right.Until >= today)
            .Select(right => new OpenedRight(right.Person, right.Belonged, right.Unit, right.Action, right.From, right.Until))
            .ToListAsync(cancellation);
}
