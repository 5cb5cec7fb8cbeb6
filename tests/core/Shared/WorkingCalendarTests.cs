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

    [Fact]
    public void Add_NegativeCount_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.AddWorkingDays(new DateOnly(2026, 1, 1), -1));
}
