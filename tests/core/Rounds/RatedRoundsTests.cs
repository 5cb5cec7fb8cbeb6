using TeamsGrading.Core.Rounds;
using TeamsGrading.Core.Seams;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Rounds;

public sealed class RatedRoundsTests
{
    [Fact]
    [Trait("Clause", "R11")]
    public async Task Latest_IsTheValidRoundThatClosedLast()
    {
        await using var stage = await RoundStage.CreateAsync(voters: 5, candidates: 2);
        Assert.Null(await LatestAsync(stage));
        Assert.Null(await OpenedAsync(stage));
        var opened = stage.Test.Clock.GetUtcNow().UtcDateTime;
        var first = await stage.OpenAsync();
        Assert.Null(await LatestAsync(stage));
        await stage.ScoreAllAsync(first, 5);
        stage.Test.Clock.Advance(TimeSpan.FromHours(1));
        await stage.CloseAsync(first);
        Assert.Equal(first, (await LatestAsync(stage))!.Round);

        var second = (await stage.TryOpenAsync(request: "r2")).Value.Round;
        await stage.ScoreAllAsync(second, 5, (_, candidate) => (candidate, candidate));
        stage.Test.Clock.Advance(TimeSpan.FromHours(1));
        await stage.CloseAsync(second);
        var latest = (await LatestAsync(stage))!;
        Assert.Equal((second, opened.AddHours(2), 2), (latest.Round, latest.ClosedUtc, latest.Rows.Count));

        // A round in which too few finished takes nothing away.
        var third = (await stage.TryOpenAsync(request: "r3")).Value.Round;
        await stage.ScoreAllAsync(third, 2);
        stage.Test.Clock.Advance(TimeSpan.FromHours(1));
        await stage.CloseAsync(third);
        Assert.Equal(second, (await LatestAsync(stage))!.Round);
        Assert.Equal(second, Assert.Single(await stage.Test.RunAsync((IRoundResults use) => use.AllAsync(2026, GasForm.Gaseous, default))).Round);
        Assert.Empty(await stage.Test.RunAsync((IRoundResults use) => use.AllAsync(2026, GasForm.Liquid, default)));
        Assert.Empty(await stage.Test.RunAsync((IRoundResults use) => use.AllAsync(2025, GasForm.Gaseous, default)));
        Assert.Equal(opened, await OpenedAsync(stage));
    }

    [Theory]
    [Trait("Clause", "R06")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Rows_CarryTheBaseTotal(bool differential)
    {
        await using var stage = await RoundStage.CreateAsync(voters: 7, candidates: 2);
        if (differential)
        {
            var own = new RuleItemCard(new RuleItemId(13), "Z", "Own", 20, ItemMode.Measured, Differential: true);
            stage.Rules.Rule = RoundStage.Rule() with { Items = [.. RoundStage.Rule().Items, own] };
            foreach (var (subject, place) in stage.Subjects.Select((subject, place) => (subject, place)).ToList())
            {
                stage.Rules.Measured[subject] = [.. stage.Rules.Measured[subject], new MeasuredPoints(own.Id, "Growth", 1, place == 0 ? 20m : 0m, null, null)];
            }
        }

        var round = await stage.OpenAsync();
        await stage.ScoreAllAsync(round, 7);
        await stage.CloseAsync(round);
        var rows = (await LatestAsync(stage))!.Rows;
        Assert.All(rows, row => Assert.Equal(differential && row.Rank == 1 ? 20m : 0m, row.Total - row.BaseTotal));

        // The unit ranks by totals: its own items put the first candidate first, who is second by base points.
        Assert.Equal(differential ? "C001" : "C002", rows[0].Code);
        Assert.True(rows.Single(row => row.Code == "C002").BaseTotal > rows.Single(row => row.Code == "C001").BaseTotal);
        Assert.True(VerifyPack.Run(new MemoryStream(await stage.PackAsync(round))).Passed);
    }

    [Fact]
    [Trait("Clause", "R09")]
    public async Task Step_FromAheadToDone()
    {
        await using var stage = await RoundStage.CreateAsync(voters: 5, candidates: 2);
        var today = new DateOnly(2026, 11, 2);
        Assert.Equal([YearStepState.Ahead, YearStepState.Ahead], await StatesAsync(stage, today));
        var round = await stage.OpenAsync();
        Assert.Equal([YearStepState.UnderWay, YearStepState.Ahead], await StatesAsync(stage, today));
        Assert.Equal([YearStepState.Late, YearStepState.Late], await StatesAsync(stage, new DateOnly(2027, 6, 1)));
        Assert.Equal([YearStepState.UnderWay, YearStepState.Ahead], await StatesAsync(stage, new DateOnly(2027, 5, 31)));
        await stage.ScoreAllAsync(round, 5);
        await stage.CloseAsync(round);
        Assert.Equal([YearStepState.Done, YearStepState.Late], await StatesAsync(stage, new DateOnly(2027, 6, 1)));
        stage.Candidates.Standing.Clear();
        Assert.Equal([YearStepState.Done], await StatesAsync(stage, today));
    }

    private static async Task<List<YearStepState>> StatesAsync(RoundStage stage, DateOnly today) =>
        [.. (await stage.Test.RunAsync((IYearSteps use) => use.ForAsync(RoundStage.Unit, 2026, today, default))).Select(step => step.State)];

    private static Task<RatedRound?> LatestAsync(RoundStage stage) =>
        stage.Test.RunAsync((IRoundResults use) => use.LatestAsync(RoundStage.Unit, 2026, GasForm.Gaseous, default));

    private static Task<DateTime?> OpenedAsync(RoundStage stage) =>
        stage.Test.RunAsync((IRoundResults use) => use.OpenedUtcAsync(RoundStage.Unit, 2026, GasForm.Gaseous, default));
}
