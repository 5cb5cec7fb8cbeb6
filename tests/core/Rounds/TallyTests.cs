using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using TeamsGrading.Core.Rounds;
using TeamsGrading.Core.Seams;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Rounds;

public sealed class TallyTests
{
    private static readonly HashSet<SubjectId> Nobody = [];

    [Theory]
    [InlineData(3, 0)]
    [InlineData(4, 0)]
    [InlineData(5, 1)]
    [InlineData(6, 1)]
    [InlineData(7, 2)]
    [InlineData(9, 2)]
    [InlineData(10, 2)]
    public void Count_SoManyBallots_RoundsAndDisclosesAccordingly(int ballots, int places)
    {
        var result = Count(ballots, ballots, drop: false, (_, _) => [.. Enumerable.Range(0, ballots)], 10.125m);

        Assert.Equal(places, result.Places);
        Assert.All(result.Rows, row => Assert.Equal(places, row.Total!.Value.Scale));
        Assert.All(result.Rows, row => Assert.Equal(ballots >= 10, row.Judged is not null));
    }

    [Theory]
    [InlineData(3, false)]
    [InlineData(4, false)]
    [InlineData(5, true)]
    [InlineData(10, true)]
    public void Vote_SoManyBallots_ShowsCountsFromFive(int ballots, bool shown)
    {
        var form = Form(ballots, 1, false, 0) with { Kind = RoundKind.Voting };
        var answers = Enumerable.Repeat(0, (ballots / 2) + 1).Concat(Enumerable.Repeat(1, ballots - (ballots / 2) - 1)).ToArray();

        var row = Tally.Count(form, Turnout.Of(form, Voters(ballots)), [new Cell(form.Candidates[0].Subject, RoundForm.Vote, answers)], Nobody).Rows.Single();

        Assert.True(row.Passed);
        Assert.Equal(shown, row.For is not null);
        Assert.Null(row.Total);
    }

    [Fact]
    public void Vote_ExactlyHalf_DoesNotPass()
    {
        var form = Form(4, 1, false, 0) with { Kind = RoundKind.Voting };

        Assert.False(Tally.Count(form, Turnout.Of(form, Voters(4)), [new Cell(form.Candidates[0].Subject, RoundForm.Vote, [0, 0, 1, 2])], Nobody).Rows[0].Passed);
    }

    [Theory]
    [InlineData(3, 5, true)]
    [InlineData(2, 5, false)]
    [InlineData(3, 6, false)]
    [InlineData(4, 6, true)]
    [InlineData(2, 3, false)]
    public void Quorum_AtTheBoundary_NeedsMoreThanTheShareAndThreeBallots(int finished, int eligible, bool valid)
    {
        var form = Form(eligible, 1, false, 0);

        Assert.Equal(valid, Tally.IsValid(form, Turnout.Of(form, Voters(finished))));
    }

    [Fact]
    public void Count_HalfAtTheLastPlace_RoundsAwayFromZero() =>
        Assert.Equal(11m, Count(3, 3, false, (_, _) => [0, 0, 0], 10.5m).Rows[0].Total);

    [Fact]
    public void Count_OneUnitBelowHalf_IsNotRoundedUpByAnEarlierRounding() =>
        Assert.Equal(10m, Count(3, 3, false, (_, _) => [0, 0, 0], 10.499_999_999_999m).Rows[0].Total);

    [Fact]
    public void Count_EqualTotals_ShareTheRank()
    {
        var form = Form(5, 4, false, 0);
        int[] points = [10, 20, 20, 30];
        var cells = form.Candidates.SelectMany((candidate, index) => form.Questions().Select(question =>
            new Cell(candidate.Subject, question, [.. Enumerable.Repeat(points[index], 5)]))).ToList();

        Assert.Equal([1, 2, 2, 4], Tally.Count(form, Turnout.Of(form, Voters(5)), cells, Nobody).Rows.Select(row => row.Rank!.Value));
    }

