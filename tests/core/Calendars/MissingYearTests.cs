using TeamsGrading.Core.Calendars;
using TeamsGrading.Tests.Core.Care;

namespace TeamsGrading.Tests.Core.Calendars;

/// <summary>From 1 November on the coming year is asked for.</summary>
[Trait("Clause", "M13")]
public sealed class MissingYearTests : IAsyncLifetime
{
    private CareStage stage = null!;

    public async Task InitializeAsync() => stage = await CareStage.CreateAsync();

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    public async Task Warning_BeforeNovember_IsNotGiven()
    {
        stage.Test.Clock.SetUtc(new DateTimeOffset(2026, 10, 31, 15, 59, 0, TimeSpan.Zero));
        Assert.Equal(0, await stage.WarnAsync());
        Assert.Null((await stage.CalendarAsync("officer")).Value.Missing);

        stage.Test.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(4, await stage.WarnAsync());
    }

    [Fact]
    public async Task Warning_WhileTheYearIsMissing_IsGivenOnceToWhoKeepsTheCalendar()
    {
        await stage.WarnAsync();

        Assert.Equal(0, await stage.WarnAsync());
        Assert.Equal(["centre calendar 2027", "officer calendar 2027", "second calendar 2027", "third calendar 2027"], await stage.WaitingAsync());
        Assert.Equal(2027, (await stage.CalendarAsync("officer")).Value.Missing);
    }

    [Fact]
    public async Task Warning_OnceTheYearIsThere_IsSettled()
    {
        await stage.WarnAsync();
        Assert.Null(await stage.SetAsync("officer", "2027-01-01", DayKind.Holiday, "元旦"));
        Assert.NotEmpty(await stage.WaitingAsync());

        Assert.Null((await stage.PasteAsync("2027-01-01;放假;元旦")).Error);

        Assert.Empty(await stage.WaitingAsync());
        Assert.Equal(0, await stage.WarnAsync());
        Assert.Null((await stage.CalendarAsync("officer")).Value.Missing);
    }

    [Fact]
    public async Task Warning_InAYearThatWasNeverFilledIn_AsksForIt()
    {
        stage.Test.Clock.SetUtc(new DateTimeOffset(2027, 3, 1, 0, 0, 0, TimeSpan.Zero));

        Assert.Equal(4, await stage.WarnAsync());
        Assert.Equal(2027, (await stage.CalendarAsync("officer")).Value.Missing);
    }
}
