using System.Globalization;
using TeamsGrading.Core.Customers.Upkeep;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Tests.Core.Customers.Upkeep;

[Trait("Clause", "A05")]
public sealed class RemindUpkeepTests : IAsyncLifetime
{
    private UpkeepStage stage = null!;

    public async Task InitializeAsync() => stage = await UpkeepStage.CreateAsync();

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    public async Task Remind_SevenDaysAndOneDayBefore_EachOnce()
    {
        var customer = await stage.OpenAsync();
        await stage.RecordAsync(customer, 202611, 202612, 202701, 202702);
        await stage.SaveAsync(customer, UpkeepPart.Volumes);
        foreach (var (day, reminded) in new[] { ("2026-12-23", 0), ("2026-12-24", 1), ("2026-12-24", 0), ("2026-12-29", 0), ("2026-12-30", 1), ("2026-12-31", 0) })
        {
            stage.Day(day);
            Assert.Equal((day, reminded), (day, await RunAsync()));
        }

        Assert.Equal(2, Count("post upkeep", stage.Group.LiaisonA));
        Assert.Equal(0, Count("post upkeep.late", stage.Group.ManagerA));
    }

    [Fact]
    public async Task Remind_BeforeEight_DoesNothing()
    {
        await stage.OpenAsync();
        stage.Day("2026-12-30", hour: 7);
        Assert.Equal(0, await RunAsync());
    }

    [Fact]
    public async Task Late_ManyFiles_KeeperAndManagerGetOneCardAWeek()
    {
        for (var number = 0; number < 5; number++)
        {
            await stage.OpenAsync();
        }

        // Friday, the same Friday, Sunday, Monday.
        foreach (var (day, reminded) in new[] { ("2027-01-01", 1), ("2027-01-01", 0), ("2027-01-03", 0), ("2027-01-04", 1), ("2027-01-08", 0) })
        {
            stage.Day(day);
            Assert.Equal((day, reminded), (day, await RunAsync()));
        }

        Assert.Equal(2, Count("post upkeep.late", stage.Group.ManagerA));
        Assert.Equal(0, Count("post upkeep", stage.Group.LiaisonB));
    }

    [Fact]
    public async Task Late_FileOfANamedKeeper_RemindsThatKeeperOnly()
    {
        await stage.OpenAsync(keeper: stage.Group.LiaisonA.Id);
        stage.Day("2027-01-01");
        await RunAsync();
        Assert.Equal(1, Count("post upkeep", stage.Group.LiaisonA));
    }

    [Fact]
    public async Task Late_EverythingDone_SettlesTheSummary()
    {
        var customer = await stage.OpenAsync();
        await stage.RecordAsync(customer, 202611, 202612);
        await stage.SaveAsync(customer, UpkeepPart.Volumes);
        stage.Day("2027-01-01");
        await RunAsync();
        await stage.ConfirmAsync(customer);
        stage.Day("2027-01-02");
        await RunAsync();
        Assert.Contains("settle upkeep.late", stage.Group.Posts.Log);
    }

    [Fact]
    public async Task Remind_TwoProcessesAtOnce_RemindOnce()
    {
        await stage.OpenAsync();
        stage.Day("2027-01-01");
        Assert.Equal(1, (await Task.WhenAll(RunAsync(), RunAsync())).Sum());
    }

    [Fact]
    public async Task Remind_AfterAStandstill_RemindsOnce()
    {
        await stage.OpenAsync();
        stage.Day("2026-12-31");
        Assert.Equal((2, 0), (await RunAsync(), await RunAsync()));
    }

    private Task<int> RunAsync() => stage.Group.RunAsync((RemindUpkeep use) => use.RunAsync(default));

    private int Count(string what, PersonCard person) =>
        stage.Group.Posts.Log.Count(line => line == string.Create(CultureInfo.InvariantCulture, $"{what} {person.Id.Value}"));
}
