using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Tiers;

namespace TeamsGrading.Tests.Core.Tiers;

/// <summary>Levels and reasons from a finished round.</summary>
[Trait("Clause", "R11")]
public sealed class ProposeLevelsTests
{
    private static readonly LevelStandard[] ThreeLevels =
    [
        Level(TierLevel.Vip1, 85, 2), Level(TierLevel.Vip2, 70, 4), Level(TierLevel.Vip3, 60),
    ];

    [Fact]
    public void Levels_ByScoreAndRank_WithWhyNotTheNextBetter()
    {
        var lines = Run(ThreeLevels, Candidate(1, 92), Candidate(2, 84.99m), Candidate(3, 84), Candidate(5, 69), Candidate(6, 59.5m));

        Assert.Equal([TierLevel.Vip1, TierLevel.Vip2, TierLevel.Vip2, TierLevel.Vip3, null], lines.Select(line => line.Level));
        Assert.Empty(lines[0].Missed);
        Assert.Equal([new LevelReason(ReasonKind.ScoreShort, 84.99m, 85)], lines[1].Missed);
        Assert.Equal([new LevelReason(ReasonKind.ScoreShort, 84, 85), new LevelReason(ReasonKind.RankBeyond, 3, 2)], lines[2].Missed);
        Assert.Equal([new LevelReason(ReasonKind.ScoreShort, 69, 70), new LevelReason(ReasonKind.RankBeyond, 5, 4)], lines[3].Missed);
        Assert.Equal([new LevelReason(ReasonKind.ScoreShort, 59.5m, 60)], lines[4].Missed);
    }

    [Fact]
    public void Levels_ExactlyAtScoreAndRank_AreReached() =>
        Assert.Equal([TierLevel.Vip1, TierLevel.Vip1, TierLevel.Vip2], Run(ThreeLevels, Candidate(1, 85), Candidate(2, 85.00m), Candidate(3, 70)).Select(line => line.Level));

    [Fact]
    public void Levels_TiesAtTheCutOff_AreInOrOutTogether()
    {
        var standards = new[] { Level(TierLevel.Vip1, null, 2) };

        Assert.Equal([TierLevel.Vip1, TierLevel.Vip1, TierLevel.Vip1, null], Run(standards, Candidate(1, 90), Candidate(2, 80), Candidate(2, 80), Candidate(4, 70)).Select(line => line.Level));
        Assert.Equal([TierLevel.Vip1, TierLevel.Vip1, TierLevel.Vip1], Run(standards, Candidate(1, 90), Candidate(1, 90), Candidate(1, 90)).Select(line => line.Level));
        Assert.Equal([TierLevel.Vip1, TierLevel.Vip1, null, null], Run(standards, Candidate(1, 90), Candidate(2, 80), Candidate(3, 70), Candidate(3, 70)).Select(line => line.Level));
    }

    [Fact]
    public void Levels_TieBreak_TellsThoseApartWhoShareARank()
    {
        var candidates = new[] { Candidate(1, 90), Candidate(2, 80, actual: 100), Candidate(2, 80, actual: 300), Candidate(2, 80, actual: 300), Candidate(5, 70, actual: 900) };

        var lines = ProposeLevels.Run(candidates, new StandardsContent([Level(TierLevel.Vip1, null, 3)], ConditionMetric.YearlyVolume), false, 2025);

        Assert.Equal([1, 4, 2, 2, 5], lines.Select(line => line.Place!.Value));
        Assert.Equal([1, 2, 2, 2, 5], lines.Select(line => line.Rank!.Value));
        Assert.Equal([TierLevel.Vip1, null, TierLevel.Vip1, TierLevel.Vip1, null], lines.Select(line => line.Level));
        Assert.Equal([new LevelReason(ReasonKind.RankBeyond, 4, 3)], lines[1].Missed);
    }

    [Theory]
    [InlineData(10, 2)]
    [InlineData(14, 2)]
    [InlineData(15, 3)]
    [InlineData(3, 1)]
    [InlineData(1, 1)]
    public void Levels_ShareOfTheRanked_IsRoundedDownButLeavesOne(int ranked, int expected)
    {
        var candidates = Enumerable.Range(1, ranked).Select(rank => Candidate(rank, 100 - rank)).Append(Candidate(null, null)).ToArray();

        var lines = ProposeLevels.Run(candidates, new StandardsContent([new LevelStandard(TierLevel.Vip1, null, new RankCutOff(CutOffKind.Share, 0.2m), [])], null), false, 2025);

        Assert.Equal(expected, lines.Count(line => line.Level is not null));
        Assert.Equal([new LevelReason(ReasonKind.NoResult)], lines[^1].Missed);
    }

