using System.Text;
using FsCheck;
using FsCheck.Fluent;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Supervision;
using TeamsGrading.Core.Supervision.FileChecks;

namespace TeamsGrading.Tests.Core.Supervision.FileChecks;

[Trait("Clause", "A13")]
public sealed class FileChecksTests : IAsyncLifetime
{
    private FileChecksStage stage = null!;

    public async Task InitializeAsync() => stage = await FileChecksStage.CreateAsync();

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Theory]
    [InlineData(FileCheckKind.Monthly, 2026, 10, "2026-11-11", "2026-11-30")]
    [InlineData(FileCheckKind.Monthly, 2028, 1, "2028-02-11", "2028-02-29")]
    [InlineData(FileCheckKind.Monthly, 2026, 12, "2027-01-11", "2027-01-31")]
    [InlineData(FileCheckKind.Quarterly, 2026, 3, "2026-10-01", "2026-10-31")]
    [InlineData(FileCheckKind.Yearly, 2026, 1, "2027-01-11", "2027-03-31")]
    public void Period_OpensWhenWhatItOwesIsDue_LeapDaysToo(FileCheckKind kind, int year, int number, string opens, string due)
    {
        var period = new FileCheckPeriod(kind, year, number);

        Assert.Equal((opens, due), (period.OpensOn.ToString("yyyy-MM-dd"), period.DueOn.ToString("yyyy-MM-dd")));
    }

    [Fact]
    public void Opened_OnEveryDay_IsTheLatestOfEachKind_AndNoneIsEverSkipped()
    {
        var days = Gen.Choose(0, 3652).Select(days => new DateOnly(2024, 1, 1).AddDays(days));
        Prop.ForAll(days.ToArbitrary(), day =>
        {
            var opened = FileCheckPeriod.Opened(day);
            var next = FileCheckPeriod.Opened(day.AddDays(1));
            return opened.All(period => period.IsValid && period.OpensOn <= day)
                && opened.Zip(next).All(pair => pair.First == pair.Second || pair.First.LastDay.AddDays(1).AddMonths(Months(pair.Second)).AddDays(-1) == pair.Second.LastDay);
        }).QuickCheckThrowOnFailure();

        static int Months(FileCheckPeriod period) => period.Kind switch { FileCheckKind.Monthly => 1, FileCheckKind.Quarterly => 3, _ => 12 };
    }

    [Fact]
    public async Task Start_BeforeItOpens_IsRefused_AndTwiceIsOne()
    {
        Assert.Equal(new TooEarlyToCheck(new DateOnly(2026, 11, 11)), (await stage.StartAsync(FileCheckKind.Monthly, 10)).Error);
        Assert.IsType<PeriodIsWrong>((await stage.StartAsync(FileCheckKind.Quarterly, 5)).Error);
        Assert.IsType<PeriodIsWrong>((await stage.StartAsync((FileCheckKind)(-1), 1)).Error);

        var both = await Task.WhenAll(stage.StartAsync(FileCheckKind.Monthly, 9), stage.StartAsync(FileCheckKind.Monthly, 9));

        Assert.Equal(both[0].Value, both[1].Value);
    }

    [Fact]
    public async Task Month_LooksAtEveryStrategicFile_AndEverybodysVolumes()
    {
        stage.Files.Add(stage.Group.A, "S1", CustomerStanding.Strategic, percent: 80, missing: ["basics.capital"], late: ["Basics"]);
        stage.Files.Add(stage.Group.A, "S2", CustomerStanding.Strategic);
        stage.Files.Add(stage.Group.A, "G1", late: ["Volumes"]);
        stage.Files.Add(stage.Group.A, "G2", percent: 10, late: ["Basics"]);
        stage.Files.Add(stage.Group.B, "V1", CustomerStanding.Vip);
        var id = await GatheredAsync(FileCheckKind.Monthly, 9);

        var (a, b) = ((await stage.ItemsAsync(id, stage.Group.A)).Value.Items, (await stage.ItemsAsync(id, stage.Group.B)).Value.Items);

        Assert.Equal(["S1", "S2"], a.Where(item => item.Topic == FileCheckTopic.File).Select(item => item.Code).Order());
        var volumes = a.Single(item => item.Topic == FileCheckTopic.Volumes);
        Assert.Equal((1, 4, "G1", false), (volumes.Concerned, volumes.All, volumes.Codes, volumes.Sound));
        Assert.Equal((80, 1, false), (a.Single(item => item.Code == "S1").Percent, a.Single(item => item.Code == "S1").Missing, a.Single(item => item.Code == "S1").Sound));
        Assert.Equal((0, 1, true), (Assert.Single(b).Concerned, b[0].All, b[0].Sound));
        Assert.Equal([stage.Group.A, stage.Group.B], (await stage.SeeAsync(id)).Units.Select(unit => unit.Unit));
    }

    [Fact]
    public async Task Month_IsFrozenWhenItsListIsMade()
    {
        stage.Files.Add(stage.Group.A, "G1", late: ["Volumes"]);
        var id = await GatheredAsync(FileCheckKind.Monthly, 9);

        stage.Files.All.Clear();

        Assert.Equal(1, (await stage.ItemsAsync(id, stage.Group.A)).Value.Items[0].Concerned);
        Assert.IsType<CheckIsGathered>((await stage.GatherAsync(id)).Error);
    }

    [Fact]
    public async Task Year_CountsWhatIsWithoutFile_Incomplete_OrLate_OfMoreThanOnePiece()
    {
        for (var number = 0; number < 1203; number++)
        {
            stage.Files.Add(stage.Group.A, FormattableString.Invariant($"G{number:0000}"), hasFile: number % 3 != 0, percent: number % 3 == 1 ? 60 : 100);
        }

        var id = await GatheredAsync(FileCheckKind.Yearly, 1, 2025);
        var whole = Assert.Single((await stage.ItemsAsync(id, stage.Group.A)).Value.Items);

        Assert.Equal((FileCheckTopic.Whole, 802, 1203), (whole.Topic, whole.Concerned, whole.All));
        Assert.InRange(whole.Codes.Length, 100, 1000);
    }

    [Fact]
    public async Task Gather_WithoutCustomers_IsRefused_AndAQuarterHasToBeDrawn()
    {
        Assert.IsType<NothingToCheck>((await stage.GatherAsync((await stage.StartAsync(FileCheckKind.Monthly, 9)).Value)).Error);
        Assert.IsType<CheckIsSampled>((await stage.GatherAsync((await stage.StartAsync(FileCheckKind.Quarterly, 3)).Value)).Error);
    }

    [Fact]
    public async Task Quarter_IsDrawnFromTheAnnouncedSeed_AsAnybodyCanComputeIt()
    {
        string[] codes = ["HN001", "HN002", "HN003", "HN004", "HN005"];
        Array.ForEach(codes, code => stage.Files.Add(stage.Group.A, code, CustomerStanding.Vip));
        stage.Files.Add(stage.Group.A, "HN006");
        stage.Files.Add(stage.Group.B, "QN001", CustomerStanding.Vip);
        var id = (await stage.StartAsync(FileCheckKind.Quarterly, 3)).Value;
        Assert.Null((await stage.AnnounceAsync(id)).Error);
        Assert.Equal(new TooEarlyToDraw(new DateOnly(2026, 11, 4)), (await stage.DrawAsync(id)).Error);
        stage.Group.Test.Clock.Advance(TimeSpan.FromDays(2));
        Assert.IsType<SeedNeedsFigure>((await stage.DrawAsync(id, " ")).Error);

        Assert.Null((await stage.DrawAsync(id)).Error);

        var check = await stage.SeeAsync(id);
        Assert.Equal("2026-11-03 上证综指收盘价=3456.78", check.Seed);
        var wanted = codes.OrderBy(code => Sha256(FormattableString.Invariant($"{check.Seed}\nA\n{code}")), StringComparer.Ordinal).Take(2).Order();
        Assert.Equal(wanted, (await stage.ItemsAsync(id, stage.Group.A)).Value.Items.Select(item => item.Code).Order());
        Assert.Equal("QN001", (await stage.ItemsAsync(id, stage.Group.B)).Value.Items.Single().Code);
        Assert.Equal(Sha256("A\tHN001\nA\tHN002\nA\tHN003\nA\tHN004\nA\tHN005\nB\tQN001\n"), check.ListHash);
        Assert.IsType<SampleIsDrawn>((await stage.DrawAsync(id, "1")).Error);

        static string Sha256(string text) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    [Fact]
    public async Task Announce_ASeedThatIsKnownAlready_OrTwice_IsRefused()
    {
        var (id, month) = ((await stage.StartAsync(FileCheckKind.Quarterly, 3)).Value, (await stage.StartAsync(FileCheckKind.Monthly, 9)).Value);

        Assert.IsType<SeedIsNotAnnounced>((await stage.DrawAsync(id)).Error);
        Assert.IsType<DrawDayIsWrong>((await stage.AnnounceAsync(id, "2026-11-02")).Error);
        Assert.IsType<SeedNeedsSource>((await stage.AnnounceAsync(id, source: "two\nlines")).Error);
        Assert.IsType<SampleSizeIsWrong>((await stage.AnnounceAsync(id, perUnit: 51)).Error);
        Assert.IsType<SeedIsAnnounced>((await stage.AnnounceAsync(month)).Error);
        Assert.Null((await stage.AnnounceAsync(id)).Error);
        Assert.IsType<SeedIsAnnounced>((await stage.AnnounceAsync(id)).Error);
        Assert.Equal(5, stage.Group.Posts.Log.Count(line => line.StartsWith("post filecheck", StringComparison.Ordinal)));
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task Rights_OnlyHeadquartersChecks_AndAUnitSeesItselfOnly()
    {
        stage.Files.Add(stage.Group.A, "S1", CustomerStanding.Strategic);
        stage.Files.Add(stage.Group.B, "S2", CustomerStanding.Strategic);
        var id = await GatheredAsync(FileCheckKind.Monthly, 9);
        var item = (await stage.ItemsAsync(id, stage.Group.A)).Value.Items[0].Id;

        foreach (var other in new[] { stage.Group.LiaisonA, stage.Group.LiaisonB })
        {
            Assert.IsType<NothingThere>((await stage.StartAsync(FileCheckKind.Monthly, 8, other)).Error);
            Assert.IsType<NothingThere>((await stage.GatherAsync(id, other)).Error);
            Assert.IsType<NothingThere>((await stage.AnnounceAsync(id, by: other)).Error);
            Assert.IsType<NothingThere>((await stage.DrawAsync(id, by: other)).Error);
            Assert.IsType<NothingThere>((await stage.JudgeAsync(item, true, by: other)).Error);
            Assert.IsType<NothingThere>((await stage.Group.RunAsync((JudgeFileItem use) => use.RestAsync(other.Id, id, stage.Group.A, default))).Error);
        }

        Assert.Equal([stage.Group.A], (await stage.SeeAsync(id, stage.Group.LiaisonA)).Units.Select(unit => unit.Unit));
        Assert.IsType<NothingThere>((await stage.ItemsAsync(id, stage.Group.A, stage.Group.LiaisonB)).Error);
        Assert.Null((await stage.ItemsAsync(id, stage.Group.A, stage.Group.LiaisonA)).Value.Next);
    }

    private async Task<FileCheckId> GatheredAsync(FileCheckKind kind, int number, int year = 2026)
    {
        var id = (await stage.StartAsync(kind, number, year: year)).Value;
        Assert.Null((await stage.GatherAsync(id)).Error);
        return id;
    }
}
