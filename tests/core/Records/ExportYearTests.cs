using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Records;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Records;

[Trait("Clause", "R03")]
public sealed class ExportYearTests
{
    [Fact]
    public async Task Export_SameStateTwice_GivesTheSameBytesAndTwoRecords()
    {
        await using var stage = await YearStage.CreateAsync();

        var first = await stage.PackAsync();
        stage.Rounds.Test.Clock.Advance(TimeSpan.FromDays(40));
        var second = await stage.PackAsync();

        Assert.Equal(Convert.ToHexString(first), Convert.ToHexString(second));
        var records = await stage.Rounds.Test.WithDbAsync(db => db.Set<YearExport>().OrderBy(export => export.AtUtc).ToListAsync());
        Assert.Equal(2, records.Count);
        Assert.Equal(TimeSpan.FromDays(40), records[1].AtUtc - records[0].AtUtc);
        Assert.All(records, record => Assert.Equal((RoundStage.Secretary, stage.Verify(first).Hash), (record.By!.Value, record.Hash)));
    }

    [Fact]
    public async Task Export_StateChanged_GivesAnotherHash()
    {
        await using var stage = await YearStage.CreateAsync();
        var first = (await stage.TryExportAsync()).Value.Hash;
        stage.Records.Texts["standards/gaseous-001.json"] = "{\"minimum\": 81}";

        Assert.NotEqual(first, (await stage.TryExportAsync()).Value.Hash);
    }

    [Fact]
    public async Task Export_WithoutTheRight_IsRefusedAndLeavesNoRecord()
    {
        await using var stage = await YearStage.CreateAsync(rounds: 0);
        var (forbidden, stranger) = (new PersonId(1), new PersonId(2));
        stage.Rounds.Access.Forbidden.Add((forbidden, GradingAction.ExportYear));
        stage.Rounds.Access.Strangers.Add(stranger);

        Assert.IsType<ActionNotAllowed>((await stage.TryExportAsync(forbidden)).Error);
        Assert.IsType<NothingThere>((await stage.TryExportAsync(stranger)).Error);
        Assert.Equal(0, await stage.Rounds.Test.WithDbAsync(db => db.Set<YearExport>().CountAsync()));
    }

    [Fact]
    public async Task Export_NothingOnRecordOrNoYear_IsRefused()
    {
        await using var stage = await YearStage.CreateAsync(rounds: 0);
        stage.Records.Texts.Clear();

        Assert.IsType<YearHasNoRecords>((await stage.TryExportAsync()).Error);
        Assert.IsType<YearOutOfRange>((await stage.Rounds.Test.RunAsync((ExportYear use) => use.RunAsync(RoundStage.Secretary, RoundStage.Unit, 20260, default))).Error);
        Assert.Equal(0, await stage.Rounds.Test.WithDbAsync(db => db.Set<YearExport>().CountAsync()));
    }

    [Theory]
    [InlineData("../evil.json")]
    [InlineData("/etc/passwd")]
    [InlineData("Gifts/7.json")]
    [InlineData("manifest.json")]
    [InlineData("year.json")]
    [InlineData("gifts/a b.json")]
    public async Task Export_SliceGivesABadPath_IsABug(string path)
    {
        await using var stage = await YearStage.CreateAsync(rounds: 0);
        stage.Records.Texts[path] = "";

        await Assert.ThrowsAsync<InvalidOperationException>(() => stage.TryExportAsync());
        Assert.Equal(0, await stage.Rounds.Test.WithDbAsync(db => db.Set<YearExport>().CountAsync()));
    }
}
