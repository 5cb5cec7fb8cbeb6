using TeamsGrading.Core.Rules;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Tests.Core.Rules;

[Trait("Clause", "R04")]
public sealed class PreviewRuleTests : IAsyncLifetime
{
    private static readonly RuleContent ByYears = DraftStage.Good with
    {
        Items = [RuleVersionTests.Measured("V1", 70, Metric.YearsOfCooperation, "linear 1:0; 11:70"), DraftStage.Good.Items[2]],
    };

    private DraftStage stage = null!;

    public async Task InitializeAsync() => stage = await DraftStage.CreateAsync();

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    public async Task Preview_RuleTurnedRound_SaysWhoRisesAndWhoFalls()
    {
        // The fake stands the same customers in both units and both forms: three in each of four rankings, with no volumes.
        Stand("甲", 2015);
        Stand("乙", 2020);
        Stand("丙", 2024);
        await stage.ImportAsync(ByYears, 2025);
        var id = await stage.DraftAsync(ByYears with { Items = [RuleVersionTests.Measured("V1", 70, Metric.YearsOfCooperation, "linear 1:70; 11:0"), ByYears.Items[1]] });

        var preview = (await RunAsync(id)).Value;

        Assert.Equal((2026, 2025, 2025, 70m, 70m), (preview.Year, preview.DataYear, preview.AgainstYear, preview.MeasuredBefore, preview.MeasuredAfter));
        Assert.Equal((12, 4, 4, 4), (preview.Candidates, preview.Rising, preview.Falling, preview.Staying));
        Assert.All(preview.Risers, move => Assert.Equal(("丙", 3, 1, 7m, 63m), (move.Name, move.RankBefore, move.RankAfter, move.PointsBefore, move.PointsAfter)));
        Assert.All(preview.Fallers, move => Assert.Equal(("甲", 1, 3, -2), (move.Name, move.RankBefore, move.RankAfter, move.Gain)));
    }

    [Fact]
    public async Task Preview_SameRule_MovesNobody()
    {
        Stand("甲", 2015);
        Stand("乙", 2015);
        await stage.ImportAsync(ByYears, 2025);

        var preview = (await RunAsync(await stage.StartAsync(2026, DraftStart.LastYear))).Value;

        Assert.Equal((0, 0, 8), (preview.Rising, preview.Falling, preview.Staying));
        Assert.Empty(preview.Risers);
    }

    [Fact]
    public async Task Preview_NothingToCompute_SaysWhy()
    {
        Assert.IsType<NothingMeasured>((await RunAsync(await stage.StartAsync(2024))).Error);
        var id = await stage.DraftAsync(ByYears);
        Assert.Equal(new NothingToCompareWith(2026), (await RunAsync(id)).Error);
        await stage.ImportAsync(ByYears, 2025);
        Assert.Equal(new NoFiguresOfYear(2025), (await RunAsync(id)).Error);
    }

    private void Stand(string name, int since) =>
        stage.Candidates.Standing.Add(new Candidate(new SubjectId(100 + stage.Candidates.Standing.Count), name, name, "", since, []));

    private Task<Result<RulePreview>> RunAsync(RuleDraftId id) => stage.Test.RunAsync((PreviewRule use) => use.RunAsync(DraftStage.Officer, id, default));
}
