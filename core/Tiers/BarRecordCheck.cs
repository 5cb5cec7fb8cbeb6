using System.Text;
using System.Text.Json;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Tiers;

/// <summary>Checks in the pack of a year that the log of bars is whole and that every bar's record is the one that came into force.</summary>
internal sealed class BarRecordCheck : IYearRecordCheck
{
    public IYearInspection Begin() => new Inspection();

    private sealed class Inspection : IYearInspection
    {
        private readonly Dictionary<string, string> records = [];
        private BarChain? chain;

        public bool Reads(string path) => path.StartsWith("bars/", StringComparison.Ordinal);

        public IEnumerable<PackCheck> See(string path, ReadOnlyMemory<byte> content, YearEvidence evidence)
        {
            if (path != SpecialYearRecords.ChainPath)
            {
                records[path] = Canon.Hash(Encoding.UTF8.GetString(content.Span));
                return [];
            }

            try
            {
                chain = Canon.Read<BarChain>(Encoding.UTF8.GetString(content.Span));
                var broken = BarEntry.Broken(evidence.Unit, evidence.Year, chain.Entries);
                return [PackCheck.Of("bars.chain", path, broken is { } number ? FormattableString.Invariant($"entry {number}") : "")];
            }
            catch (JsonException)
            {
                return [PackCheck.Of("bars.chain", path, "cannot be read")];
            }
        }

        public IEnumerable<PackCheck> End(YearEvidence evidence)
        {
            foreach (var entry in chain?.Entries.Where(entry => entry.Kind == BarEventKind.Barred) ?? [])
            {
                var path = SpecialYearRecords.BarPath(entry.Bar);
                yield return PackCheck.Of(
                    "bars.record", path, !records.Remove(path, out var hash) ? "missing" : hash == entry.Detail ? "" : "not what came into force");
            }

            foreach (var stranger in records.Keys)
            {
                yield return PackCheck.Of("bars.record", stranger, "not in the log");
            }
        }
    }
}
