using TeamsGrading.Core.Rounds;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Adversary.Rounds;

/// <summary>
/// Differencing (voting.md): what can be derived from the publications the system permits. Every set of answers that a publication leaves possible
/// is enumerated; an answer is derived when all of them agree on it. A round publishes once; participation and receipts carry no answers.
/// </summary>
[Trait("Clause", "R08")]
public sealed class DifferencingTests
{
    private const int Greatest = 2;
    private static readonly HashSet<SubjectId> Nobody = [];

    public static TheoryData<int> Counts => [.. Enumerable.Range(3, 10)];

    /// <summary>Interim figures, as an obvious design shows them: two of them give the answer of whoever finished in between.</summary>
    [Theory]
    [MemberData(nameof(Counts))]
    public void Control_InterimMeans_GiveEveryAnswerAway(int voters)
    {
        var answers = Enumerable.Range(0, voters).Select(voter => voter * 7 % 31).ToArray();
        var derived = new List<int>();
        for (var finished = 1; finished <= voters; finished++)
        {
            decimal Sum(int count) => count == 0 ? 0 : Math.Round(count * Math.Round(answers.Take(count).Sum() / (2m * count), 2) * 2);
            derived.Add((int)(Sum(finished) - Sum(finished - 1)));
        }

        Assert.Equal(answers, derived);
    }

    /// <summary>
    /// Two judged items of one point, so that everything can be enumerated. The only publications that give answers away are the unanimous ones at
    /// an end of the scale, of which the promise speaks.
    /// </summary>
    [Theory]
    [MemberData(nameof(Counts))]
    public async Task Scoring_OnePublication_GivesNoAnswerAwayButUnanimousOnes(int voters)
    {
        var (form, turnout) = await FormAsync(voters, RoundKind.Scoring);
        var answers = Multisets(voters, Greatest).ToList();
        var possible = new Dictionary<string, List<(int[] A, int[] B)>>();
        foreach (var a in answers)
        {
            foreach (var b in answers)
            {
                var text = Canon.Write(Tally.Count(form, turnout, Cells(form, a, b), Nobody));
                (possible.TryGetValue(text, out var list) ? list : possible[text] = []).Add((a, b));
            }
        }

        Assert.All(possible.Values, sets =>
        {
            foreach (var values in new[] { sets.SelectMany(set => set.A).Distinct().ToList(), sets.SelectMany(set => set.B).Distinct().ToList() })
            {
                Assert.True(values.Count > 1 || values[0] is 0 or Greatest, "one answer fits only, and it is at no end of the scale");
            }
        });
    }

    /// <summary>
    /// With a judged differential item a round publishes two statistics of a candidate: the total, for the unit's ranking, and the base total, for
    /// the group's (000 §6.4). Known together, they still leave every answer open but the unanimous ones at an end of the scale.
    /// </summary>
    [Theory]
    [MemberData(nameof(Counts))]
    public async Task Scoring_TotalAndBaseTotal_GiveNoAnswerAwayButUnanimousOnes(int voters)
    {
        var (form, turnout) = await FormAsync(voters, RoundKind.Scoring);
        form = form with { Items = [.. form.Items.Select(item => item with { Differential = item.Id == RoundStage.JudgedB })] };
        var possible = new Dictionary<string, List<(int[] A, int[] B)>>();
        foreach (var (a, b) in Multisets(voters, Greatest).SelectMany(_ => Multisets(voters, Greatest), (a, b) => (a, b)))
        {
            var text = Canon.Write(Tally.Count(form, turnout, Cells(form, a, b), Nobody));
            Assert.Contains("baseTotal", text, StringComparison.Ordinal);
            (possible.TryGetValue(text, out var list) ? list : possible[text] = []).Add((a, b));
        }

        Assert.All(possible.Values, sets =>
        {
            foreach (var values in new[] { sets.SelectMany(set => set.A).Distinct().ToList(), sets.SelectMany(set => set.B).Distinct().ToList() })
            {
                Assert.True(values.Count > 1 || values[0] is 0 or Greatest, "one answer fits only, and it is at no end of the scale");
            }
        });
    }

    [Theory]
    [MemberData(nameof(Counts))]
    public async Task Voting_OnePublication_GivesNoAnswerAwayButUnanimousOnes(int voters)
    {
        var (form, turnout) = await FormAsync(voters, RoundKind.Voting);
        var possible = Multisets(voters, (int)VoteChoice.Abstain).GroupBy(votes => Canon.Write(Tally.Count(form, turnout, Cells(form, votes, null), Nobody)));

        Assert.All(possible, sets =>
        {
            var sole = sets.SelectMany(set => set).Distinct().Count() == 1;
            Assert.False(sole && voters < 5, "three or four votes are published as an outcome only");
            Assert.True(!sole || sets.All(set => set.Distinct().Count() == 1));
        });
    }

