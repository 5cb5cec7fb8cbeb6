using TeamsGrading.Core.Reminders;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Tests.Core.Reminders;

/// <summary>The 28th, or the last working day before it, and the rungs before and after it; days worked out by hand from the notice for 2026.</summary>
public sealed class MonthLadderTests
{
    private static readonly WorkingCalendar Calendar = WorkingCalendar.BuiltIn;
    private static readonly ReminderSettings Settings = new();

    [Theory]
    [Trait("Clause", "M12")]
    [InlineData(1, 28)] // Wednesday
    [InlineData(2, 28)] // Saturday, made up as a working day
    [InlineData(3, 27)] // the 28th is a Saturday
    [InlineData(6, 26)] // the 28th is a Sunday
    [InlineData(9, 28)] // Monday
    [InlineData(11, 27)] // the 28th is a Saturday
    public void LastDay_Month_IsTheTwentyEighthOrTheLastWorkingDayBefore(int month, int day) =>
        Assert.Equal(new DateOnly(2026, month, day), MonthLadder.LastDay(new Month(2026, month), Calendar));

    [Theory]
    [Trait("Clause", "M13")]
    [InlineData(11, 7, 18)]
    [InlineData(11, 3, 24)]
    [InlineData(11, 1, 26)]
    [InlineData(9, 1, 24)] // the 25th to 27th are the Mid-autumn holiday
    [InlineData(9, 7, 17)] // Sunday the 20th is made up
    [InlineData(2, 7, 12)] // the Spring Festival lies between; the 14th is made up
    public void Reached_Ladder_CountsWorkingDays(int month, int days, int day)
    {
        var rungs = MonthLadder.Reached(new Month(2026, month), new DateOnly(2026, month, 28), Settings, Calendar);

        Assert.Equal(new DateOnly(2026, month, day), rungs.Single(rung => rung.Days == days && rung.Step == ReminderStep.Before).Slot);
    }

    [Fact]
    public void Reached_BeforeTheFirstRung_IsNothing() =>
        Assert.Empty(MonthLadder.Reached(new Month(2026, 11), new DateOnly(2026, 11, 17), Settings, Calendar));

    [Theory]
    [InlineData(28, null)] // Saturday: due, not late
    [InlineData(29, null)]
    [InlineData(30, 30)]
    public void Reached_AfterTheDueDay_IsLateOnWorkingDaysOnly(int day, int? slot)
    {
        var late = MonthLadder.Reached(new Month(2026, 11), new DateOnly(2026, 11, day), Settings, Calendar).Where(rung => rung.Step == ReminderStep.Late).ToList();

        Assert.Equal(slot is null ? [] : [new DateOnly(2026, 11, slot.Value)], late.Select(rung => rung.Slot));
    }

    [Fact]
    public void Choose_DownFromThe26thToThe29th_TakesTheLateOneOnly()
    {
        // September: due Monday the 28th; the 24th is one working day before, taken; nothing ran from the 26th to the 29th.
        var (take, skip) = Choose(new DateOnly(2026, 9, 29), new DateOnly(2026, 9, 24));

        Assert.Equal([ReminderStep.Late], take.Select(rung => rung.Step));
        Assert.Equal([ReminderStep.OnDay], skip.Select(rung => rung.Step));
    }

    [Fact]
    public void Choose_WholeLadderMissed_TakesItsLatestRungOnly()
    {
        var (take, skip) = Choose(new DateOnly(2026, 9, 28), null);

        Assert.Equal([ReminderStep.OnDay], take.Select(rung => rung.Step));
        Assert.Equal([7, 3, 1], skip.Select(rung => rung.Days));
    }

    [Fact]
    public void Choose_LongAfter_OnlyTheLateOne()
    {
        var (take, skip) = Choose(new DateOnly(2026, 10, 20), null);

        Assert.Equal([ReminderStep.Late], take.Select(rung => rung.Step));
        Assert.Equal(4, skip.Count);
    }

    [Fact]
    public void Choose_ClockSetBack_TakesNothing()
    {
        for (var day = 1; day <= 29; day++)
        {
            Assert.Empty(Choose(new DateOnly(2026, 9, day), new DateOnly(2026, 9, 29)).Take);
        }
    }

    private static (IReadOnlyList<Rung> Take, IReadOnlyList<Rung> Skip) Choose(DateOnly today, DateOnly? last) =>
        MonthLadder.Choose(MonthLadder.Reached(new Month(2026, 9), today, Settings, Calendar), last);
}
