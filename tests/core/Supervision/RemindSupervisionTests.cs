using TeamsGrading.Core.Supervision;

namespace TeamsGrading.Tests.Core.Supervision;

[Trait("Clause", "R16")]
public sealed class RemindSupervisionTests : IAsyncLifetime
{
    private SupervisionStage stage = null!;

    public async Task InitializeAsync()
    {
        stage = await SupervisionStage.CreateAsync();
        Day("2026-10-30");
    }

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    public async Task Remind_SelfCheck_GoesOut30_10_And0DaysBefore_EachOnce()
    {
        Assert.Equal(0, await RunAsync());
        Day("2026-10-31");
        Assert.Equal(3, await RunAsync());
        Assert.Equal(0, await RunAsync());
        Day("2026-11-19");
        Assert.Equal(0, await RunAsync());
        Day("2026-11-20");
        Assert.Equal(3, await RunAsync());
        Day("2026-11-30");
        Assert.Equal(3, await RunAsync());
        Day("2026-12-20");
        Assert.Equal(0, await RunAsync());

        Assert.Equal(4 * 3, Count("post selfcheck"));
        Assert.Equal(4 * 2, Count("remind selfcheck"));
    }

    [Fact]
    public async Task Remind_AfterAStandstill_SendsOnce()
    {
        Day("2026-12-05");

        Assert.Equal(3, await RunAsync());
        Assert.Equal((4, 0), (Count("post selfcheck"), Count("remind selfcheck")));
        Assert.Equal(0, await RunAsync());
    }

    [Fact]
    public async Task Remind_TwoProcessesAtOnce_SendOnce()
    {
        Day("2026-10-31");

        Assert.Equal(3, (await Task.WhenAll(RunAsync(), RunAsync())).Sum());
        Assert.Equal(4, Count("post selfcheck"));
    }

    [Fact]
    public async Task Remind_FinishedSelfCheck_NoMore()
    {
        await stage.FinishAsync();
        Day("2026-11-20");

        Assert.Equal(2, await RunAsync());
    }

    [Fact]
    public async Task Remind_Correction_TellsTheResponsiblePerson10And0DaysBefore()
    {
        await stage.FinishAsync("Gifts");
        var id = (await stage.FindingsAsync(stage.Group.LiaisonA, stage.Group.A)).Single().Id;
        await stage.FollowAsync(use => use.AssignAsync(stage.Group.LiaisonA.Id, id, stage.Group.ManagerA.Id, new DateOnly(2027, 3, 20), default));

        foreach (var day in new[] { "2027-03-09", "2027-03-10", "2027-03-15", "2027-03-20", "2027-03-25" })
        {
            Day(day);
            await RunAsync();
        }

        Assert.Equal([$"remind finding {stage.Group.ManagerA.Id.Value}", $"remind finding {stage.Group.ManagerA.Id.Value}"],
            stage.Group.Posts.Log.Where(line => line.StartsWith("remind finding", StringComparison.Ordinal)));
    }

    private Task<int> RunAsync() => stage.Group.RunAsync((RemindSupervision use) => use.RunAsync(default));

    private int Count(string line) => stage.Group.Posts.Log.Count(each => each.StartsWith(line, StringComparison.Ordinal));

    private void Day(string day) => stage.Group.Test.Clock.SetUtc(DateTimeOffset.Parse(day + "T02:00:00Z", System.Globalization.CultureInfo.InvariantCulture));
}
