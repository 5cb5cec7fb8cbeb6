using System.Text;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Supervision;

namespace TeamsGrading.Tests.Core.Supervision;

[Trait("Clause", "R17")]
public sealed class SpotCheckTests : IAsyncLifetime
{
    /// <summary>Ranks computed with another program: SHA-256 over seed, line feed, unit, line feed, path.</summary>
    private const string Seed = "2026-12-01 上证综指收盘价=3456.78";

    private SupervisionStage stage = null!;

    public async Task InitializeAsync() => stage = await SupervisionStage.CreateAsync();

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Theory]
    [InlineData("A", "awards.json", "273c2827cefe9fc57442090864844b76996da9bbb38f5ed010d086db5c506a73")]
    [InlineData("A", "committee/2026-01.json", "8e787a7b3c448d4b9cc0afc19ca3ed048443896dc0a4f1bd1ee9ce25ad4be879")]
    [InlineData("A", "rounds/gaseous-1.zip", "dfe739e134524ef54adc8af7cf979968df1ca955847fb63ca6cb64ca2cd8dc96")]
    [InlineData("B", "awards.json", "6d25da10ac335ca9bf587822d88768454e4bc4a8c968825ea1b95dc75bc024f9")]
    public void Rank_FixedVectors_AreReproduced(string unit, string path, string rank) => Assert.Equal(rank, SpotSampling.Rank(Seed, unit, path));

    [Fact]
    public void Take_AnyOrderOfTheList_IsTheSameSampleWithoutRepeats()
    {
        string[] list = ["rounds/gaseous-1.zip", "plans/gaseous-001.json", "awards.json", "standards/gaseous-001.json", "committee/2026-01.json"];
        string[] wanted = ["awards.json", "committee/2026-01.json", "standards/gaseous-001.json"];

        Assert.Equal(wanted, SpotSampling.Take(Seed, "A", list, 3));
        Assert.Equal(wanted, SpotSampling.Take(Seed, "A", list.Reverse(), 3));
        Assert.Equal(5, SpotSampling.Take(Seed, "A", list, 50).Distinct().Count());
        Assert.Equal(wanted, SpotSampling.Take(Seed, "A", list.Where(path => path != "rounds/gaseous-1.zip"), 3));
    }

    [Fact]
    public async Task Draw_FreezesTheListAndTakesWhatTheSeedSays()
    {
        stage.Records.Paths[stage.Group.A] = ["rounds/gaseous-1.zip", "plans/gaseous-001.json", "awards.json", "standards/gaseous-001.json", "committee/2026-01.json"];
        stage.Records.Paths[stage.Group.B] = ["committee/2026-01.json", "awards.json"];

        var check = (await stage.SpotAsync(stage.Group.Officer, await stage.DrawAsync(perUnit: 3))).Value;

        Assert.Equal(Seed, check.Seed);
        var units = check.Units.ToDictionary(unit => unit.Code);
        Assert.Equal(["awards.json", "committee/2026-01.json", "standards/gaseous-001.json"], units["A"].Samples.Select(sample => sample.Path));
        Assert.Equal(["awards.json", "committee/2026-01.json"], units["B"].Samples.Select(sample => sample.Path));
        Assert.Equal((5, 0), (units["A"].Records, units["C"].Records));
        Assert.Equal(
            Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes("content of awards.json"))), units["A"].Samples[0].ContentHash);
    }

    [Fact]
    public async Task Draw_BeforeItsDay_IsRefused()
    {
        stage.Records.Paths[stage.Group.A] = ["awards.json"];
        var id = (await stage.AnnounceAsync()).Value;

        Assert.Equal(new TooEarlyToDraw(new DateOnly(2026, 11, 4)), (await DrawAsync(id)).Error);
        stage.Group.Test.Clock.Advance(TimeSpan.FromDays(2));
        Assert.IsType<SeedNeedsFigure>((await DrawAsync(id, " ")).Error);
        Assert.Null((await DrawAsync(id)).Error);
        Assert.IsType<SampleIsDrawn>((await DrawAsync(id, "1")).Error);
    }

    [Fact]
    public async Task Draw_TwoAtOnce_OneWins()
    {
        stage.Records.Paths[stage.Group.A] = ["awards.json"];
        var id = (await stage.AnnounceAsync()).Value;
        stage.Group.Test.Clock.Advance(TimeSpan.FromDays(2));

        var both = await Task.WhenAll(DrawAsync(id, "1"), DrawAsync(id, "2"));

        Assert.Single(both, result => result.Error is null);
        Assert.Single((await stage.SpotAsync(stage.Group.Officer, id)).Value.Units.Single(unit => unit.Code == "A").Samples);
    }

    [Fact]
    public async Task Draw_NoRecordsAnywhere_IsRefused()
    {
        var id = (await stage.AnnounceAsync()).Value;
        stage.Group.Test.Clock.Advance(TimeSpan.FromDays(2));

        Assert.IsType<NothingToSample>((await DrawAsync(id)).Error);
    }

    [Fact]
    public async Task Announce_SeedThatIsKnownAlready_IsRefused()
    {
        Assert.IsType<DrawDayIsWrong>((await stage.AnnounceAsync(day: "2026-11-02")).Error);
        Assert.IsType<SeedNeedsSource>((await stage.AnnounceAsync(source: " ")).Error);
        Assert.IsType<SeedNeedsSource>((await stage.AnnounceAsync(source: "two\nlines")).Error);
        Assert.IsType<SampleSizeIsWrong>((await stage.AnnounceAsync(perUnit: 0)).Error);
        Assert.IsType<SampleSizeIsWrong>((await stage.AnnounceAsync(perUnit: 51)).Error);
    }

    [Fact]
    public async Task Announce_TellsEveryUnitAndHeadquarters()
    {
        await stage.AnnounceAsync();

        Assert.Equal(5, stage.Group.Posts.Log.Count(line => line.StartsWith("post spotcheck", StringComparison.Ordinal)));
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task Rights_HeadquartersDrawsAndJudges_AUnitSeesItself()
    {
        stage.Records.Paths[stage.Group.A] = ["awards.json"];
        stage.Records.Paths[stage.Group.B] = ["awards.json"];
        Assert.IsType<NothingThere>((await stage.AnnounceAsync(by: stage.Group.LiaisonA)).Error);
        var id = await stage.DrawAsync();

        var seen = (await stage.SpotAsync(stage.Group.LiaisonA, id)).Value;
        Assert.Equal(["A"], seen.Units.Select(unit => unit.Code));
        Assert.False(seen.MayJudge);
        var sample = seen.Units[0].Samples.Single().Id;
        Assert.IsType<ActionNotAllowed>((await JudgeAsync(stage.Group.LiaisonA, sample, true)).Error);
        Assert.IsType<NothingThere>((await JudgeAsync(stage.Group.LiaisonB, sample, true)).Error);
        Assert.IsType<NothingThere>((await stage.Group.RunAsync((DrawSpotCheck use) => use.RunAsync(stage.Group.LiaisonA.Id, id, "1", default))).Error);
        Assert.Null((await JudgeAsync(stage.Group.Officer, sample, true)).Error);
    }

    [Fact]
    public async Task Judge_FindingWithoutText_Twice_IsRefused()
    {
        stage.Records.Paths[stage.Group.A] = ["awards.json"];
        var sample = (await stage.SpotAsync(stage.Group.Officer, await stage.DrawAsync())).Value.Units.Single(unit => unit.Code == "A").Samples.Single().Id;

        Assert.IsType<FindingNeedsText>((await JudgeAsync(stage.Group.Officer, sample, false)).Error);
        Assert.Null((await JudgeAsync(stage.Group.Officer, sample, true)).Error);
        Assert.IsType<SampleIsJudged>((await JudgeAsync(stage.Group.Officer, sample, false, "缺")).Error);
        Assert.Empty(await stage.FindingsAsync(stage.Group.Officer, stage.Group.A));
    }

    [Fact]
    public async Task Steps_SpotCheck_IsDoneForAUnitWhenAllItsSamplesAreJudgedAndFindingsClosed()
    {
        stage.Records.Paths[stage.Group.A] = ["awards.json"];
        stage.Records.Paths[stage.Group.B] = ["awards.json"];
        var check = (await stage.SpotAsync(stage.Group.Officer, await stage.DrawAsync())).Value;
        await JudgeAsync(stage.Group.Officer, check.Units.Single(unit => unit.Code == "A").Samples.Single().Id, true);
        await JudgeAsync(stage.Group.Officer, check.Units.Single(unit => unit.Code == "B").Samples.Single().Id, false, "缺");

        Assert.Equal(YearStepState.Done, await StateAsync(stage.Group.A));
        Assert.Equal(YearStepState.UnderWay, await StateAsync(stage.Group.B));
        Assert.Equal(YearStepState.Done, await StateAsync(stage.Group.C));
    }

    private async Task<YearStepState> StateAsync(UnitId unit) => (await stage.Group.RunAsync<IEnumerable<IYearSteps>, IReadOnlyList<YearStep>>(all =>
        all.Single(steps => steps is SupervisionSteps).ForAsync(unit, SupervisionStage.Year, new DateOnly(2026, 11, 20), default))).Single(step => step.Key == "SpotCheck").State;

    private Task<Result> DrawAsync(SpotCheckId id, string figure = "3456.78") =>
        stage.Group.RunAsync((DrawSpotCheck use) => use.RunAsync(stage.Group.Officer.Id, id, figure, default));

    private Task<Result> JudgeAsync(PersonCard actor, long sample, bool inOrder, string? text = null) =>
        stage.Group.RunAsync((JudgeSample use) => use.RunAsync(actor.Id, sample, inOrder, text, "text", default));
}
