using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Reports;

/// <summary>A month is closed once an edition of its report is published.</summary>
internal sealed class ReportMonths(GradingDb db) : IReportMonths
{
    public Task<bool> IsClosedAsync(Month month, CancellationToken cancellation) =>
        db.Set<ReportEdition>().AsNoTracking().AnyAsync(edition => edition.Month == month, cancellation);
}
