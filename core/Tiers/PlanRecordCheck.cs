using System.Text;
using System.Text.Json;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Tiers;

/// <summary>Checks in the pack of a year that every service plan is one that was approved, that none is missing, and that its levels are in order (R14).</summary>
internal sealed class PlanRecordCheck : IYearRecordCheck
{
    public IYearInspection Begin() => new Inspection();

    private sealed class Inspection : IYearInspection
    {
        private readonly Dictionary<string, string> plans = [];

        public bool Reads(string path) => path.StartsWith(PlanYearRecords.Folder, StringComparison.Ordinal);

        public IEnumerable<PackCheck> See(string path, ReadOnlyMemory<byte> content, YearEvidence evidence)
        {
            var text = Encoding.UTF8.GetString(content.Span);
            plans[path] = text;
            return [PackCheck.Of("plans.order", path, Disorder(text))];
        }

        public IEnumerable<PackCheck> End(YearEvidence evidence)
        {
            var approved = evidence.Approved.Values
                .Where(text => text.Matter is ApprovalMatter.VipPlan or ApprovalMatter.StrategicPlan).Select(text => text.Text).ToList();
            foreach (var (path, text) in plans.OrderBy(plan => plan.Key, StringComparer.Ordinal))
            {
                yield return PackCheck.Of("plans.approved", path, approved.Remove(text) ? "" : "no such plan was approved");
            }

            if (approved.Count > 0)
            {
                yield return PackCheck.Of("plans.complete", PlanYearRecords.Folder, FormattableString.Invariant($"{approved.Count} approved plans are missing"));
            }
        }

        private static string Disorder(string text)
        {
            try
            {
                return PlanChecks.Inside(PlanContent.Read(text)).Refused(out var disorder) ? disorder.Code : "";
            }
            catch (Exception fault) when (fault is JsonException or InvalidOperationException or NullReferenceException)
            {
                return "cannot be read";
            }
        }
    }
}