    [Fact]
    public void Levels_FurtherConditions_NameFigureAndBound()
    {
        var standards = new[]
        {
            Level(
                TierLevel.Vip1, 80, null, Condition.Of(ConditionMetric.Fulfilment, BoundSide.AtLeast, 0.9m),
                Condition.Of(ConditionMetric.YearsOfCooperation, BoundSide.AtLeast, 3), Condition.NoOpenRemark(RiskKind.Finance)),
            Level(TierLevel.Vip2, 70),
        };
        var figures = Figures() with { Contracted = 1000, Actual = 899.999m, FirstContractYear = 2024 };

        var missed = Run(standards, Candidate(1, 90) with { Figures = figures, OpenRemarks = [RiskKind.Other, RiskKind.Finance] })[0];

        Assert.Equal(TierLevel.Vip2, missed.Level);
        Assert.Equal(
            [
                new LevelReason(ReasonKind.FigureMissed, 0.899999m, 0.9m, ConditionMetric.Fulfilment, BoundSide.AtLeast),
                new LevelReason(ReasonKind.FigureMissed, 2, 3, ConditionMetric.YearsOfCooperation, BoundSide.AtLeast),
                new LevelReason(ReasonKind.RemarkOpen, Remark: RiskKind.Finance),
            ],
            missed.Missed);
        Assert.Equal(
            TierLevel.Vip1,
            Run(standards, Candidate(1, 90) with { Figures = figures with { Actual = 900, FirstContractYear = 2023 }, OpenRemarks = [RiskKind.Other] })[0].Level);
        Assert.Equal(
            new LevelReason(ReasonKind.FigureMissing, null, 0.9m, ConditionMetric.Fulfilment, BoundSide.AtLeast),
            Run(standards, Candidate(1, 90) with { Figures = figures with { Contracted = 0 } })[0].Missed[0]);
    }

    [Fact]
    [Trait("Clause", "R20")]
    public void Levels_BarredCandidate_HasNoneWhateverTheScore()
    {
        var lines = Run(ThreeLevels, Candidate(1, 99) with { Barred = true }, Candidate(2, 90));

        Assert.Equal((null, ReasonKind.Barred), (lines[0].Level, Assert.Single(lines[0].Missed).Kind));
        Assert.Equal(TierLevel.Vip1, lines[1].Level);
    }

    [Fact]
    public void Levels_OfAVote_AreForThePassedByTheirConditionsAlone()
    {
        var standards = new StandardsContent(
            [Level(TierLevel.Vip1, 85, 1, Condition.Of(ConditionMetric.YearlyVolume, BoundSide.AtLeast, 1)), Level(TierLevel.Vip2, 70)], ConditionMetric.Growth);

        var lines = ProposeLevels.Run(
            [
                Candidate(null, null, actual: 100_000_000) with { Passed = true }, Candidate(null, null, actual: 99_999_999) with { Passed = true },
                Candidate(null, null) with { Passed = false }, Candidate(null, null) with { Passed = null },
            ],
            standards, true, 2025);

        Assert.Equal([TierLevel.Vip1, TierLevel.Vip2, null, null], lines.Select(line => line.Level));
        Assert.Equal(ReasonKind.FigureMissed, Assert.Single(lines[1].Missed).Kind);
        Assert.All(lines.Skip(2), line => Assert.Equal(ReasonKind.NotPassed, Assert.Single(line.Missed).Kind));
    }

    internal static LevelCandidate Candidate(int? rank, decimal? total, decimal actual = 0) =>
        new(new SubjectId(rank ?? 99), $"S{rank}", $"Customer {rank}", rank, total, null, false, Figures() with { Actual = actual }, []);

    internal static LevelStandard Level(TierLevel level, decimal? score, decimal? rank = null, params Condition[] conditions) =>
        new(level, score, rank is { } value ? new RankCutOff(CutOffKind.Number, value) : null, conditions);

    private static RatedFigures Figures() => new(new SubjectId(1), 2020, 0, 0, 0, 0, 0, 0, 0);

    private static LevelLine[] Run(LevelStandard[] levels, params LevelCandidate[] candidates) =>
        ProposeLevels.Run(candidates, new StandardsContent(levels, null), false, 2025);
}
