using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Customers.Files;
using TeamsGrading.Core.Customers.Reading;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Months;

/// <summary>A month with its figures.</summary>
/// <param name="Source">Where the last change is from.</param>
/// <param name="By">Who changed it last; null when a workbook of the group brought it.</param>
public sealed record MonthView(Month Month, MonthlyVolumeDetails Figures, string Source, PersonId? By, DateTime? AtUtc);

/// <summary>Shows volumes and prices by month, as they are or as they were at the end of a day as far as keepers changed them since. Logged (A11).</summary>
public sealed class ReadMonths(GradingDb db, FileGround ground, AccessLog log)
{
    /// <param name="asOf">A day, Asia/Shanghai; null: now. Changes that workbooks of the group brought since are not taken back.</param>
    /// <returns>Newest first; months without figures are left out.</returns>
    public async Task<Result<IReadOnlyList<MonthView>>> RunAsync(
        PersonId actor, CustomerId customer, Month from, Month to, DateOnly? asOf, ReadingPurpose purpose, string reason, CancellationToken cancellation)
    {
        var found = await ground.DemandAsync(actor, GradingAction.ReadFile, customer, cancellation);
        if (found.Refused(out var refusal))
        {
            return refusal;
        }

        var wanted = MonthsOf(from, to);
        var volumes = await db.Set<MonthlyVolume>().AsNoTracking().Where(each => each.Customer == customer && wanted.Contains(each.Month)).ToListAsync(cancellation);
        var changes = (await db.Set<MonthChange>().AsNoTracking().Where(each => each.Customer == customer && wanted.Contains(each.Month)).ToListAsync(cancellation))
            .ToLookup(change => change.Month);
        var until = asOf is { } day && day < DateOnly.MaxValue ? GroupTime.ToUtc(day.AddDays(1).ToDateTime(TimeOnly.MinValue)) : DateTime.MaxValue;
        await log.KeepAsync(actor, customer, found.Value.Unit, purpose, reason, cancellation);
        return volumes.Select(volume => At(volume, changes[volume.Month], until)).OfType<MonthView>().OrderByDescending(month => month.Month).ToList();
    }

    private static List<Month> MonthsOf(Month from, Month to)
    {
        var months = new List<Month>();
        for (var month = from; month.CompareTo(to) <= 0; month = month.AddMonths(1))
        {
            months.Add(month);
        }

        return months;
    }

    /// <summary>The first change of a figure since then says what it was; a figure that was nothing before means that the month was not there.</summary>
    private static MonthView? At(MonthlyVolume volume, IEnumerable<MonthChange> changes, DateTime until)
    {
        var details = MonthFigures.Of(volume);
        var figures = MonthFigures.All.ToDictionary(figure => figure, figure => MonthFigures.Of(details, figure));
        foreach (var first in changes.Where(change => change.AtUtc >= until).GroupBy(change => change.Figure).Select(group => group.MinBy(change => change.AtUtc)!))
        {
            if (first.Before.Length == 0)
            {
                return null;
            }

            figures[first.Figure] = MonthFigures.Read(first.Figure, first.Before) ?? 0;
        }

        var last = changes.Where(change => change.AtUtc < until).MaxBy(change => change.AtUtc);
        return new MonthView(volume.Month, MonthFigures.Details(figures), last?.Source ?? "", last?.By, last?.AtUtc);
    }
}
