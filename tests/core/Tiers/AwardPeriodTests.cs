using System.Globalization;
using TeamsGrading.Core.Tiers;

namespace TeamsGrading.Tests.Core.Tiers;

public sealed class AwardPeriodTests
{
    [Theory]
    [Trait("Clause", "R09")]
    [InlineData("2026-11-21", "2027-11-20")]
    [InlineData("2027-01-01", "2027-12-31")]
    [InlineData("2027-03-01", "2028-02-29")]
    [InlineData("2027-02-28", "2028-02-27")]
    [InlineData("2028-02-28", "2029-02-27")]
    [InlineData("2028-02-29", "2029-02-28")]
    [InlineData("2028-03-01", "2029-02-28")]
    public void Period_OfAYear_EndsTheDayBeforeTheAnniversary(string from, string until) =>
        Assert.Equal(Day(until), AwardPeriod.Of(Day(from)).Until);

    [Fact]
    [Trait("Clause", "R09")]
    public void Period_EveryDayOfEightYears_HasThreeHundredAndSixtyFiveOrSixDays()
    {
        for (var day = new DateOnly(2024, 1, 1); day.Year < 2032; day = day.AddDays(1))
        {
            var days = AwardPeriod.Of(day).Until.DayNumber - day.DayNumber + 1;
            Assert.InRange(days, 365, 366);
        }
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
