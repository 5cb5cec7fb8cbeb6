using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TeamsGrading.Core.Rounds;
using TeamsGrading.Core.Rules;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Rounds;

public sealed class OpenRoundTests
{
    [Fact]
    public async Task Open_SameRequestTwice_OpensOne()
    {
        await using var stage = await RoundStage.CreateAsync();

        var first = await stage.TryOpenAsync();
        var second = await stage.TryOpenAsync();

        Assert.Equal(first.Value, second.Value);
        Assert.Single(Directory.GetFiles(stage.Keys));
    }

    [Fact]
    public async Task Open_ManyAtOnce_OneWins()
    {
        await using var stage = await RoundStage.CreateAsync();

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(() => stage.TryOpenAsync(request: "r" + number))));

        Assert.Single(results, result => result.Error is null);
        Assert.All(results.Where(result => result.Error is not null), result => Assert.IsType<RoundAlreadyOpen>(result.Error));
        Assert.Single(Directory.GetFiles(stage.Keys));
        Assert.Equal(1, await stage.Test.WithDbAsync(db => db.Set<Round>().CountAsync()));
    }

    [Fact]
    public async Task Open_TheSameManyTimesAtOnce_AnswersTheSame_AndLogsNoError()
    {
        using var log = new LogLines();
        await using var stage = await RoundStage.CreateAsync(configure: services => services.AddLogging(logging => logging.AddProvider(log)));

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => stage.TryOpenAsync())));

        Assert.Single(results.Select(result => result.Value).Distinct());
        Assert.Single(Directory.GetFiles(stage.Keys));
        Assert.DoesNotContain("Error ", log.All, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", log.All, StringComparison.Ordinal);
        Assert.Contains("Microsoft.EntityFrameworkCore", log.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_AfterClose_OpensAnother()
    {
        await using var stage = await RoundStage.CreateAsync();
        await stage.CloseAsync(await stage.OpenAsync());

        Assert.Null((await stage.TryOpenAsync(request: "r2")).Error);
    }

    [Fact]
    public async Task Open_EvenCommittee_IsRefused() => await RefusedAsync<CommitteeIsEven>(4, stage =>
        stage.Committees.Roll = stage.Committees.Roll! with { SmallerThanFiveReason = "few" });

    [Fact]
    public async Task Open_ThreeWithoutReason_IsRefused() => await RefusedAsync<SmallCommitteeNeedsReason>(3, stage =>
        stage.Committees.Roll = stage.Committees.Roll! with { SmallerThanFiveReason = " " });

    [Fact]
    public async Task Open_NoCommittee_IsRefused() => await RefusedAsync<NoCommitteeInForce>(5, stage => stage.Committees.Roll = null);

    [Fact]
    public async Task Open_NoApprovedRule_IsRefused() => await RefusedAsync<RuleNotApproved>(5, stage => stage.Rules.Rule = null);

    [Fact]
    public async Task Open_RuleOf99AndAHalf_IsRefused() => await RefusedAsync<RuleDoesNotSumTo100>(5, stage =>
        stage.Rules.Rule = stage.Rules.Rule! with { Items = [.. stage.Rules.Rule.Items.Select((item, index) => index == 0 ? item with { Points = 59.5m } : item)] });

    [Fact]
    public async Task Open_NobodyStands_IsRefused() => await RefusedAsync<NoCandidates>(5, stage => stage.Candidates.Standing.Clear());

    [Fact]
    public async Task Open_CandidateNotMeasured_IsRefused() => await RefusedAsync<MeasuredPointsMissing>(5, stage => stage.Rules.Measured.Remove(stage.Subjects[1]));

    [Fact]
    public async Task Open_NotAllowed_IsRefused() =>
        await RefusedAsync<ActionNotAllowed>(5, stage => stage.Access.Forbidden.Add((RoundStage.Secretary, GradingAction.OpenRound)));

    [Fact]
    public async Task Open_KeyFolderVanished_IsRefusedAndNothingIsThere()
    {
        await using var stage = await RoundStage.CreateAsync();
        Directory.Delete(stage.Keys, recursive: true);

        Assert.IsType<KeysUnavailable>((await stage.TryOpenAsync()).Error);
        Assert.Equal(0, await stage.Test.WithDbAsync(db => db.Set<Round>().CountAsync()));
    }

    [Fact]
    public async Task Open_DeadlineNow_IsRefused()
    {
        await using var stage = await RoundStage.CreateAsync();

        Assert.IsType<DeadlineHasPassed>((await stage.TryOpenAsync(within: TimeSpan.Zero)).Error);
    }

    [Fact]
    public async Task Open_DeadlineMoreThanAYearAway_IsRefused()
    {
        await using var stage = await RoundStage.CreateAsync();
        var year = stage.Test.Clock.GetUtcNow().AddYears(1) - stage.Test.Clock.GetUtcNow();

        Assert.Equal("day", Assert.IsType<DeadlineTooFar>((await stage.TryOpenAsync(within: year + TimeSpan.FromSeconds(1))).Error).Field);
        Assert.Null((await stage.TryOpenAsync(within: year)).Error);
    }

    [Fact]
    public async Task Export_NoSuchRound_SaysSoToTheOperatorOnly()
    {
        await using var stage = await RoundStage.CreateAsync();
        var round = await stage.OpenAsync();

        Assert.Equal(new NoSuchRound("7"), (await stage.Test.RunAsync((ExportRound use) => use.PackAsync(new RoundId(7), default))).Error);
        Assert.Equal(new NotArchivedYet(), (await stage.Test.RunAsync((ExportRound use) => use.PackAsync(round, default))).Error);
        Assert.Equal(
            new NothingThere(), (await stage.Test.RunAsync((ExportRound use) => use.RunAsync(RoundStage.Secretary, new RoundId(7), default))).Error);
    }

    [Fact]
    public async Task Open_RecusalsLeaveTwo_IsRefused()
    {
        await using var stage = await RoundStage.CreateAsync();

        Assert.IsType<TooFewForCandidate>(
            (await stage.TryOpenAsync(recusals: [new(new(1), null), new(new(2), stage.Subjects[0]), new(new(3), stage.Subjects[0])])).Error);
        Assert.IsType<RecusalUnknown>((await stage.TryOpenAsync(recusals: [new(RoundStage.Secretary, null)])).Error);
        Assert.IsType<RecusalUnknown>((await stage.TryOpenAsync(recusals: [new(new(1), new SubjectId(7))])).Error);
    }

    [Fact]
    public async Task Sweep_KeyWithoutRound_IsDestroyedWhenOld()
    {
        await using var stage = await RoundStage.CreateAsync();
        await stage.OpenAsync();
        var orphan = Path.Combine(stage.Keys, "round-77.key");
        await File.WriteAllBytesAsync(orphan, new byte[32]);
        foreach (var file in Directory.GetFiles(stage.Keys))
        {
            File.SetLastWriteTimeUtc(file, stage.Test.Clock.GetUtcNow().UtcDateTime.AddDays(-2));
        }

        Assert.Equal(1, (await stage.Test.RunAsync((SweepKeys use) => use.RunAsync(default))).Value);
        Assert.False(File.Exists(orphan));
        Assert.Single(Directory.GetFiles(stage.Keys));
    }

    private static async Task RefusedAsync<TError>(int voters, Action<RoundStage> change)
        where TError : Error
    {
        await using var stage = await RoundStage.CreateAsync(voters);
        change(stage);

        Assert.IsType<TError>((await stage.TryOpenAsync()).Error);

        Assert.Empty(Directory.GetFiles(stage.Keys));
        Assert.Empty(stage.Cards.Log);
    }
}
