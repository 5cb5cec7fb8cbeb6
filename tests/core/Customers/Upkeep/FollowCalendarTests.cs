using TeamsGrading.Core.Customers;
using TeamsGrading.Core.Customers.Upkeep;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Tests.Core.Customers.Upkeep;

/// <summary>What the calendar alone does: levels that lapse and begin, leap days, a clock that is set back.</summary>
public sealed class FollowCalendarTests : IAsyncLifetime
{
    private UpkeepStage stage = null!;

    public async Task InitializeAsync() => stage = await UpkeepStage.CreateAsync();

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    [Trait("Clause", "A14")]
    public async Task Calendar_AwardLapsedOvernight_FileFollowsAndNoOther()
    {
        var vip = await stage.OpenAsync(award: UpkeepStage.Holds(stage.Group.A, TierLevel.Vip2, "2025-11-10", "2026-11-09"));
        var other = await stage.OpenAsync();
        Assert.Equal(CustomerStanding.Vip, (await stage.FileAsync(vip)).Standing);
        await CalendarAsync();
        stage.Day("2026-11-09");
        Assert.Equal(0, await CalendarAsync());
        stage.Day("2026-11-10");

        Assert.Equal(1, await CalendarAsync());

        Assert.Equal(CustomerStanding.General, (await stage.FileAsync(vip)).Standing);
        Assert.Equal(0, await CalendarAsync());
        Assert.Equal("2026-12-31", await LastAsync(other, UpkeepPart.Basics));
    }

    [Fact]
    [Trait("Clause", "A14")]
    public async Task Calendar_AfterAStandstill_MakesUpForAllDays()
    {
        var first = await stage.OpenAsync(award: UpkeepStage.Holds(stage.Group.A, TierLevel.Vip2, "2025-11-10", "2026-11-09"));
        var second = await stage.OpenAsync(award: UpkeepStage.Holds(stage.Group.Headquarters, TierLevel.Strategic, "2026-11-12", "2027-11-11"));
        await CalendarAsync();
        stage.Day("2026-11-20");
        Assert.Equal(2, await CalendarAsync());
        Assert.Equal((CustomerStanding.General, CustomerStanding.Strategic), ((await stage.FileAsync(first)).Standing, (await stage.FileAsync(second)).Standing));
        Assert.Equal("2026-11-30", await LastAsync(second, UpkeepPart.Basics));
    }

    [Fact]
    [Trait("Clause", "A05")]
    public async Task ClockSetBack_LevelIsFollowedBack_AndWhatWasDoneStays()
    {
        var customer = await stage.OpenAsync(award: UpkeepStage.Holds(stage.Group.A, TierLevel.Vip2, "2025-11-10", "2026-11-09"));
        stage.Day("2027-01-05");
        await CalendarAsync();
        await stage.ConfirmAsync(customer);
        Assert.Equal(CustomerStanding.General, (await stage.FileAsync(customer)).Standing);
        stage.Day("2026-11-01");
        Assert.Equal(1, await CalendarAsync());
        Assert.Equal(0, await CalendarAsync());
        await stage.ConfirmAsync(customer, UpkeepPart.Basics);
        await stage.SaveAsync(customer, UpkeepPart.Cooperation);

        Assert.Equal(CustomerStanding.Vip, (await stage.FileAsync(customer)).Standing);
        Assert.Equal(("2027-06-30", "2027-06-30"), (await LastAsync(customer, UpkeepPart.Basics), await LastAsync(customer, UpkeepPart.Cooperation)));
        Assert.Equal(new DateOnly(2027, 1, 5), (await stage.DueAsync(customer, UpkeepPart.Basics)).DoneOn);
        stage.Day("2026-11-10");
        Assert.Equal(1, await CalendarAsync());
        Assert.Equal(CustomerStanding.General, (await stage.FileAsync(customer)).Standing);
        Assert.Equal(("2027-12-31", "2027-12-31"), (await LastAsync(customer, UpkeepPart.Basics), await LastAsync(customer, UpkeepPart.Cooperation)));
    }

    [Fact]
    [Trait("Clause", "A05")]
    public async Task LeapDay_ConfirmedOnIt_IsDueAtTheEndOfMarch()
    {
        stage.Day("2028-02-29");
        var customer = await stage.OpenAsync(award: UpkeepStage.Holds(stage.Group.Headquarters, TierLevel.Strategic, "2028-01-01", "2028-12-31"));
        Assert.Equal("2028-02-29", await LastAsync(customer, UpkeepPart.Basics));
        await stage.ConfirmAsync(customer);
        Assert.Equal("2028-03-31", await LastAsync(customer, UpkeepPart.Basics));
    }

    [Fact]
    [Trait("Clause", "A05")]
    public async Task StandingGrowsShorter_FileNotLateAtOnce_LateOneStaysLate()
    {
        var (fresh, late) = (await stage.OpenAsync(), await stage.OpenAsync());
        await stage.ConfirmAsync(fresh);
        stage.Day("2027-02-03");
        await stage.Group.Test.WithDbAsync(db =>
        {
            foreach (var each in new[] { fresh, late })
            {
                UpkeepStage.Holds(stage.Group.Headquarters, TierLevel.Strategic, "2027-02-03", "2028-02-02")(each.Subject, db);
            }

            return db.SaveChangesAsync();
        });

        await stage.AwardsChangedAsync(final: false, fresh, late);

        Assert.Equal(("2027-02-28", "2026-12-31"), (await LastAsync(fresh, UpkeepPart.Basics), await LastAsync(late, UpkeepPart.Basics)));
    }

    private Task<int> CalendarAsync() => stage.Group.RunAsync((FollowCalendar use) => use.RunAsync(default));

    private async Task<string> LastAsync(Customer customer, UpkeepPart part) => Written((await stage.DueAsync(customer, part)).LateAfter);

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