    /// <summary>
    /// Two rounds on the same candidates, the second with one member fewer. The ballots are new ones, so every pair of possible sets is possible:
    /// the second publication takes nothing from what the first left open, and the other way round.
    /// </summary>
    [Theory]
    [MemberData(nameof(Counts))]
    public async Task Scoring_TwoRoundsOneMemberFewer_GiveNoMoreAwayThanEach(int voters)
    {
        var (form, turnout) = await FormAsync(voters, RoundKind.Scoring);
        var fewer = turnout with { Finished = voters - 1, Counted = form.Candidates.ToDictionary(each => each.Subject, _ => voters - 1) };
        var first = Multisets(voters, Greatest).GroupBy(set => Canon.Write(Tally.Count(form, turnout, Cells(form, set, set), Nobody))).ToList();
        var second = voters - 1 < 3 ? [] : Multisets(voters - 1, Greatest).GroupBy(set => Canon.Write(Tally.Count(form, fewer, Cells(form, set, set), Nobody))).ToList();

        foreach (var (before, after) in first.SelectMany(before => second.Select(after => (before, after))))
        {
            // What the member who left can have answered: any value of a set of the first round that some set of the second may follow.
            var left = before.SelectMany(_ => after, (set, _) => set).SelectMany(set => set).Distinct().ToList();
            Assert.True(left.Count > 1 || left[0] is 0 or Greatest);
        }
    }

    /// <summary>Nothing of an earlier round is carried into the next one, so its ballots are new ones indeed.</summary>
    [Fact]
    public async Task SecondRound_BeginsWithoutAnswers()
    {
        await using var stage = await RoundStage.CreateAsync(voters: 5, candidates: 2);
        var first = await stage.OpenAsync();
        await stage.ScoreAllAsync(first, 5);
        await stage.CloseAsync(first);
        var second = (await stage.TryOpenAsync(request: "r2")).Value.Round;

        foreach (var voter in stage.Voters)
        {
            Assert.Empty((await stage.Test.RunAsync((ViewBallot use) => use.RunAsync(voter, second, default))).Value.Done);
        }
    }

    [Fact]
    public async Task Fewer_ThanThreeCounted_OpenNothing()
    {
        await using var stage = await RoundStage.CreateAsync(voters: 5, candidates: 2);
        var recusals = stage.Voters.Take(2).Select(voter => new Recusal(voter, stage.Subjects[0])).ToList();
        var round = await stage.OpenAsync(recusals: recusals);
        await stage.ScoreAllAsync(round, 4);

        await stage.CloseAsync(round);

        // Four finished, two of them recused for the first candidate: two ballots about it, which stay closed.
        var rows = (await stage.ResultAsync(round)).Rows;
        Assert.Null(rows.Single(row => row.Subject == stage.Subjects[0]).Total);
        Assert.NotNull(rows.Single(row => row.Subject == stage.Subjects[1]).Total);
    }

    /// <summary>What participation shows is the same whatever was answered: it is made from roll and form, which hold no answers.</summary>
    [Fact]
    public async Task Publication_Repeated_IsTheSame()
    {
        await using var stage = await RoundStage.CreateAsync(voters: 7, candidates: 2);
        var round = await stage.OpenAsync();
        await stage.ScoreAllAsync(round, 6);
        await stage.CloseAsync(round);
        var first = Canon.Write(await stage.ResultAsync(round));

        await stage.CloseAsync(round);
        await stage.TickAsync();

        Assert.IsType<RoundIsClosed>((await stage.ScoreAsync(round, stage.Voters[6], stage.Subjects[0], 1, 1)).Error);
        Assert.Equal(first, Canon.Write(await stage.ResultAsync(round)));
    }

    private static async Task<(RoundForm Form, Turnout Turnout)> FormAsync(int voters, RoundKind kind)
    {
        await using var stage = await RoundStage.CreateAsync(voters: voters | 1, candidates: 1);
        stage.Rules.Rule = RoundStage.Rule() with
        {
            Items =
            [
                new RuleItemCard(RoundStage.Measured, "M", "Volume", 98, ItemMode.Measured),
                new RuleItemCard(RoundStage.JudgedA, "A", "Cooperation", 1, ItemMode.Judged),
                new RuleItemCard(RoundStage.JudgedB, "B", "Depth", 1, ItemMode.Judged),
            ],
        };
        var form = Canon.Read<RoundForm>((await stage.RoundAsync(await stage.OpenAsync(kind))).FormText);
        return (form, new Turnout(voters, voters, form.Candidates.ToDictionary(each => each.Subject, _ => voters)));
    }

    private static IReadOnlyList<Cell> Cells(RoundForm form, int[] a, int[]? b)
    {
        var subject = form.Candidates[0].Subject;
        return b is null
            ? [new Cell(subject, RoundForm.Vote, a)]
            : [new Cell(subject, RoundStage.JudgedA, a), new Cell(subject, RoundStage.JudgedB, b)];
    }

    private static IEnumerable<int[]> Multisets(int size, int greatest, int from = 0) => size == 0
        ? [[]]
        : Enumerable.Range(from, greatest - from + 1).SelectMany(value => Multisets(size - 1, greatest, value).Select(rest => (int[])[value, .. rest]));
}
