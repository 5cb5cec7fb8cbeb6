using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Committees;

/// <summary>A version in the pack of a year.</summary>
internal sealed record CommitteeRecord(
    int Number, CommitteeOrigin Origin, ApprovalId? Approval, string ResolutionNumber, DateOnly InForceFrom, CommitteeText Text);

/// <summary>
/// The committee in a unit's year: its line on the timeline, and in the pack every version in force on some day of the rated year or of the
/// year after, in which it is rated.
/// </summary>
internal sealed class CommitteeYear(GradingDb db, DraftDesk desk, CommitteeDue due) : IYearSteps, IYearRecords
{
    public const string Folder = "committee/";

    public async Task<IReadOnlyList<YearStep>> ForAsync(UnitId unit, int year, DateOnly today, CancellationToken cancellation)
    {
        var end = new DateOnly(year + 1, 12, 31);
        var inForce = await Versions.InForceAsync(db, unit, today < end ? today : end, cancellation);
        var dueOn = due.In(year + 1);
        var begun = inForce is null && (await desk.IsUnderWayAsync(unit, cancellation)
            || await db.Set<CommitteeDraft>().AnyAsync(draft => draft.Unit == unit, cancellation));
        var state = inForce is not null ? YearStepState.Done
            : today > dueOn ? YearStepState.Late
            : begun ? YearStepState.UnderWay : YearStepState.Ahead;
        return [new YearStep("Committee", null, state, dueOn, inForce?.InForceFrom, CommitteeCards.Committee, unit.Value)];
    }

    public async IAsyncEnumerable<YearRecord> ForAsync(UnitId unit, int year, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year + 1, 12, 31));
        var versions = await Versions.AllAsync(db, unit, cancellation);
        for (var place = 0; place < versions.Count; place++)
        {
            var (version, next) = (versions[place], place + 1 < versions.Count ? versions[place + 1] : null);
            if (version.InForceFrom > last || next?.InForceFrom <= first || next?.InForceFrom == version.InForceFrom)
            {
                continue;
            }

            var record = new CommitteeRecord(
                version.Number, version.Origin, version.Approval, version.ResolutionNumber, version.InForceFrom, await TextAsync(version, cancellation));
            yield return new YearRecord(
                FormattableString.Invariant($"{Folder}{version.InForceFrom:yyyy-MM-dd}-{version.Number:000}.json"), Encoding.UTF8.GetBytes(Canon.Write(record)));
        }
    }

    /// <summary>As approved; of an imported one as the personnel data says now.</summary>
    private async Task<CommitteeText> TextAsync(Committee version, CancellationToken cancellation) => version.Text is { } text
        ? Canon.Read<CommitteeText>(text)
        : CommitteeText.Of(
            version.Unit,
            (await desk.LinesAsync(version.Unit, CommitteeRolls.Seats(version), cancellation))
                .Select(line => new TextSeat(line.Person, line.Duty, line.EmployeeNumber, line.Name, line.Position)),
            version.SmallerThanFiveReason, []);
}

/// <summary>The day of a year by which a unit has its committee.</summary>
public sealed record CommitteeDue(int Month = 3, int Day = 31)
{
    internal DateOnly In(int year) => new(year, Month, Math.Min(Day, DateTime.DaysInMonth(year, Month)));
}

/// <summary>Checks that the committees of a year's pack are composed as the clause says, and are those that were approved.</summary>
internal sealed class CommitteeYearCheck : IYearRecordCheck
{
    public IYearInspection Begin() => new Inspection();

    private sealed class Inspection : IYearInspection
    {
        public bool Reads(string path) => path.StartsWith(CommitteeYear.Folder, StringComparison.Ordinal);

        public IEnumerable<PackCheck> See(string path, ReadOnlyMemory<byte> content, YearEvidence evidence) =>
            [PackCheck.Of("committee", path, Difference(content, evidence))];

        public IEnumerable<PackCheck> End(YearEvidence evidence) => [];

        private static string Difference(ReadOnlyMemory<byte> content, YearEvidence evidence)
        {
            try
            {
                var record = Canon.Read<CommitteeRecord>(Encoding.UTF8.GetString(content.Span));
                var seats = record.Text.Seats.Select(seat => new CommitteeSeat(seat.Person, seat.Duty)).ToList();
                return Composition.Check(seats, record.Text.SmallerThanFiveReason).Error is not null ? "composition"

                    // One approved in another year stands in that year's chain.
                    : record.Approval is { } approval && evidence.Approved.TryGetValue(approval, out var approved)
                        && (approved.Matter != ApprovalMatter.Committee || approved.Text != Canon.Write(record.Text)) ? "not as approved" : "";
            }
            catch (JsonException)
            {
                return "unreadable";
            }
        }
    }
}
