using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Committees;

/// <summary>The composition rules of a rating committee (000 §7.1.2): odd, at least five unless a written reason is recorded.</summary>
public static class Composition
{
    /// <summary>Voting members below which a written reason is needed.</summary>
    public const int Usual = 5;

    /// <summary>Voting members below which nothing could ever be opened (voting.md, n &lt; 3).</summary>
    public const int Fewest = 3;

    /// <summary>Success, or the first rule that the seats break.</summary>
    public static Result Check(IReadOnlyCollection<CommitteeSeat> seats, string? smallerThanFiveReason)
    {
        var twice = seats.GroupBy(seat => seat.Person).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null)
        {
            return new MemberNamedTwice(twice.Key);
        }

        var voters = seats.Count(seat => seat.Duty != CommitteeDuty.Secretary);
        if (voters % 2 == 0)
        {
            return new CommitteeIsEven(voters);
        }

        if (voters < Fewest)
        {
            return new CommitteeTooSmall(voters, Fewest);
        }

        return voters < Usual && string.IsNullOrWhiteSpace(smallerThanFiveReason) ? new SmallCommitteeNeedsReason(voters, Usual) : Result.Done;
    }
}
