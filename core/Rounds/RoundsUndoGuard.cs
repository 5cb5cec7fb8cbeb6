using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Rounds;

/// <summary>An import on which a round stands is not undone: what its candidates were rated on must remain.</summary>
internal sealed class RoundsUndoGuard(GradingDb db) : IUndoGuard
{
    public async Task<Error?> BlocksAsync(IReadOnlyCollection<UnitId> units, DateTime importedUtc, CancellationToken cancellation)
    {
        var touched = units.ToList();
        return await db.Set<Round>().AnyAsync(round => touched.Contains(round.Unit) && round.OpenedUtc >= importedUtc, cancellation)
            ? new RoundStandsOnImport()
            : null;
    }
}
