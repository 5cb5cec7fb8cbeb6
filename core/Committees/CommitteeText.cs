using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Committees;

/// <summary>A seat as it is proposed: with what stood on record of the person that day.</summary>
public sealed record TextSeat(PersonId Person, CommitteeDuty Duty, string EmployeeNumber, string Name, string Position);

/// <summary>What the party organisation decides upon, and what the pack of the year carries: canonical, by duty and employee number.</summary>
/// <param name="Warnings">What the composition lacked by 000 §7.1.2 when it was proposed; shown to who decides, blocks nothing.</param>
public sealed record CommitteeText(
    string Format, UnitId Unit, IReadOnlyList<TextSeat> Seats, string? SmallerThanFiveReason, IReadOnlyList<CompositionWarning> Warnings)
{
    internal const string Version = "TeamsGrading.Committee/1";

    internal static CommitteeText Of(UnitId unit, IEnumerable<TextSeat> seats, string? reason, IEnumerable<CompositionWarning> warnings) => new(
        Version, unit, [.. seats.OrderBy(seat => seat.Duty).ThenBy(seat => seat.EmployeeNumber, StringComparer.Ordinal)], reason, [.. warnings.Order()]);
}