    /// <summary>A naive count over common denominators must give the same totals and ranks.</summary>
    [Fact]
    public void Count_AnyBallots_EqualsTheOracle()
    {
        var cases =
            from ballots in Gen.Choose(3, 15)
            from candidates in Gen.Choose(1, 5)
            from drop in Gen.Elements(true, false)
            from measured in Gen.Choose(0, 2_000_000_000).ArrayOf(candidates)
            from answers in Gen.Choose(0, 30).ArrayOf(ballots * candidates * 2)
            select (ballots, candidates, drop, measured, answers);
        Prop.ForAll(cases.ToArbitrary(), each =>
        {
            var form = Form(each.ballots, each.candidates, each.drop, 0);
            form = form with
            {
                Candidates = [.. form.Candidates.Select((candidate, index) =>
                    candidate with { Measured = [new MeasuredPoints(RoundStage.Measured, "M", 1, each.measured[index] / 100_000_000_000m, null, null)] })],
            };
            int[] Column(int candidate, int question) =>
                [.. each.answers.Skip(((candidate * 2) + question) * each.ballots).Take(each.ballots).Order()];
            var cells = form.Candidates.SelectMany((candidate, index) => form.Questions().Select((question, q) =>
                new Cell(candidate.Subject, question, Column(index, q)))).ToList();

            var result = Tally.Count(form, Turnout.Of(form, Voters(each.ballots)), cells, Nobody);

            var places = each.ballots >= 7 ? 2 : each.ballots >= 5 ? 1 : 0;
            var totals = Enumerable.Range(0, each.candidates).ToDictionary(
                index => form.Candidates[index].Subject,
                index => Oracle(each.measured[index], [.. Enumerable.Range(0, 2).Select(question => Column(index, question))], each.drop && each.ballots >= 7, places));
            return result.Rows.All(row => row.Total == totals[row.Subject] && row.Rank == 1 + totals.Values.Count(other => other > totals[row.Subject]))
                && result.Rows.Zip(result.Rows.Skip(1)).All(pair => pair.First.Rank <= pair.Second.Rank);
        }).QuickCheckThrowOnFailure();
    }

