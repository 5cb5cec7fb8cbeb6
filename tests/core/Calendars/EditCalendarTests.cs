using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Calendars;
using TeamsGrading.Core.Shared;
using TeamsGrading.Tests.Core.Care;

namespace TeamsGrading.Tests.Core.Calendars;

/// <summary>The calendar in force, and changing single days of it.</summary>
[Trait("Clause", "M13")]
public sealed class EditCalendarTests : IAsyncLifetime
{
    private CareStage stage = null!;

    public async Task InitializeAsync() => stage = await CareStage.CreateAsync();

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    public async Task Calendar_NobodyTouched_IsThePublishedPlanOf2026()
    {
        var view = (await stage.CalendarAsync("liaison A", 2026)).Value;

        Assert.True(view.Known);
        Assert.Equal((33, 6, 248), (view.Days.Count(day => day.Kind == DayKind.Holiday), view.Days.Count(day => day.Kind == DayKind.MakeUp), view.WorkingDays));
        Assert.Equal("春节", view.Days.Single(day => day.Day == CareStage.Day("2026-02-28")).Name);
        Assert.False(view.MayKeep);
        Assert.Contains(CareStage.Day("2026-11-27"), view.Earlier);
        Assert.DoesNotContain(view.Earlier, day => day.Month == 2);
    }

    [Fact]
    public async Task Calendar_OfAnUnknownYear_HasWeekendsOnly()
    {
        Assert.False(await stage.KnowsAsync(2027));
        Assert.True((await stage.InForceAsync()).IsWorkingDay(CareStage.Day("2027-10-01")));
        Assert.False((await stage.InForceAsync()).IsWorkingDay(CareStage.Day("2027-10-02")));
    }

    [Theory]
    [InlineData("officer")]
    [InlineData("centre")]
    public async Task Day_PutIntoAPublishedYear_CountsAtOnceAndLeavesTheRest(string actor)
    {
        Assert.True((await stage.InForceAsync()).IsWorkingDay(CareStage.Day("2026-12-24")));

        Assert.Null(await stage.SetAsync(actor, "2026-12-24", DayKind.Holiday, "集团休息日"));
        Assert.Null(await stage.SetAsync(actor, "2026-12-26", DayKind.MakeUp, "集团休息日"));

        var calendar = await stage.InForceAsync();
        Assert.False(calendar.IsWorkingDay(CareStage.Day("2026-12-24")));
        Assert.True(calendar.IsWorkingDay(CareStage.Day("2026-12-26")));
        Assert.False(calendar.IsWorkingDay(CareStage.Day("2026-10-01")));
        Assert.True(await stage.KnowsAsync(2026));
    }

    [Fact]
    public async Task Day_TakenOutOfThePublishedPlan_IsWorkedAgain()
    {
        Assert.Null(await stage.RemoveAsync("officer", "2026-10-10"));
        Assert.Null(await stage.RemoveAsync("officer", "2026-10-07"));

        var calendar = await stage.InForceAsync();
        Assert.False(calendar.IsWorkingDay(CareStage.Day("2026-10-10")));
        Assert.True(calendar.IsWorkingDay(CareStage.Day("2026-10-07")));
        Assert.Equal(new DayIsOrdinary(CareStage.Day("2026-10-07")), await stage.RemoveAsync("officer", "2026-10-07"));
        Assert.Equal([CalendarChangeKind.Removed, CalendarChangeKind.Removed], (await stage.CalendarAsync("officer", 2026)).Value.Changes.Select(change => change.Kind));
    }

    [Fact]
    public async Task Day_SentTwice_IsOneChange()
    {
        Assert.Null(await stage.SetAsync("officer", "2027-01-01", DayKind.Holiday, "元旦"));
        Assert.Null(await stage.SetAsync("second", "2027-01-01", DayKind.Holiday, "元旦"));

        Assert.Equal(1, await stage.Test.WithDbAsync(db => db.Set<CalendarChange>().CountAsync()));
    }

    [Theory]
    [InlineData(null, DayKind.Holiday, "x", typeof(CalendarDayIsWrong))]
    [InlineData("2019-12-31", DayKind.Holiday, "x", typeof(CalendarDayIsWrong))]
    [InlineData("2100-01-01", DayKind.Holiday, "x", typeof(CalendarDayIsWrong))]
    [InlineData("2027-01-01", null, "x", typeof(DayKindMissing))]
    [InlineData("2027-01-01", DayKind.Holiday, " ", typeof(DayNeedsName))]
    [InlineData("2027-01-01", DayKind.Holiday, "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一", typeof(DayNeedsName))]
    [InlineData("2027-01-01", DayKind.MakeUp, "x", typeof(MakeUpOnAWeekday))]
    public async Task Day_ThatCannotBe_IsRefused(string? day, DayKind? kind, string name, Type refusal) =>
        Assert.IsType(refusal, await stage.SetAsync("officer", day, kind, name));

    [Theory]
    [InlineData("liaison A", typeof(NothingThere))]
    [InlineData("manager B", typeof(NothingThere))]
    public async Task Calendar_ChangedByWhoMayNot_IsRefused(string actor, Type refusal)
    {
        Assert.IsType(refusal, await stage.SetAsync(actor, "2027-01-01", DayKind.Holiday, "元旦"));
        Assert.IsType(refusal, await stage.RemoveAsync(actor, "2026-10-01"));
        Assert.IsType(refusal, await stage.CompleteAsync(actor, 2027));
        Assert.IsType(refusal, (await stage.PasteAsync("2027-01-01;放假;元旦", actor: actor)).Error);
    }

    [Fact]
    public async Task Year_SaidToBeWhole_IsKnown()
    {
        Assert.Equal(new YearHasNoHolidays(2027), await stage.CompleteAsync("officer", 2027));
        Assert.Null(await stage.SetAsync("officer", "2027-01-01", DayKind.Holiday, "元旦"));
        Assert.False(await stage.KnowsAsync(2027));

        Assert.Null(await stage.CompleteAsync("officer", 2027));
        Assert.Null(await stage.CompleteAsync("second", 2027));

        Assert.True(await stage.KnowsAsync(2027));
        Assert.IsType<CalendarYearIsWrong>(await stage.CompleteAsync("officer", 2150));
        Assert.IsType<CalendarYearIsWrong>((await stage.CalendarAsync("officer", 2150)).Error);
    }
}
