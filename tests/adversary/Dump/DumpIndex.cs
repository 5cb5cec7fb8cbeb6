using System.Globalization;
using System.Text.RegularExpressions;

namespace TeamsGrading.Tests.Adversary.Dump;

/// <summary>Finds rows and lines by the numbers in them, so that hundreds of rounds are read in one pass.</summary>
internal sealed partial class DumpIndex
{
    private readonly Dictionary<long, List<DumpRow>> rows = [];
    private readonly List<(int At, string Line)> lines;
    private readonly Dictionary<long, List<int>> linesOf = [];

    public DumpIndex(RawDatabase database, Specimen specimen)
    {
        foreach (var row in database.Rows)
        {
            foreach (var number in row.Values.Values.OfType<long>().Where(number => number > 1L << 32).Distinct())
            {
                (rows.TryGetValue(number, out var list) ? list : rows[number] = []).Add(row);
            }
        }

        lines = [.. specimen.Log.Concat(specimen.Sent).Select((line, at) => (at, line))];
        foreach (var (at, line) in lines)
        {
            foreach (var number in Big().Matches(line).Select(match => long.TryParse(match.Value, CultureInfo.InvariantCulture, out var big) ? big : 0).Distinct())
            {
                (linesOf.TryGetValue(number, out var list) ? list : linesOf[number] = []).Add(at);
            }
        }
    }

    /// <summary>Rows that name the round, one of its voters, or something named beside them.</summary>
    public IReadOnlyList<DumpRow> Around(Truth truth)
    {
        var numbers = truth.PointsOf.Keys.Append(truth.Round).ToHashSet();
        var found = new HashSet<DumpRow>(ReferenceEqualityComparer.Instance);
        for (var depth = 0; depth < 3; depth++)
        {
            foreach (var row in numbers.ToList().SelectMany(number => rows.GetValueOrDefault(number) ?? []))
            {
                // A number that many rows share (a unit, a rule) leads to everybody and so to nobody.
                if (found.Add(row))
                {
                    numbers.UnionWith(row.Values.Values.OfType<long>().Where(number => rows.TryGetValue(number, out var list) && list.Count <= 60));
                }
            }
        }

        return [.. found];
    }

    /// <summary>Lines between the round's first mention and its last, and all that name a voter of it.</summary>
    public IReadOnlyList<(int At, string Line)> LinesOf(IEnumerable<long> numbers, Truth truth)
    {
        var mentions = numbers.Append(truth.Round).SelectMany(number => linesOf.GetValueOrDefault(number) ?? []).ToHashSet();
        if (linesOf.TryGetValue(truth.Round, out var span))
        {
            mentions.UnionWith(Enumerable.Range(span.Min(), span.Max() - span.Min() + 1));
        }

        return [.. mentions.Order().Select(at => lines[at])];
    }

    [GeneratedRegex("[0-9]{9,}")]
    private static partial Regex Big();
}
