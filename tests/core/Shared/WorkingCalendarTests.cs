using FsCheck;
using FsCheck.Fluent;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Tests.Core.Shared;

public sealed class WorkingCalendarTests
{
    private static readonly WorkingCalendar Calendar = WorkingCalendar.BuiltIn;

    private static Arbitrary<DateOnly> Days => Gen.Choose(0, 1500).Select(offset => new DateOnly(2025, 1, 1).AddDays(offset)).ToArbitrary();

    private static Arbitrary<int> Counts => Gen.Choose(0, 300).ToArbitrary();

    [Theory]
    [InlineData("2026-01-01", "2026-01-03", false)]
    [InlineData("2026-01-04", "2026-01-04", true)]
    [InlineData("2026-02-14", "2026-02-14", true)]
    [InlineData("2026-02-15", "2026-02-23", false)]
    [InlineData("2026-02-28", "2026-02-28", true)]
    [InlineData("2026-04-04", "2026-04-06", false)]
    [InlineData("2026-05-01", "2026-05-05", false)]
    [InlineData("2026-05-09", "2026-05-09", true)]
    [InlineData("2026-06-19", "2026-06-21", false)]
    [InlineData("2026-09-20", "2026-09-20", true)]
    [InlineData("2026-09-25", "2026-09-27", false)]
    [InlineData("2026-10-01", "2026-10-07", false)]
    [InlineData("2026-10-10", "2026-10-10", true)]
    [InlineData("2026-11-21", "2026-11-22", false)]
    [InlineData("2026-11-23", "2026-11-27", true)]
    [InlineData("2027-01-01", "2027-01-01", true)]
    [InlineData("2027-01-02", "2027-01-03", false)]
    public void Day_OfTheNotice_IsAsItSays(string first, string last, bool works)
    {
        for (var day = DateOnly.Parse(first, null); day <= DateOnly.Parse(last, null); day = day.AddDays(1))
        {
            Assert.Equal(works, Calendar.IsWorkingDay(day));
        }
    }

    [Fact]
    public void Year2026_Has248WorkingDays() =>
        Assert.Equal(248, Enumerable.Range(0, 365).Count(day => Calendar.IsWorkingDay(new DateOnly(2026, 1, 1).AddDays(day))));

    [Theory]
    [InlineData("2026-09-30", 1, "2026-10-08")]
    [InlineData("2026-09-30", 3, "2026-10-10")]
    [InlineData("2026-11-20", 3, "2026-11-25")]
    [InlineData("2026-11-21", 0, "2026-11-23")]
    [InlineData("2026-02-13", 2, "2026-02-24")]
    public void Add_AcrossHolidays_CountsWorkingDaysOnly(string from, int count, string reached) =>
        Assert.Equal(DateOnly.Parse(reached, null), Calendar.AddWorkingDays(DateOnly.Parse(from, null), count));

    [Fact]
    public void Add_AnyNumber_ReachesAWorkingDayThatManyAway() => Prop.ForAll(Days, Counts, (day, count) =>
    {
        var reached = Calendar.AddWorkingDays(day, count);
        return Calendar.IsWorkingDay(reached)
            && (count == 0 ? Calendar.WorkingDaysBetween(day, reached) <= 1 : Calendar.WorkingDaysBetween(day, reached) == count);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Add_InParts_IsAddedTogether() => Prop.ForAll(Days, Counts, Counts, (day, some, more) =>
        some == 0 || Calendar.AddWorkingDays(Calendar.AddWorkingDays(day, some), more) == Calendar.AddWorkingDays(day, some + more))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Between_TwoDays_IsTheOppositeBackwardsAndAddsUp() => Prop.ForAll(Days, Days, Days, (one, two, three) =>
        Calendar.WorkingDaysBetween(one, two) == -Calendar.WorkingDaysBetween(two, one)
        && Calendar.WorkingDaysBetween(one, two) + Calendar.WorkingDaysBetween(two, three) == Calendar.WorkingDaysBetween(one, three))
        .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("2026-10-08", 1, "2026-09-30")]
    [InlineData("2026-10-10", 3, "2026-09-30")]
    [InlineData("2026-02-24", 1, "2026-02-14")]
    [InlineData("2026-02-28", 3, "2026-02-25")]
    [InlineData("2026-11-27", 7, "2026-11-18")]
    [InlineData("2026-11-22", 0, "2026-11-20")]
    [InlineData("2026-10-05", 1, "2026-09-30")]
    [InlineData("2026-03-02", 1, "2026-02-28")]
    public void Subtract_AcrossHolidays_CountsWorkingDaysOnly(string from, int count, string reached) =>
        Assert.Equal(DateOnly.Parse(reached, null), Calendar.SubtractWorkingDays(DateOnly.Parse(from, null), count));

    [Theory]
    [Trait("Clause", "M12")]
    [InlineData("2026-01", "2026-01-28")]
    [InlineData("2026-02", "2026-02-28")]
    [InlineData("2026-03", "2026-03-27")]
    [InlineData("2026-06", "2026-06-26")]
    [InlineData("2026-09", "2026-09-28")]
    [InlineData("2026-11", "2026-11-27")]
    public void Due_The28thOnADayOff_IsTheWorkingDayBefore(string month, string due) =>
        Assert.Equal(DateOnly.Parse(due, null), Calendar.DueIn(Month.Of(DateOnly.Parse(month + "-01", null)), 28));

    [Fact]
    public void Due_InALongHolidayAndInAShortMonth_GoesBackAsFarAsNeeded()
    {
        Assert.Equal(new DateOnly(2026, 9, 30), Calendar.DueIn(new Month(2026, 10), 7));
        Assert.Equal(new DateOnly(2026, 2, 14), Calendar.DueIn(new Month(2026, 2), 23));
        Assert.Equal(new DateOnly(2026, 2, 28), Calendar.DueIn(new Month(2026, 2), 31));
        Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.DueIn(new Month(2026, 2), 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.DueIn(new Month(2026, 2), 32));
    }

    [Fact]
    public void Subtract_WhatWasAdded_ComesBackToTheWorkingDay() => Prop.ForAll(Days, Counts, (day, count) =>
    {
        var start = Calendar.AddWorkingDays(day, 0);
        var end = Calendar.LastOnOrBefore(day);
        return Calendar.SubtractWorkingDays(Calendar.AddWorkingDays(start, count), count) == start
            && Calendar.AddWorkingDays(Calendar.SubtractWorkingDays(end, count), count) == end;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Subtract_AnyNumber_IsThatManyWorkingDaysAway() => Prop.ForAll(Days, Counts, (day, count) =>
    {
        var reached = Calendar.SubtractWorkingDays(day, count);
        return Calendar.IsWorkingDay(reached) && reached <= day
            && Calendar.WorkingDaysBetween(reached, Calendar.LastOnOrBefore(day)) == (Calendar.IsWorkingDay(day) ? count : Math.Max(count - 1, 0));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void LastOnOrBefore_AnyDay_LeavesNoWorkingDayBehind() => Prop.ForAll(Days, day =>
    {
        var last = Calendar.LastOnOrBefore(day);
        return Calendar.IsWorkingDay(last) && last <= day && Calendar.WorkingDaysBetween(last, day) == 0;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Subtract_NegativeCount_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.SubtractWorkingDays(new DateOnly(2026, 1, 1), -1));

    [Fact]
    public void Add_NegativeCount_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.AddWorkingDays(new DateOnly(2026, 1, 1), -1));
}