    /// <summary>Differential items count in the total and never in the base total; both are rounded from the same exact parts, ranks go by the total.</summary>
    [Fact]
    [Trait("Clause", "R06")]
    public void Count_DifferentialItems_EqualsTheOracle()
    {
        var cases =
            from ballots in Gen.Choose(3, 15)
            from candidates in Gen.Choose(1, 4)
            from drop in Gen.Elements(true, false)
            from measured in Gen.Choose(0, 2_000_000_000).ArrayOf(2 * candidates)
            from answers in Gen.Choose(0, 30).ArrayOf(ballots * candidates * 2)
            select (ballots, candidates, drop, measured, answers);
        var ownMeasured = new RuleItemId(20);
        Prop.ForAll(cases.ToArbitrary(), each =>
        {
            var form = Form(each.ballots, each.candidates, each.drop, 0);
            form = form with
            {
                Items = [.. form.Items.Select(item => item with { Differential = item.Id == RoundStage.JudgedB }), new RuleItemCard(ownMeasured, "D", "D", 20, ItemMode.Measured, Differential: true)],
                Candidates = [.. form.Candidates.Select((candidate, index) => candidate with
                {
                    Measured =
                    [
                        new MeasuredPoints(RoundStage.Measured, "M", 1, each.measured[2 * index] / 100_000_000_000m, null, null),
                        new MeasuredPoints(ownMeasured, "M", 1, each.measured[(2 * index) + 1] / 100_000_000_000m, null, null),
                    ],
                })],
            };
            int[] Column(int candidate, int question) =>
                [.. each.answers.Skip(((candidate * 2) + question) * each.ballots).Take(each.ballots).Order()];
            var cells = form.Candidates.SelectMany((candidate, index) => form.Questions().Select((question, q) =>
                new Cell(candidate.Subject, question, Column(index, q)))).ToList();
            var result = Tally.Count(form, Turnout.Of(form, Voters(each.ballots)), cells, Nobody);
            var places = each.ballots >= 7 ? 2 : each.ballots >= 5 ? 1 : 0;
            var drops = each.drop && each.ballots >= 7;
            return result.Rows.All(row =>
            {
                var index = form.Candidates.TakeWhile(candidate => candidate.Subject != row.Subject).Count();
                var total = Oracle((long)each.measured[2 * index] + each.measured[(2 * index) + 1], [Column(index, 0), Column(index, 1)], drops, places);
                var @base = Oracle(each.measured[2 * index], [Column(index, 0)], drops, places);
                return row.Total == total && row.BaseTotal == @base && row.Rank == 1 + result.Rows.Count(other => other.Total > total);
            });
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    [Trait("Clause", "R06")]
    public void Count_WithoutDifferentialItems_PublishesOneTotal() =>
        Assert.All(Count(7, 7, drop: false, (_, _) => [0, 1, 2, 3, 4, 5, 6], 10m).Rows, row => Assert.Null(row.BaseTotal));

    [Fact]
    [Trait("Clause", "R20")]
    public void Count_BarredCandidate_HasNoTotalAndNoRankAndTheOthersMoveUp()
    {
        var form = Form(5, 3, false, 0);
        int[] points = [30, 20, 10];
        var barred = new HashSet<SubjectId> { form.Candidates[0].Subject };
        var cells = form.Candidates.Skip(1).SelectMany((candidate, index) => form.Questions().Select(question =>
            new Cell(candidate.Subject, question, [.. Enumerable.Repeat(points[index + 1], 5)]))).ToList();
        var rows = Tally.Count(form, Turnout.Of(form, Voters(5)), cells, barred).Rows;
        Assert.Equal([1, 2, null], rows.Select(row => row.Rank));
        Assert.Equal((true, null, null, form.Candidates[0].Subject), (rows[2].Barred, rows[2].Total, rows[2].Judged, rows[2].Subject));
    }

    /// <summary>A barred candidate with few ballots does not coarsen what is published of the others.</summary>
    [Fact]
    public void Count_BarredCandidateWithFewBallots_DoesNotDecideTheRounding()
    {
        var form = Form(7, 2, false, 1.25m);
        form = form with { Roll = [.. form.Roll.Select((slot, index) => index < 4 ? slot with { RecusedFor = [form.Candidates[0].Subject] } : slot)] };
        var barred = new HashSet<SubjectId> { form.Candidates[0].Subject };
        var cells = form.Questions().Select(question => new Cell(form.Candidates[1].Subject, question, [.. Enumerable.Repeat(1, 7)])).ToList();
        Assert.Equal((7, 2), (Tally.Count(form, Turnout.Of(form, Voters(7)), cells, barred).SmallestCounted, Tally.Count(form, Turnout.Of(form, Voters(7)), cells, barred).Places));
    }

    private static decimal Oracle(long measured, int[][] columns, bool drop, int places)
    {
        var kept = columns.Select(column => drop ? column[1..^1] : column).ToList();
        var number = kept[0].Length;

        // All over 10^11 · 2n; doubled for the comparison with one half.
        var denominator = BigInteger.Pow(10, 11) * 2 * number;
        var numerator = (new BigInteger(measured) * 2 * number) + (kept.Sum(column => column.Sum()) * BigInteger.Pow(10, 11));
        var shifted = numerator * BigInteger.Pow(10, places);
        var whole = shifted / denominator;
        if ((shifted - (whole * denominator)) * 2 >= denominator)
        {
            whole++;
        }

        return (decimal)whole / (decimal)BigInteger.Pow(10, places);
    }

    private static PublishedResult Count(int ballots, int eligible, bool drop, Func<int, RuleItemId, int[]> answers, decimal measured)
    {
        var form = Form(eligible, 2, drop, measured);
        return Tally.Count(form, Turnout.Of(form, Voters(ballots)), [.. form.Candidates.SelectMany((candidate, index) =>
            form.Questions().Select(question => new Cell(candidate.Subject, question, answers(index, question))))], Nobody);
    }

    private static HashSet<PersonId> Voters(int number) => [.. Enumerable.Range(1, number).Select(each => new PersonId(each))];

    private static RoundForm Form(int voters, int candidates, bool drop, decimal measured)
    {
        var rule = RoundStage.Rule(drop);
        return new RoundForm(
            RoundForm.Version, new RoundId(1), RoundStage.Unit, "U", "U", 2026, GasForm.Gaseous, RoundKind.Scoring, default, default, new CommitteeId(1), "R", null,
            rule.Id, rule.Hash, drop, rule.Quorum, rule.Items,
            [.. Enumerable.Range(1, candidates).Select(number => new FormCandidate(
                new SubjectId(number), $"C{number}", $"C{number}", "", null, [], new YearFigures(0, 0, 0, 0, 0, 0, 0),
                [new MeasuredPoints(RoundStage.Measured, "M", 1, measured, null, null)]))],
            [.. Enumerable.Range(1, voters).Select(number => new FormSlot(number, new PersonId(number), $"{number}", "", false, []))],
            "");
    }
}
