using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Records;

/// <summary>One export as it is on record. <paramref name="By"/> is null for the operator of the machine.</summary>
public sealed record ExportLine(DateTime AtUtc, PersonId? By, string Hash, int Files);

/// <summary>The exports of a unit's year that were taken, newest first.</summary>
public sealed class ViewExports(GradingDb db, IAccess access)
{
    private const int Most = 10;

    public async Task<Result<IReadOnlyList<ExportLine>>> RunAsync(PersonId reader, UnitId unit, int year, CancellationToken cancellation) =>
        (await access.DemandAsync(reader, GradingAction.ExportYear, unit, cancellation)).Refused(out var refusal)
            ? refusal
            : await db.Set<YearExport>().AsNoTracking().Where(export => export.Unit == unit && export.Year == year)
                .OrderByDescending(export => export.AtUtc).Take(Most)
                .Select(export => new ExportLine(export.AtUtc, export.By, export.Hash, export.Files)).ToListAsync(cancellation);
}
