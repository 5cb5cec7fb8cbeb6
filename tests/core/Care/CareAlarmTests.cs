using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Care;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Tests.Core.Care;

/// <summary>Gaps are alarms: who is told, once, and until when.</summary>
[Trait("Clause", "M01")]
public sealed class CareAlarmTests : IAsyncLifetime
{
    private CareStage stage = null!;

    public async Task InitializeAsync() => stage = await CareStage.CreateAsync();

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    public async Task Watch_WithGaps_TellsHeadquartersAndTheManagersConcernedOnce()
    {
        Assert.Equal(4, await stage.WatchAsync());
        Assert.Equal(
            ["manager B care.unit B", "manager C care.unit C", "officer care.map 0", "second care.map 0", "third care.map 0"], await stage.WaitingAsync());

        Assert.Equal(0, await stage.WatchAsync());
    }

    [Fact]
    public async Task Gaps_AllClosed_LeaveNoCardWaiting()
    {
        await stage.WatchAsync();

        await stage.CloseGapsAsync();
        Assert.Equal(["manager C care.unit C", "officer care.map 0", "second care.map 0", "third care.map 0"], await stage.WaitingAsync());
        await stage.WatchAsync();

        Assert.Empty(await stage.WaitingAsync());
        Assert.Equal(0, (await stage.MapAsync("officer")).Value.Gaps);
    }

    [Theory]
    [InlineData(DepartureKind.Left)]
    [InlineData(DepartureKind.Retired)]
    [InlineData(DepartureKind.Moved)]
    public async Task Liaison_WhoLeavesOrMoves_IsAnAlarmAtOnce(DepartureKind kind)
    {
        await stage.CloseGapsAsync();
        await stage.WatchAsync();
        stage.Test.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Null(await stage.LeaveAsync("liaison B", kind));

        Assert.Equal(["manager B care.unit B", "officer care.map 0", "second care.map 0", "third care.map 0"], await stage.WaitingAsync());
        Assert.Null(await stage.ActsAsync(CareOf.UnitOf(stage.B)));
        var seen = (await stage.ViewAsync("manager B", CareOf.UnitOf(stage.B))).Value;
        Assert.Equal((CareGap.Gone, "liaison B", stage.Today), (seen.Row.Gap, seen.Row.Named, seen.Row.Since));
        Assert.Equal(CareEventKind.Gone, seen.History[0].Kind);
        Assert.Null(await stage.NameAsync("manager B", CareOf.UnitOf(stage.B), "other B"));
        Assert.Empty(await stage.WaitingAsync());
    }

    [Fact]
    public async Task Liaison_ByRoleWhoLeaves_IsAnAlarmAtOnce()
    {
        await stage.CloseGapsAsync();
        await stage.WatchAsync();

        Assert.Null(await stage.LeaveAsync("liaison A", DepartureKind.Left));

        Assert.Contains("manager A care.unit A", await stage.WaitingAsync());
    }

    [Fact]
    public async Task Follower_WhoLeaves_IsAnAlarmAtOnceAndNeverAnswered()
    {
        await stage.CloseGapsAsync();
        Assert.Null(await stage.NameAsync("officer", CareOf.Customer(stage.Steel), "second"));
        Assert.Null((await stage.StandInAsync("second", CareOf.Customer(stage.Steel), "third", "2026-11-02", "2026-11-09")).Error);
        await stage.WatchAsync();

        Assert.Null(await stage.LeaveAsync("second", DepartureKind.Left));

        Assert.Null(await stage.ActsAsync(CareOf.Customer(stage.Steel)));
        Assert.Equal(["officer care.map 0", "third care.map 0"], await stage.WaitingAsync());
        Assert.Equal(CareGap.Gone, (await stage.MapAsync("officer")).Value.Rows[0].Gap);
    }

