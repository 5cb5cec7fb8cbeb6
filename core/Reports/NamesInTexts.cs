using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Reports;

/// <summary>Finds in a text that units will read the name of a customer that the report's figures name, or of any strategic or VIP customer (002 §6.3.1).</summary>
public sealed class NamesInTexts(GradingDb db, IDirectory directory, ICustomers customers)
{
    /// <summary>Shorter ones are found in ordinary words.</summary>
    private const int Shortest = 2;

    /// <summary>The first name found, or null. Names of units are nobody's secret.</summary>
    internal async Task<string?> FirstInAsync(string text, ReportId report, CancellationToken cancellation)
    {
        if (text.Length < Shortest)
        {
            return null;
        }

        var all = await directory.UnitsAsync(cancellation);
        var units = all.Select(unit => unit.Name).ToHashSet(StringComparer.Ordinal);
        var figures = await db.Set<ReportSection>().AsNoTracking().Where(section => section.Report == report)
            .Select(section => new { section.Figures, section.Newer }).ToListAsync(cancellation);
        var drawn = figures.SelectMany(each => new[] { each.Figures, each.Newer ?? "" }).SelectMany(WrittenFigures.Read).SelectMany(Values)
            .OfType<ReportValue.Owned>().Select(owned => owned.Text);
        return drawn.FirstOrDefault(IsNamed) ?? (await KeyCustomersAsync(all, cancellation)).Find(IsNamed);

        bool IsNamed(string name) => name.Length >= Shortest && !units.Contains(name) && text.Contains(name, StringComparison.OrdinalIgnoreCase);
    }

    internal static IEnumerable<ReportValue> Values(ReportBlock block) => block switch
    {
        ReportBlock.Sentence sentence => sentence.Values.Select(value => value.Value),
        ReportBlock.Table table => table.Rows.SelectMany(row => row),
        ReportBlock.Bars bars => bars.Values.Select(bar => bar.Label),
        _ => throw new InvalidOperationException(block.GetType().Name),
    };

    /// <summary>Names of all strategic and VIP customers of the group, whether or not the month's figures name them.</summary>
    private async Task<List<string>> KeyCustomersAsync(IReadOnlyList<UnitCard> units, CancellationToken cancellation)
    {
        var names = new List<string>();
        foreach (var unit in units)
        {
            foreach (var standing in new[] { CustomerStanding.Strategic, CustomerStanding.Vip })
            {
                names.AddRange((await customers.OfStandingAsync(unit.Id, standing, cancellation)).Select(customer => customer.Name));
            }
        }

        return names;
    }
}
