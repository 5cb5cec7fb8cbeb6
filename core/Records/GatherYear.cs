using System.Text;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Records;

/// <summary>Collects what every slice keeps of a unit's year, in the order of the paths.</summary>
internal sealed class GatherYear(IEnumerable<IYearRecords> sources)
{
    public async Task<List<YearRecord>> RunAsync(UnitCard unit, int year, CancellationToken cancellation)
    {
        var head = Canon.Write(new YearHead(YearPack.Format, unit.Id, unit.Code, unit.Name, year, YearPack.Nature));
        var records = new SortedDictionary<string, YearRecord>(StringComparer.Ordinal)
        {
            [YearPack.Head] = new(YearPack.Head, Encoding.UTF8.GetBytes(head)),
        };
        foreach (var source in sources)
        {
            await foreach (var record in source.ForAsync(unit.Id, year, cancellation))
            {
                if (!YearPath.IsGood(record.Path) || !records.TryAdd(record.Path, record))
                {
                    throw new InvalidOperationException($"{source.GetType().Name} gives '{record.Path}', which is no path or there already");
                }
            }
        }

        return [.. records.Values];
    }
}
