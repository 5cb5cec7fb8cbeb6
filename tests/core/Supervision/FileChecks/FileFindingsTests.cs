using System.Text;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Supervision;
using TeamsGrading.Core.Supervision.FileChecks;

namespace TeamsGrading.Tests.Core.Supervision.FileChecks;

/// <summary>What becomes of the items of a check: findings, reminders, figures, the pack of the year.</summary>
[Trait("Clause", "A13")]
public sealed class FileFindingsTests : IAsyncLifetime
{
    private FileChecksStage stage = null!;

    public async Task InitializeAsync() => stage = await FileChecksStage.CreateAsync();

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    public async Task Judge_AFinding_GoesTheWayOfEveryFinding_AndHeadquartersClosesIt()
    {
        stage.Files.Add(stage.Group.A, "S1", CustomerStanding.Strategic, hasFile: false);
        var id = await GatheredAsync(FileCheckKind.Monthly, 9);
        var item = (await stage.ItemsAsync(id, stage.Group.A)).Value.Items.Single(item => item.Code == "S1").Id;

        Assert.IsType<FindingNeedsText>((await stage.JudgeAsync(item, false)).Error);
        Assert.Null((await stage.JudgeAsync(item, false, "战略客户未建档")).Error);
        Assert.IsType<ItemIsJudged>((await stage.JudgeAsync(item, true)).Error);

        var finding = (await stage.Group.RunAsync((ViewFindings use) => use.ListAsync(stage.Group.LiaisonA.Id, stage.Group.A, 2026, null, default))).Value.Single();
        Assert.Equal((FindingSource.FileCheck, "Monthly:2026:9:File:S1"), (finding.Source, finding.About));
        Assert.Null((await FollowAsync(use => use.AssignAsync(stage.Group.LiaisonA.Id, finding.Id, stage.Group.LiaisonA.Id, new DateOnly(2026, 11, 20), default))).Error);
        Assert.Null((await FollowAsync(use => use.CorrectAsync(stage.Group.LiaisonA.Id, finding.Id, "已建档", default))).Error);
        Assert.Equal(FindingState.Corrected, (await SeenAsync()).State);
        Assert.IsType<ActionNotAllowed>((await FollowAsync(use => use.ConfirmAsync(stage.Group.LiaisonA.Id, finding.Id, true, null, default))).Error);
        Assert.True((await SeenAsync()).MayConfirm);
        Assert.Null((await FollowAsync(use => use.ConfirmAsync(stage.Group.Officer.Id, finding.Id, true, null, default))).Error);
        Assert.Equal(FindingState.Closed, (await SeenAsync()).State);

        Task<Result> FollowAsync(Func<FollowFinding, Task<Result>> step) => stage.Group.RunAsync(step);

        async Task<FindingView> SeenAsync() => (await stage.Group.RunAsync((ViewFindings use) => use.RunAsync(stage.Group.Officer.Id, finding.Id, default))).Value;
    }

    [Fact]
    public async Task Rest_JudgesWhatIsWithoutFaultOnly()
    {
        stage.Files.Add(stage.Group.A, "S1", CustomerStanding.Strategic, percent: 90, missing: ["basics.capital"]);
        stage.Files.Add(stage.Group.A, "S2", CustomerStanding.Strategic);
        var id = await GatheredAsync(FileCheckKind.Monthly, 9);

        Assert.Equal(2, (await stage.Group.RunAsync((JudgeFileItem use) => use.RestAsync(stage.Group.Officer.Id, id, stage.Group.A, default))).Value);

        Assert.Equal("S1", (await stage.ItemsAsync(id, stage.Group.A)).Value.Next!.Code);
    }

    [Fact]
    public async Task Remind_PutsEachPeriodOnHeadquartersDesksOnce_ThenBeforeItIsDue_UntilJudged()
    {
        stage.Files.Add(stage.Group.A, "G1");

        Assert.Equal(2, await stage.RemindAsync());
        Assert.Equal(0, await stage.RemindAsync());
        stage.Group.Test.Clock.Advance(TimeSpan.FromDays(9));
        Assert.Equal(1, await stage.RemindAsync());
        stage.Group.Test.Clock.Advance(TimeSpan.FromDays(12));
        Assert.Equal(1, await stage.RemindAsync());
        var id = await GatheredAsync(FileCheckKind.Monthly, 10);
        await stage.Group.RunAsync((JudgeFileItem use) => use.RestAsync(stage.Group.Officer.Id, id, stage.Group.A, default));
        stage.Group.Test.Clock.Advance(TimeSpan.FromDays(7));
        Assert.Equal(0, await stage.RemindAsync());
        stage.Group.Test.Clock.Advance(TimeSpan.FromDays(-20));
        Assert.Equal(0, await stage.RemindAsync());
    }

    [Fact]
    [Trait("Clause", "R18")]
    public async Task Performance_CountsWhatWasInOrder()
    {
        stage.Files.Add(stage.Group.A, "S1", CustomerStanding.Strategic, percent: 90, missing: ["basics.capital"]);
        var id = await GatheredAsync(FileCheckKind.Monthly, 9);
        await stage.JudgeAsync((await stage.ItemsAsync(id, stage.Group.A)).Value.Items.Single(item => item.Code == "S1").Id, false, "缺注册资本");
        await stage.Group.RunAsync((JudgeFileItem use) => use.RestAsync(stage.Group.Officer.Id, id, stage.Group.A, default));

        var units = (await stage.Group.RunAsync((ViewPerformance use) => use.RunAsync(stage.Group.Officer.Id, 2026, default))).Value;

        Assert.Equal(new PartOf(1, 2), units.Single(unit => unit.Unit == stage.Group.A).FileChecks);
        Assert.Null(units.Single(unit => unit.Unit == stage.Group.B).FileChecks.Share);
    }

    [Fact]
    public async Task Pack_TellsASampleThatTheSeedDoesNotGive()
    {
        Array.ForEach(["V1", "V2", "V3", "V4"], code => stage.Files.Add(stage.Group.A, code, CustomerStanding.Vip));
        var id = (await stage.StartAsync(FileCheckKind.Quarterly, 3)).Value;
        await stage.AnnounceAsync(id);
        stage.Group.Test.Clock.Advance(TimeSpan.FromDays(2));
        await stage.DrawAsync(id);

        var record = Assert.Single(await RecordsAsync());
        var text = Encoding.UTF8.GetString(record.Content);

        Assert.Equal("supervision/filecheck-quarterly-03.json", record.Path);
        Assert.Equal([true], See(text).Select(check => check.Passed));
        Assert.Equal([false], See(text.Replace("\"perUnit\": 2", "\"perUnit\": 3", StringComparison.Ordinal)).Select(check => check.Passed));
        Assert.Equal([false], See("{").Select(check => check.Passed));

        IReadOnlyList<PackCheck> See(string content) =>
            [.. new FileSampleCheck().Begin().See(record.Path, Encoding.UTF8.GetBytes(content), new YearEvidence(stage.Group.A, 2026))];

        Task<List<YearRecord>> RecordsAsync() => stage.Group.RunAsync(async (IEnumerable<IYearRecords> all) =>
        {
            var records = new List<YearRecord>();
            await foreach (var each in all.OfType<FileCheckRecords>().Single().ForAsync(stage.Group.A, 2026, default))
            {
                records.Add(each);
            }

            return records;
        });
    }

    private async Task<FileCheckId> GatheredAsync(FileCheckKind kind, int number, int year = 2026)
    {
        var id = (await stage.StartAsync(kind, number, year: year)).Value;
        Assert.Null((await stage.GatherAsync(id)).Error);
        return id;
    }
}
