using System.Text;
using System.Text.Json;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Supervision;

/// <summary>A spot check as a unit's year keeps it: everything from which its sample follows.</summary>
/// <param name="List">The unit's part of the list drawn from.</param>
internal sealed record SpotRecord(
    SpotCheckId Id, int Number, string SeedSource, DateOnly DrawFrom, int PerUnit, PersonId AnnouncedBy, DateTime AnnouncedUtc, string? Figure, PersonId? DrawnBy,
    DateTime? DrawnUtc, IReadOnlyList<string> List, IReadOnlyList<SampledRecord> Samples);

/// <summary>A record that the sample hit, as the year keeps it.</summary>
internal sealed record SampledRecord(string Path, string ContentHash, CheckVerdict Verdict, PersonId? By, DateTime? AtUtc);

/// <summary>Checks in the pack of a year that the samples of its spot checks are those that seed and list give (R17).</summary>
internal sealed class SpotRecordCheck : IYearRecordCheck
{
    public IYearInspection Begin() => new Inspection();

    private sealed class Inspection : IYearInspection
    {
        public bool Reads(string path) => path.StartsWith(SupervisionRecords.SpotChecks, StringComparison.Ordinal);

        public IEnumerable<PackCheck> See(string path, ReadOnlyMemory<byte> content, YearEvidence evidence)
        {
            string difference;
            try
            {
                difference = Difference(Canon.Read<SpotRecord>(Encoding.UTF8.GetString(content.Span)));
            }
            catch (JsonException)
            {
                difference = "cannot be read";
            }

            return [PackCheck.Of("supervision.sample", path, difference)];
        }

        public IEnumerable<PackCheck> End(YearEvidence evidence) => [];

        private static string Difference(SpotRecord spot)
        {
            var lines = spot.List.Select(line => line.Split('\t')).ToList();
            if (lines.Exists(line => line.Length != 3 || line[0] != lines[0][0]))
            {
                return "the list cannot be read";
            }

            var taken = spot.Figure is null || lines.Count == 0
                ? [] : SpotSampling.Take($"{spot.SeedSource}={spot.Figure}", lines[0][0], lines.Select(line => line[1]), spot.PerUnit).Order(StringComparer.Ordinal).ToList();
            if (!spot.Samples.Select(sample => sample.Path).SequenceEqual(taken))
            {
                return "not the sample that the seed gives";
            }

            return spot.Samples.FirstOrDefault(sample => !lines.Exists(line => line[1] == sample.Path && line[2] == sample.ContentHash)) is { } other
                ? $"{other.Path} is not as it was listed" : "";
        }
    }
}