    [Fact]
    public async Task Manager_WhoLeft_IsNotTold()
    {
        Assert.Null(await stage.LeaveAsync("manager B", DepartureKind.Left));

        await stage.WatchAsync();

        Assert.DoesNotContain(await stage.WaitingAsync(), line => line.EndsWith(" B", StringComparison.Ordinal));
        Assert.Contains("officer care.map 0", await stage.WaitingAsync());
    }

    [Fact]
    public async Task LastDay_ThatCameByItself_IsFoundByTheNextLook()
    {
        await stage.CloseGapsAsync();
        await stage.ChangeAsync("liaison B", details => details with { LeftOn = stage.Today.AddDays(1) }, Role.Liaison);
        await stage.WatchAsync();
        Assert.Equal(0, await stage.WatchAsync());

        stage.Test.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(1, await stage.WatchAsync());
        Assert.Contains("manager B care.unit B", await stage.WaitingAsync());
    }

    [Fact]
    public async Task NewTitle_InTheSameUnit_IsNoGap()
    {
        await stage.CloseGapsAsync();
        await stage.WatchAsync();
        var gone = new Departure(await stage.WhoAsync("liaison B"), stage.B, DepartureKind.Moved, "");

        await stage.Test.RunAsync(async (IServiceProvider scope) =>
        {
            await scope.GetServices<IDepartures>().OfType<CareDepartures>().Single().HappenedAsync([gone], null, default);
            return true;
        });

        Assert.Empty(await stage.WaitingAsync());
    }

    [Fact]
    public async Task Liaison_WithoutMail_IsAnAlarmButStillTheLiaison()
    {
        await stage.CloseGapsAsync();
        await stage.ChangeAsync("liaison A", details => details with { Mail = "" }, Role.Liaison);

        await stage.WatchAsync();

        Assert.Equal(CareGap.NoMail, (await stage.ViewAsync("manager A", CareOf.UnitOf(stage.A))).Value.Row.Gap);
        Assert.Equal(("liaison A", "liaison A"), await stage.ActsAsync(CareOf.UnitOf(stage.A)));
        Assert.Contains("manager A care.unit A", await stage.WaitingAsync());
    }

    [Fact]
    public async Task StrategicCustomer_WhoseLevelLapsed_IsNoGapAnyMore()
    {
        await stage.CloseGapsAsync();
        await stage.ChangeAsync("officer", details => details with { Unit = stage.A });
        Assert.Equal(2, await stage.WatchAsync());

        stage.Test.Clock.SetUtc(new DateTimeOffset(2027, 6, 1, 0, 0, 0, TimeSpan.Zero));
        await stage.WatchAsync();

        Assert.Empty(await stage.WaitingAsync());
        Assert.DoesNotContain((await stage.MapAsync("second")).Value.Rows, row => row.What.Duty == CareDuty.Follower);
    }

    [Fact]
    public async Task Figure_OfTheGroupsMap_CountsGapsOfUnitsAndTheirCustomers()
    {
        await stage.WatchAsync();

        var figures = await stage.Test.RunAsync((IEnumerable<IUnitFigures> all) =>
            all.Single(figure => figure.Key == "CareGaps").ForAsync([stage.A, stage.B, stage.C], 2025, default));

        Assert.Equal((1, 2, 2), (figures[stage.A], figures[stage.B], figures[stage.C]));
    }

    [Fact]
    public async Task SecondGap_WhileTheCardWaits_RemindsAgain()
    {
        await stage.CloseGapsAsync();
        await stage.ChangeAsync("liaison A", details => details with { Mail = "" }, Role.Liaison);
        await stage.WatchAsync();

        Assert.Null(await stage.LeaveAsync("liaison B", DepartureKind.Left));

        Assert.Equal(2, (await stage.MapAsync("officer")).Value.Gaps);
        Assert.Equal(["manager A care.unit A", "manager B care.unit B"], (await stage.WaitingAsync()).Where(line => line.StartsWith("manager", StringComparison.Ordinal)));
    }
}
