using System.Text;
using System.Text.Json;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Rules;

/// <summary>A version in the pack of a year. <paramref name="Text"/> is its canonical text, over which <paramref name="Hash"/> goes.</summary>
/// <param name="Unit">The unit of differential items; null for the group's rule.</param>
internal sealed record RuleRecord(
    int Year, UnitId? Unit, int Number, RuleOrigin Origin, ApprovalId? Approval, DateOnly? InForceFrom, string? AdjustmentReason, string Hash, string Text)
{
    /// <summary>Begins the paths of all of them.</summary>
    public const string Rules = "rule/";

    /// <summary>Begins those of differential items.</summary>
    public const string Supplements = "rule/differential-";
}

/// <summary>Checks that the rules of a year's pack are what their hashes say, and what was approved.</summary>
internal sealed class RuleRecordCheck : IYearRecordCheck
{
    public IYearInspection Begin() => new Inspection();

    private sealed class Inspection : IYearInspection
    {
        public bool Reads(string path) => path.StartsWith(RuleRecord.Rules, StringComparison.Ordinal);

        public IEnumerable<PackCheck> See(string path, ReadOnlyMemory<byte> content, YearEvidence evidence) =>
            [PackCheck.Of("rule", path, Difference(content, evidence))];

        public IEnumerable<PackCheck> End(YearEvidence evidence) => [];

        private static string Difference(ReadOnlyMemory<byte> content, YearEvidence evidence)
        {
            try
            {
                var record = Canon.Read<RuleRecord>(Encoding.UTF8.GetString(content.Span));
                return record.Year != evidence.Year || (record.Unit is { } unit && unit != evidence.Unit) ? "of another year"
                    : Canonical.Hash(record.Text) != record.Hash ? "hash"
                    : record.Approval is not { } approval ? record.Origin == RuleOrigin.Imported ? "" : "not approved"
                    : evidence.Approved.TryGetValue(approval, out var approved) ? Become(record, approved) == record.Text ? "" : "not as approved"

                    // The group's rule is approved in the chain of headquarters, which is in no other unit's pack.
                    : record.Unit is null ? "" : "not approved";
            }
            catch (Exception fault) when (fault is JsonException or InvalidOperationException or ArgumentException)
            {
                return "unreadable";
            }
        }

        /// <summary>The canonical text of the version that the approved draft becomes.</summary>
        private static string Become(RuleRecord record, ApprovedText approved)
        {
            var draft = DraftText.Read(approved.Text);
            return record.Unit is { } unit
                ? Canonical.Text(unit, record.Year, record.Number, draft.ToContent().Items)
                : Canonical.Text(record.Year, record.Number, draft.ToContent());
        }
    }
}
