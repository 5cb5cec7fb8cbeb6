using FsCheck;
using FsCheck.Fluent;
using TeamsGrading.Core.Customers.Upkeep;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Tests.Core.Customers.Upkeep;

[Trait("Clause", "A05")]
public sealed class UpkeepCycleTests
{
    [Theory]
    [InlineData(CustomerStanding.Strategic, "2026-11-02", "2026-11-30", "2026-12-31")]
    [InlineData(CustomerStanding.Strategic, "2026-12-31", "2026-12-31", "2027-01-31")]
    [InlineData(CustomerStanding.Vip, "2026-11-02", "2026-12-31", "2027-03-31")]
    [InlineData(CustomerStanding.Vip, "2026-06-30", "2026-06-30", "2026-09-30")]
    [InlineData(CustomerStanding.Internal, "2026-06-30", "2026-06-30", "2026-12-31")]
    [InlineData(CustomerStanding.General, "2026-07-01", "2026-12-31", "2027-06-30")]
    public void After_StandingAndDay_IsTheEndOfTheNextPeriod(CustomerStanding standing, string day, string end, string next)
    {
        Assert.Equal(UpkeepStage.Of(end), UpkeepCycle.EndOf(standing, UpkeepStage.Of(day)));
        Assert.Equal(UpkeepStage.Of(next), UpkeepCycle.After(standing, UpkeepStage.Of(day)));
    }

    [Theory]
    [InlineData("2028-02-29", "2028-02-29", "2028-03-31")]
    [InlineData("2028-01-31", "2028-01-31", "2028-02-29")]
    [InlineData("2027-01-31", "2027-01-31", "2027-02-28")]
    [InlineData("2100-01-31", "2100-01-31", "2100-02-28")]
    public void After_LeapDay_EndsOnTheLastDayOfFebruary(string day, string end, string next)
    {
        Assert.Equal(UpkeepStage.Of(end), UpkeepCycle.EndOf(CustomerStanding.Strategic, UpkeepStage.Of(day)));
        Assert.Equal(UpkeepStage.Of(next), UpkeepCycle.After(CustomerStanding.Strategic, UpkeepStage.Of(day)));
    }

    [Theory]
    [InlineData(202611, "2026-12-10")]
    [InlineData(202612, "2027-01-10")]
    [InlineData(202801, "2028-02-10")]
    public void OfVolumes_Month_IsTheTenthOfTheNext(int month, string due) =>
        Assert.Equal(UpkeepStage.Of(due), UpkeepCycle.OfVolumes(Month.FromStamp(month), new UpkeepSettings()));

    [Fact]
    public void After_AnyDay_LiesOneToTwoPeriodsAheadAndNeverGoesBack() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(700_000, 800_000).ToArbitrary(), Gen.Elements(Enum.GetValues<CustomerStanding>()).ToArbitrary(), (number, standing) =>
        {
            var day = DateOnly.FromDayNumber(number);
            var (end, next) = (UpkeepCycle.EndOf(standing, day), UpkeepCycle.After(standing, day));
            return day <= end && end < next
                && end.AddDays(1).Day == 1 && next.AddDays(1).Day == 1
                && UpkeepCycle.EndOf(standing, next) == next
                && UpkeepCycle.After(standing, day.AddDays(1)) >= next
                && UpkeepCycle.From(standing, day, day) == next
                && UpkeepCycle.From(standing, null, day) == end;
        }));

    [Fact]
    public void From_AnyStandingAndLastUpdate_IsNeverLateAtOnce() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(739_000, 740_000).ToArbitrary(), Gen.Choose(0, 900).ToArbitrary(), Gen.Elements(Enum.GetValues<CustomerStanding>()).ToArbitrary(), (number, back, standing) =>
        {
            var today = DateOnly.FromDayNumber(number);
            return UpkeepCycle.From(standing, today.AddDays(-back), today) >= today;
        }));
}
