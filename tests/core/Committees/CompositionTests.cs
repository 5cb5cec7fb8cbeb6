using TeamsGrading.Core.Committees;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Tests.Core.Committees;

public sealed class CompositionTests
{
    [Theory]
    [Trait("Clause", "R07")]
    [InlineData(4, null, typeof(CommitteeIsEven))]
    [InlineData(6, null, typeof(CommitteeIsEven))]
    [InlineData(1, "small unit", typeof(CommitteeTooSmall))]
    [InlineData(3, null, typeof(SmallCommitteeNeedsReason))]
    [InlineData(3, "  ", typeof(SmallCommitteeNeedsReason))]
    [InlineData(3, "small unit", null)]
    [InlineData(5, null, null)]
    [InlineData(7, null, null)]
    public void Check_ByNumberOfVoters_AnswersAsTheClauseSays(int voters, string? reason, Type? expected)
    {
        var seats = Enumerable.Range(1, voters).Select(n => new CommitteeSeat(new PersonId(n), n == 1 ? CommitteeDuty.Leader : CommitteeDuty.Member))
            .Append(new CommitteeSeat(new PersonId(100), CommitteeDuty.Secretary)).ToList();

        Assert.Equal(expected, Composition.Check(seats, reason).Error?.GetType());
    }

    [Fact]
    [Trait("Clause", "R07")]
    public void Check_MemberNamedTwice_IsRefused()
    {
        var seats = new[] { 1, 2, 3, 4, 1 }.Select(n => new CommitteeSeat(new PersonId(n), CommitteeDuty.Member)).ToList();

        Assert.Equal(new MemberNamedTwice(new PersonId(1)), Composition.Check(seats, null).Error);
    }
}
