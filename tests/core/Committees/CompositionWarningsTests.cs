using TeamsGrading.Core.Committees;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Tests.Core.Committees;

[Trait("Clause", "R07")]
public sealed class CompositionWarningsTests
{
    private static readonly string[] Whole = ["总经理", "分管市场副总经理", "市场部主任", "销售主管", "客户管理专员"];

    [Theory]
    [InlineData("总经理", "副总经理", "市场部主任", "销售员", "客户专员")]
    [InlineData("党委书记、总经理", "副总经理（分管市场）", "市场部经理", "营销岗", "客户经理")]
    [InlineData("General Manager", "Deputy General Manager", "Head of Marketing", "Sales officer", "Account manager")]
    [InlineData("Managing Director", "Vice President", "Sales Director", "Commercial officer", "Customer care")]
    public void Of_EverybodyThere_WarnsOfNothing(params string[] positions) => Assert.Empty(Of(positions));

    [Theory]
    [InlineData(0, CompositionWarning.GeneralManagerMissing)]
    [InlineData(1, CompositionWarning.DeputyMissing)]
    [InlineData(2, CompositionWarning.DepartmentHeadMissing)]
    public void Of_SomebodyMissing_WarnsOfThat(int missing, CompositionWarning warning) =>
        Assert.Equal([warning], Of([.. Whole.Where((_, place) => place != missing), "计划员"]));

    [Fact]
    public void Of_NobodyFromSales_Warns() =>
        Assert.Equal([CompositionWarning.SalesStaffMissing], Of("总经理", "副总经理", "计划部主任", "合同员", "统计员"));

    [Fact]
    public void Of_AidesAndDeputies_AreNoGeneralManager()
    {
        Assert.Contains(CompositionWarning.GeneralManagerMissing, Of("总经理助理", "副总经理", "市场部主任", "销售", "总经理秘书"));
        Assert.Contains(CompositionWarning.DeputyMissing, Of("总经理", "副总经理助理", "市场部主任", "销售", "客户"));
    }

    [Fact]
    public void Of_NoLeaderTwoLeadersNoSecretary_Warns()
    {
        var seats = Enumerable.Range(0, 5).Select(place => new CommitteeSeat(new PersonId(place), CommitteeDuty.Member)).ToList();
        Assert.Equal(
            [CompositionWarning.LeaderMissing, CompositionWarning.SecretaryMissing], CompositionWarnings.Of(seats, person => Whole[(int)person.Value]));
        var leaders = seats.Select(seat => seat with { Duty = CommitteeDuty.Leader }).ToList();
        Assert.Contains(CompositionWarning.SeveralLeaders, CompositionWarnings.Of(leaders, person => Whole[(int)person.Value]));
    }

    /// <summary>The first is the leader; a secretary without a position is there too.</summary>
    private static IReadOnlyList<CompositionWarning> Of(params string[] positions)
    {
        var seats = positions.Select((_, place) => new CommitteeSeat(new PersonId(place), place == 0 ? CommitteeDuty.Leader : CommitteeDuty.Member))
            .Append(new CommitteeSeat(new PersonId(positions.Length), CommitteeDuty.Secretary)).ToList();
        return CompositionWarnings.Of(seats, person => positions.ElementAtOrDefault((int)person.Value) ?? "");
    }
}
