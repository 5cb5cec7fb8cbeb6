using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Reports;

/// <summary>Finds in a text that units will read the name of a customer that the report's figures name, or of any strategic or VIP customer (002 §6.3.1).</summary>
public sealed class NamesInTexts(GradingDb db, IDirectory directory, ICustomers customers, IKeySubjects keys, TimeProvider clock)
{
    /// <summary>Shorter ones are found in ordinary words.</summary>
    private const int Shortest = 2;

    /// <summary>The first name found in any of the texts, or null. Names of units are nobody's secret.</summary>
    internal async Task<string?> FirstInAsync(IReadOnlyCollection<string> texts, ReportId report, CancellationToken cancellation)
    {
        var told = texts.Where(text => text.Length >= Shortest).ToList();
        if (told.Count == 0)
        {
            return null;
        }

        var units = (await directory.UnitsAsync(cancellation)).Select(unit => unit.Name).ToHashSet(StringComparer.Ordinal);
        var figures = await db.Set<ReportSection>().AsNoTracking().Where(section => section.Report == report)
            .Select(section => new { section.Figures, section.Newer }).ToListAsync(cancellation);
        var drawn = figures.SelectMany(each => new[] { each.Figures, each.Newer ?? "" }).SelectMany(WrittenFigures.Read).SelectMany(Values)
            .OfType<ReportValue.Owned>().Select(owned => owned.Text);
        return drawn.FirstOrDefault(IsNamed) ?? (await KeyCustomersAsync(cancellation)).FirstOrDefault(IsNamed);

        bool IsNamed(string name) => name.Length >= Shortest && !units.Contains(name) && told.Exists(text => text.Contains(name, StringComparison.OrdinalIgnoreCase));
    }

    internal static IEnumerable<ReportValue> Values(ReportBlock block) => block switch
    {
        ReportBlock.Sentence sentence => sentence.Values.Select(value => value.Value),
        ReportBlock.Table table => table.Rows.SelectMany(row => row),
        ReportBlock.Bars bars => bars.Values.Select(bar => bar.Label),
        _ => throw new InvalidOperationException(block.GetType().Name),
    };

    /// <summary>Names of all strategic and VIP customers of the group, whether or not the month's figures name them: as many as there are levels, not customers.</summary>
    private async Task<IEnumerable<string>> KeyCustomersAsync(CancellationToken cancellation) =>
        (await customers.OfSubjectsAsync(await keys.KeyOnAsync(GroupTime.DateOf(clock.GetUtcNow()), cancellation), cancellation)).Select(customer => customer.Name);
}
