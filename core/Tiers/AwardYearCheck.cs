using System.Text.Json;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Tiers;

/// <summary>
/// Checks in the pack of a year that every award derives from what was approved, a list, a gift or the strategic list, with that level and no
/// longer than a year; that nobody whom an approved list names went without; and that the lists and standards in it are the approved texts.
/// </summary>
internal sealed class AwardYearCheck : IYearRecordCheck
{
    public IYearInspection Begin() => new Inspection();

    private sealed class Inspection : IYearInspection
    {
        private const string Awards = "awards.json";

        private List<AwardRecord> awards = [];
        private HashSet<string>? approvedTexts;

        public bool Reads(string path) => path == Awards
            || path.StartsWith("lists/", StringComparison.Ordinal) || path.StartsWith("standards/", StringComparison.Ordinal);

        public IEnumerable<PackCheck> See(string path, ReadOnlyMemory<byte> content, YearEvidence evidence)
        {
            if (path != Awards)
            {
                approvedTexts ??= [.. evidence.Approved.Values.Select(approved => Canon.Hash(approved.Text))];
                return [PackCheck.Of("approved text", path, approvedTexts.Contains(Canon.Hash(content.Span)) ? "" : "not approved")];
            }

            try
            {
                awards = Canon.Read<List<AwardRecord>>(content.Span);
                var faults = awards.Select(award => (award, Fault: Fault(award, evidence))).Where(each => each.Fault.Length > 0);
                return [PackCheck.Of("awards", path, string.Join("; ", faults.Take(5).Select(each => $"{each.award.Award.Value}: {each.Fault}")))];
            }
            catch (JsonException)
            {
                return [PackCheck.Of("awards", path, "cannot be read")];
            }
        }

        public IEnumerable<PackCheck> End(YearEvidence evidence)
        {
            foreach (var list in evidence.Approved.Values.Where(approved => approved.Matter == ApprovalMatter.VipList))
            {
                var text = VipListText.Read(list.Text);
                var without = text.Lines.FirstOrDefault(line => line.Level is { } level && !awards.Exists(award =>
                    award.Origin == AwardOrigin.List && award.Subject == line.Subject && award.Form == text.Form && award.Level == level));
                yield return PackCheck.Of("awards of the list", Awards, without is null ? "" : FormattableString.Invariant($"{without.Subject.Value} has none"));
            }
        }

        private static string Fault(AwardRecord award, YearEvidence evidence) =>
            !evidence.Approved.TryGetValue(award.Approval, out var approved) ? "its approval is not here"
            : approved.Matter != MatterOf(award.Origin) ? "its approval is of another kind"
            : !Names(award, approved.Text) ? "what was approved does not name it"
            : award.Year != evidence.Year ? "year"
            : award.Until > AwardPeriod.Of(award.From).Until ? "longer than a year"
            : award.EndedOn < award.From ? "ended before it began" : "";

        private static ApprovalMatter MatterOf(AwardOrigin origin) => origin switch
        {
            AwardOrigin.List => ApprovalMatter.VipList,
            AwardOrigin.Gift => ApprovalMatter.Gift,
            AwardOrigin.Strategic or _ => ApprovalMatter.StrategicList,
        };

        private static bool Names(AwardRecord award, string approved)
        {
            switch (award.Origin)
            {
                case AwardOrigin.List:
                    var list = VipListText.Read(approved);
                    return list.Form == award.Form && list.Lines.Any(line => line.Subject == award.Subject && line.Level == award.Level);
                case AwardOrigin.Gift:
                    var gift = GiftText.Read(approved);
                    return (gift.Subject, gift.Form, gift.Level) == (award.Subject, award.Form, award.Level);
                case AwardOrigin.Strategic:
                default:
                    return award.Level == TierLevel.Strategic && StrategicText.Read(approved).Customers.Any(line => line.Subject == award.Subject);
            }
        }
    }
}
