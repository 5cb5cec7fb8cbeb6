namespace TeamsGrading.Core.Seams;

/// <summary>Duty in a rating committee.</summary>
public enum CommitteeDuty
{
    /// <summary>组长 leads the committee and votes.</summary>
    Leader,

    /// <summary>组员 votes.</summary>
    Member,

    /// <summary>秘书 runs the round; does not vote and is not counted in the odd number.</summary>
    Secretary,
}

/// <summary>One person of a committee.</summary>
public sealed record CommitteeSeat(PersonId Person, CommitteeDuty Duty);

/// <summary>A committee in force: its voting members (odd, 000 §7.1.2) and its secretaries.</summary>
public sealed record CommitteeRoll(CommitteeId Id, UnitId Unit, string ResolutionNumber, IReadOnlyList<CommitteeSeat> Seats, string? SmallerThanFiveReason)
{
    /// <summary>Those who score: leader and members.</summary>
    public IEnumerable<PersonId> Voters => Seats.Where(seat => seat.Duty != CommitteeDuty.Secretary).Select(seat => seat.Person);
}

/// <summary>Answers which committee is in force; implemented by Committees.</summary>
public interface ICommitteeRolls
{
    /// <summary>The unit's committee in force on the date, or null.</summary>
    Task<CommitteeRoll?> InForceAsync(UnitId unit, DateOnly on, CancellationToken cancellation);

    /// <summary>Every duty held now, of everybody, in one look.</summary>
    Task<IReadOnlyList<(UnitId Unit, CommitteeSeat Seat)>> AllDutiesAsync(CancellationToken cancellation);

    /// <summary>Everybody with a seat in the unit's committee in force.</summary>
    Task<IReadOnlyList<CommitteeSeat>> SeatsAsync(UnitId unit, CancellationToken cancellation);
}
