using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Reports;

/// <summary>A month is closed once an edition of its report is published.</summary>
internal sealed class ReportMonths(GradingDb db) : IReportMonths
{
    public async Task<bool> IsClosedAsync(Month month, CancellationToken cancellation)
    {
        if (db.IsWriting)
        {
            await db.HoldMonthAsync(month, cancellation);
        }

        return await db.Set<ReportEdition>().AsNoTracking().AnyAsync(edition => edition.Month == month, cancellation);
    }
}

/// <summary>One at a time decides about a month.</summary>
internal static class HeldMonths
{
    /// <summary>
    /// Until the transaction ends nobody else publishes the report of the month or hands something in for it. SQLite has one writer at a time anyway; elsewhere the
    /// report's row is held by writing it as it is.
    /// </summary>
    public static Task HoldMonthAsync(this GradingDb db, Month month, CancellationToken cancellation) => db.Database.IsSqlite()
        ? Task.CompletedTask
        : db.Database.ExecuteSqlInterpolatedAsync($"UPDATE MonthlyReports SET Version = Version WHERE Month = {month.Stamp}", cancellation);
}
