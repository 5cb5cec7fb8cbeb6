using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Visits;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Visits;

[Trait("Clause", "M06")]
[Trait("Clause", "M07")]
public sealed class PlanVisitTests : IAsyncLifetime
{
    private VisitStage stage = null!;

    public async Task InitializeAsync() => stage = await VisitStage.CreateAsync();

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    public async Task Plan_ByTheUnitsOwnPeople_IsKept()
    {
        var manager = await stage.JoinAsync("21", "key account A", stage.Group.A, Role.KeyAccountManager);

        foreach (var person in new[] { stage.Group.LiaisonA, stage.Group.ManagerA, manager })
        {
            var view = await stage.ViewAsync((await stage.PlanAsync(person)).Value);

            Assert.Equal(("2027 年续签", "王建国 总经理", person.Name, true, false), (view.Plan.Theme, view.Plan.Theirs, view.Planner, view.Strategic, view.ByHeadquarters));
            Assert.Equal(("2026-11-20 09:00 – 11:30", VisitStage.Of("2026-11-27")), (VisitPlan.When(view.Plan), view.SummaryDueOn));
        }
    }

    [Fact]
    public async Task Plan_ByHeadquarters_IsForAnyUnitsCustomer()
    {
        var id = (await stage.PlanAsync(stage.Group.Officer, stage.Steel)).Value;

        Assert.True((await stage.ViewAsync(id, stage.Group.LiaisonB)).ByHeadquarters);
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task Plan_ForAnotherUnitsCustomer_FindsNoCustomer()
    {
        Assert.IsType<NothingThere>((await stage.PlanAsync(stage.Group.LiaisonB)).Error);
        Assert.IsType<NothingThere>((await stage.SeeAsync((await stage.PlanAsync()).Value, stage.Group.LiaisonB)).Error);
    }

    [Fact]
    public async Task Plan_ByAKeeper_IsNotAllowed()
    {
        var keeper = await stage.JoinAsync("22", "keeper A", stage.Group.A, Role.ArchiveKeeper);

        Assert.IsType<ActionNotAllowed>((await stage.PlanAsync(keeper)).Error);
        Assert.Null((await stage.SeeAsync((await stage.PlanAsync()).Value, keeper)).Error);
    }

    [Fact]
    public async Task Plan_Incoming_BeginsWithThePreparationList()
    {
        // 2026-11-23 is a Monday: the working day before is the Friday.
        var id = (await stage.PlanAsync(direction: VisitDirection.Incoming, basics: VisitStage.Basics("2026-11-23"))).Value;

        var items = (await stage.ViewAsync(id)).Items;
        Assert.Equal(Enum.GetValues<PreparationKind>(), items.Select(item => item.Kind));
        Assert.All(items, item => Assert.Equal((VisitStage.Of("2026-11-20"), "liaison A", false), (item.DueOn, item.Owner, item.Late)));
        Assert.Empty((await stage.ViewAsync((await stage.PlanAsync()).Value)).Items);
    }

    [Fact]
    public async Task Plan_EndsBeforeItStarts_IsRefused()
    {
        Assert.IsType<VisitEndsBeforeItStarts>((await stage.PlanAsync(basics: VisitStage.Basics(from: "11:00", to: "10:59"))).Error);
        Assert.IsType<VisitEndsBeforeItStarts>((await stage.PlanAsync(basics: VisitStage.Basics(from: "11:00", to: "11:00"))).Error);
        Assert.IsType<VisitEndsBeforeItStarts>((await stage.PlanAsync(basics: VisitStage.Basics("2026-11-20", until: "2026-11-19"))).Error);
        Assert.Null((await stage.PlanAsync(basics: VisitStage.Basics("2026-11-20", from: "11:00", to: "10:00", until: "2026-11-21"))).Error);
    }

    [Fact]
    public async Task Plan_WithGapsOrTooMuch_NamesTheInput()
    {
        Assert.IsType<VisitNeedsTheme>((await stage.PlanAsync(basics: VisitStage.Basics(theme: " "))).Error);
        Assert.IsType<VisitNeedsPeople>((await stage.PlanAsync(basics: VisitStage.Basics(theirs: null))).Error);
        Assert.Equal(new VisitNeedsTimes("from"), (await stage.PlanAsync(basics: VisitStage.Basics() with { From = null })).Error);
        Assert.Equal(new VisitNeedsTimes("fromtime"), (await stage.PlanAsync(basics: VisitStage.Basics() with { FromTime = null })).Error);
        Assert.Equal(new VisitNeedsTimes("totime"), (await stage.PlanAsync(basics: VisitStage.Basics() with { ToTime = null })).Error);
        Assert.IsType<VisitIsTooLong>((await stage.PlanAsync(basics: VisitStage.Basics(until: "2026-12-25"))).Error);
        Assert.IsType<VisitDayIsTooFar>((await stage.PlanAsync(basics: VisitStage.Basics("2027-11-03"))).Error);
        Assert.IsType<VisitDayIsTooFar>((await stage.PlanAsync(basics: VisitStage.Basics("2026-08-03"))).Error);
        Assert.IsType<VisitDayIsTooFar>((await stage.PlanAsync(basics: VisitStage.Basics() with { From = DateOnly.MaxValue })).Error);
        Assert.IsType<VisitDayIsTooFar>((await stage.PlanAsync(basics: VisitStage.Basics() with { From = DateOnly.MinValue })).Error);
        Assert.IsType<VisitIsTooLong>((await stage.PlanAsync(basics: VisitStage.Basics() with { To = DateOnly.MaxValue })).Error);
        var vast = new string('长', 20_000);
        Assert.Equal(new VisitTextTooLong("theme", 200), (await stage.PlanAsync(basics: VisitStage.Basics(theme: vast))).Error);
        Assert.Equal(new VisitTextTooLong("theirs", 400), (await stage.PlanAsync(basics: VisitStage.Basics(theirs: vast))).Error);
        Assert.Equal(new VisitTextHasInvisible("ours"), (await stage.PlanAsync(basics: VisitStage.Basics(ours: "a\u202Eb"))).Error);
        Assert.Equal(new VisitTextTooLong("itinerary", 2000), (await stage.ArrangeAsync((await stage.PlanAsync()).Value, itinerary: vast)).Error);
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task Plan_SameFormTwice_IsOneVisit()
    {
        var first = await stage.PlanAsync(request: 4711);
        var second = await stage.PlanAsync(request: 4711);

        Assert.Equal(first.Value, second.Value);
        Assert.Equal(1, await CountAsync());
        Assert.NotEqual(first.Value, (await stage.PlanAsync(stage.Group.ManagerA, request: 4711)).Value);
    }

    [Fact]
    public async Task Plan_OfAVisitThatTookPlace_OwesItsSummaryAtOnce()
    {
        var id = (await stage.PlanAsync(basics: VisitStage.Basics("2026-10-20"))).Value;

        Assert.True((await stage.ViewAsync(id)).Over);
        Assert.Equal(1, stage.Posted("post", VisitCards.Summary, stage.Group.LiaisonA));
    }

    [Fact]
    public async Task Change_ByTwoDevices_TellsTheSecond_AndKeepsTheFirst()
    {
        var id = (await stage.PlanAsync()).Value;
        var seen = (await stage.VisitAsync(id)).Version;

        Assert.Null((await stage.ChangeAsync(id, VisitStage.Basics(theme: "一"), version: seen)).Error);
        Assert.IsType<VisitChangedMeanwhile>((await stage.ChangeAsync(id, VisitStage.Basics(theme: "二"), stage.Group.ManagerA, seen)).Error);
        Assert.Null((await stage.ChangeAsync(id, VisitStage.Basics(theme: "一"), version: seen)).Error);

        Assert.Equal("一", (await stage.ViewAsync(id)).Plan.Theme);
    }

    [Fact]
    public async Task Change_AfterItTookPlace_IsRefused()
    {
        var id = await stage.ReadyAsync();
        stage.Day("2026-11-20", 12);

        Assert.IsType<VisitTookPlace>((await stage.ChangeAsync(id, VisitStage.Basics(theme: "后改"))).Error);
        Assert.IsType<VisitTookPlace>((await stage.ArrangeAsync(id, "后改")).Error);
        Assert.IsType<VisitTookPlace>((await stage.SendAsync(id)).Error);
        Assert.Null((await stage.SaveAsync(id)).Error);
        Assert.IsType<VisitTookPlace>((await stage.ChangeAsync(id, VisitStage.Basics(theme: "后改"))).Error);
    }

    [Fact]
    public async Task Cancel_Twice_TellsTheSecond()
    {
        var id = await stage.ReadyAsync(direction: VisitDirection.Incoming);

        Assert.IsType<CancellingNeedsReason>((await stage.CancelAsync(id, " ")).Error);
        Assert.Null((await stage.CancelAsync(id)).Error);
        Assert.IsType<VisitIsCancelled>((await stage.CancelAsync(id, "又取消")).Error);

        var view = await stage.ViewAsync(id);
        Assert.Equal((VisitState.Cancelled, "客户改期"), (view.State, view.CancelReason));
        Assert.All(view.Items, item => Assert.True(item.Closed));
        Assert.IsType<VisitIsCancelled>((await stage.ChangeAsync(id, VisitStage.Basics(theme: "再改"))).Error);
        Assert.IsType<VisitIsCancelled>((await stage.SaveAsync(id)).Error);
        Assert.IsType<VisitIsCancelled>((await stage.FollowAsync(id, stage.Group.LiaisonA)).Error);
    }

    [Fact]
    public async Task Cancel_OfAVisitThatDidNotTakePlace_EndsItsSummary()
    {
        var id = await stage.ReadyAsync();
        stage.Day("2026-11-21");
        await stage.RemindAsync();

        Assert.Null((await stage.CancelAsync(id, "对方临时有事")).Error);

        Assert.Contains("settle visit.summary", stage.Group.Posts.Log);
        Assert.Equal(0, await stage.RemindAsync());
    }

    [Fact]
    public async Task Plan_WithMarkup_IsKeptAsTyped()
    {
        const string typed = "<script>alert(1)</script> **粗** '; DROP TABLE Visits; -- {\"type\":\"x\"}";

        var id = (await stage.PlanAsync(basics: VisitStage.Basics(theme: typed, theirs: typed, ours: typed))).Value;

        Assert.Equal((typed, typed, typed), ((await stage.ViewAsync(id)).Plan.Theme, (await stage.ViewAsync(id)).Plan.Theirs, (await stage.ViewAsync(id)).Plan.Ours));
    }

    private Task<int> CountAsync() => stage.Group.Test.WithDbAsync(db => db.Set<Visit>().CountAsync());
}
