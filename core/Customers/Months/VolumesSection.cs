using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Months;

/// <summary>
/// Volumes of the key customers in headquarters' monthly report (001 §8.1.4): total, each customer's against the month before and the same month a
/// year ago, the largest movers. A change is told only where both months are on record.
/// </summary>
internal sealed class VolumesSection(GradingDb db, IDirectory directory, KeyCustomers keys) : IReportSections
{
    private const int MostCustomers = 50;
    private const int MostMovers = 10;
    private const int MonthsShown = 13;
    private const int AtOnce = 400;

    public string Key => "Volumes";

    public int Order => 40;

    public async Task<IReadOnlyList<ReportBlock>> DraftAsync(Month month, CancellationToken cancellation)
    {
        var customers = await keys.OnAsync(KeyCustomers.LastDay(month), cancellation);
        var months = Enumerable.Range(0, MonthsShown).Select(back => month.AddMonths(-back)).ToList();
        var figures = await FiguresAsync(customers, months, cancellation);
        var units = (await directory.UnitsAsync(cancellation)).ToDictionary(unit => unit.Id, unit => unit.Name);
        var lines = customers.Select(customer => new Line(
            customer, figures.GetValueOrDefault((customer.Id, month)), figures.GetValueOrDefault((customer.Id, month.AddMonths(-1))),
            figures.GetValueOrDefault((customer.Id, month.AddMonths(-12))))).ToList();
        if (lines.Count == 0)
        {
            return [new ReportBlock.Sentence("VolumeNoKeyCustomers", [])];
        }

        var missing = lines.Count(line => line.Now is null);
        var ranked = lines.OrderByDescending(line => line.Now ?? decimal.MinValue).ThenBy(line => line.Customer.Code, StringComparer.Ordinal).ToList();
        return
        [
            missing == lines.Count
                ? new ReportBlock.Sentence("VolumeNotRecorded", [("Customers", new ReportValue.Count(lines.Count))])
                : new ReportBlock.Sentence("VolumeTotal",
                [
                    ("Customers", new ReportValue.Count(lines.Count)), ("Volume", new ReportValue.Volume(lines.Sum(line => line.Now ?? 0))),
                    ("LastMonth", Overall(lines, line => line.Before)), ("LastYear", Overall(lines, line => line.YearAgo)),
                ]),
            .. missing > 0 && missing < lines.Count ? [new ReportBlock.Sentence("VolumeMissing", [("Customers", new ReportValue.Count(missing))])] : Array.Empty<ReportBlock>(),
            .. ByMonth(customers, months, figures),
            new ReportBlock.Table(
                "VolumeCustomers", ["Customer", "Unit", "Level", "Volume", "LastMonth", "LastYear"],
                [.. ranked.Take(MostCustomers).Select(line => (IReadOnlyList<ReportValue>)
                [
                    Name(line), Unit(line, units), new ReportValue.Word(line.Customer.Level.ToString()),
                    line.Now is { } volume ? new ReportValue.Volume(volume) : new ReportValue.Word("NotRecorded"),
                    Change(line.Now, line.Before), Change(line.Now, line.YearAgo),
                ])]),
            .. ranked.Count > MostCustomers ? [new ReportBlock.Sentence("AndMore", [("Count", new ReportValue.Count(ranked.Count - MostCustomers))])] : Array.Empty<ReportBlock>(),
            .. Movers(lines, units),
        ];
    }

    private static IEnumerable<ReportBlock> ByMonth(
        IReadOnlyList<KeyCustomer> customers, List<Month> months, Dictionary<(CustomerId Customer, Month Month), decimal?> figures)
    {
        var totals = months.AsEnumerable().Reverse().Select(each => (Month: each, Known: customers.Select(customer => figures.GetValueOrDefault((customer.Id, each))).OfType<decimal>().ToList()))
            .Where(each => each.Known.Count > 0).Select(each => ((ReportValue)new ReportValue.InMonth(each.Month), each.Known.Sum())).ToList();
        if (totals.Count > 0)
        {
            yield return new ReportBlock.Bars("VolumeByMonth", "Volume", totals);
        }
    }

    private static IEnumerable<ReportBlock> Movers(List<Line> lines, Dictionary<UnitId, string> units)
    {
        var movers = lines.Where(line => line.Now is not null && line.Before is not null && line.Now != line.Before)
            .OrderByDescending(line => Math.Abs(line.Now!.Value - line.Before!.Value)).ThenBy(line => line.Customer.Code, StringComparer.Ordinal).Take(MostMovers).ToList();
        if (movers.Count > 0)
        {
            yield return new ReportBlock.Table(
                "VolumeMovers", ["Customer", "Unit", "Volume", "Difference", "LastMonth"],
                [.. movers.Select(line => (IReadOnlyList<ReportValue>)
                [
                    Name(line), Unit(line, units), new ReportValue.Volume(line.Now!.Value), new ReportValue.Volume(line.Now.Value - line.Before!.Value), Change(line.Now, line.Before),
                ])]);
        }
    }

    private static ReportValue.Owned Name(Line line) => new(line.Customer.Name, [line.Customer.Unit]);

    private static ReportValue.Owned Unit(Line line, Dictionary<UnitId, string> units) => new(units.GetValueOrDefault(line.Customer.Unit, ""), [line.Customer.Unit]);

    /// <summary>Over the customers that have both months, so that a figure not yet recorded does not pass for a fall.</summary>
    private static ReportValue.Change Overall(List<Line> lines, Func<Line, decimal?> before)
    {
        var both = lines.Where(line => line.Now is not null && before(line) is not null).ToList();
        return both.Count == 0 ? new ReportValue.Change(null) : Change(both.Sum(line => line.Now!.Value), both.Sum(line => before(line)!.Value));
    }

    private static ReportValue.Change Change(decimal? now, decimal? before) =>
        new(now is { } value && before is > 0 and var former ? decimal.Round((value - former) / former, 6) : null);

    private async Task<Dictionary<(CustomerId Customer, Month Month), decimal?>> FiguresAsync(
        IReadOnlyList<KeyCustomer> customers, List<Month> months, CancellationToken cancellation)
    {
        var figures = new Dictionary<(CustomerId, Month), decimal?>();
        foreach (var some in customers.Select(customer => customer.Id).Chunk(AtOnce))
        {
            foreach (var volume in await db.Set<MonthlyVolume>().AsNoTracking().Where(volume => some.Contains(volume.Customer) && months.Contains(volume.Month))
                .Select(volume => new { volume.Customer, volume.Month, volume.Actual }).ToListAsync(cancellation))
            {
                figures[(volume.Customer, volume.Month)] = volume.Actual.CubicMetres;
            }
        }

        return figures;
    }

    private sealed record Line(KeyCustomer Customer, decimal? Now, decimal? Before, decimal? YearAgo);
}
