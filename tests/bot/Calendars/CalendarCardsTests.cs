using TeamsGrading.Bot.Calendars;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Calendars;
using TeamsGrading.Tests.Bot.Care;
using TeamsGrading.Tests.Core.Calendars;
using TeamsGrading.Tests.Core.Care;

namespace TeamsGrading.Tests.Bot.Calendars;

/// <summary>The calendar by cards only.</summary>
[Trait("Clause", "M13")]
public sealed class CalendarCardsTests : IAsyncLifetime
{
    private CareStage stage = null!;

    public async Task InitializeAsync() => stage = await CareStage.CreateAsync(services => services.AddCalendarCards());

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    public async Task Year_ThatIsMissing_IsAskedForAndFilledInByThePostedCard()
    {
        await stage.WarnAsync();
        var posted = await stage.RenderAsync("officer", CalendarCards.Year, 2027);
        Assert.Contains("2027 年的放假安排还没有录入", posted, StringComparison.Ordinal);

        var trial = await stage.ActAsync("officer", CalendarVerbs.Try, ("text", "2027-10-01~2027-10-07;放假;国庆节\n2027-10-09;上班;国庆节"));
        Assert.Contains("2027 年：放假 7 天，调休上班 1 天", trial, StringComparison.Ordinal);
        Assert.Contains("10-01 至 10-07（7 天）", trial, StringComparison.Ordinal);
        Assert.False(await stage.KnowsAsync(2027));
        var year = await stage.ActAsync("officer", CalendarVerbs.Take, ("text", "2027-10-01~2027-10-07;放假;国庆节\n2027-10-09;上班;国庆节"));

        Assert.DoesNotContain("还没有录入", year, StringComparison.Ordinal);
        Assert.True(await stage.KnowsAsync(2027));
        Assert.Empty(await stage.WaitingAsync());
    }

    [Fact]
    public async Task Day_SavedAndTakenOut_ByCards()
    {
        var year = await stage.ActAsync("centre", CalendarVerbs.Set, ("year", "2026"), ("day", "2027-01-01"), ("kind", "Holiday"), ("name", "<b>元旦</b>"));
        Assert.Contains("2027 年尚未确认完整", year, StringComparison.Ordinal);
        Assert.Contains("＜b＞元旦＜/b＞", year, StringComparison.Ordinal);
        Assert.Contains("2027 年已录入完整", year, StringComparison.Ordinal);
        Assert.DoesNotContain("尚未确认完整", await stage.ActAsync("centre", CalendarVerbs.Complete, ("year", "2027")), StringComparison.Ordinal);

        Assert.DoesNotContain("放假　01-01", await stage.ActAsync("centre", CalendarVerbs.Remove, ("day", "2027-01-01")), StringComparison.Ordinal);
        Assert.Equal("Calendars.DayIsOrdinary|day", await stage.ActAsync("centre", CalendarVerbs.Remove, ("day", "2027-01-01")));
    }

    [Theory]
    [InlineData("calendar.set", "Calendars.CalendarDayIsWrong|day")]
    [InlineData("calendar.remove", "Calendars.CalendarDayIsWrong|day")]
    [InlineData("calendar.complete", "Calendars.CalendarYearIsWrong|year")]
    [InlineData("calendar.try", "Calendars.NoCalendarLines|text")]
    [InlineData("calendar.take", "Calendars.NoCalendarLines|text")]
    public async Task Step_WithoutWhatItNeeds_NamesTheInput(string verb, string refusal) => Assert.Equal(refusal, await stage.ActAsync("officer", verb));

    [Fact]
    public async Task Lines_ThatAreWrong_AreNamedInTheReadersLanguage()
    {
        var reply = Assert.IsType<CardReply.Refuse>(await stage.ReplyAsync("officer", CalendarVerbs.Take, ("text", "2027-01-01;放假;元旦\n2027-13-01;放假;x\n2027-01-05;上班;y")));

        Assert.Equal(
            "有 2 处不对，全部未导入。第 2 行：日期看不懂，或不在 2020 至 2099 年。请写成 2027-10-01 或 2027-10-01~2027-10-07。 第 3 行：2027-01-05 不是周末，本来就上班。", reply.Message);
    }

    [Fact]
    public async Task Calendar_ForSomebodyWhoMayNotKeepIt_HasNoForm()
    {
        var year = await stage.ActAsync("liaison A", CalendarVerbs.Show);

        Assert.Contains("2026 年", year, StringComparison.Ordinal);
        Assert.DoesNotContain("Input.", year, StringComparison.Ordinal);
        Assert.Equal("Shared.NothingThere|", await stage.ActAsync("liaison A", CalendarVerbs.Set, ("day", "2027-01-01"), ("kind", "Holiday"), ("name", "元旦")));
    }
}
