using TeamsGrading.Core.Customers;
using TeamsGrading.Core.Customers.Months;
using TeamsGrading.Core.Customers.Reading;
using TeamsGrading.Core.Shared;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Customers.Months;

[Trait("Clause", "A05")]
public sealed class RecordMonthTests : IAsyncLifetime
{
    private static readonly Month October = new(2026, 10);
    private FileStage stage = null!;

    public async Task InitializeAsync() => stage = await FileStage.CreateAsync();

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    public async Task Record_AMonth_IsThereWithPersonAndSource()
    {
        var recorded = await RecordAsync(Figures("1000", "900", "2.8", "2.5"), source: "settlement sheet");

        Assert.True(recorded.Value.IsNew);
        var month = Assert.Single(await ReadAsync());
        Assert.Equal((900m, 2.8m, "settlement sheet", stage.Who("keeper")), (month.Figures.Actual.CubicMetres, month.Figures.Price.Yuan, month.Source, month.By!.Value));
    }

    [Fact]
    public async Task Record_AMonthTwice_ShowsBothValuesAndSavesNothing()
    {
        await RecordAsync(Figures("1000", "900", "2.8", "2.5"));

        var conflict = Assert.Single(Assert.IsType<MonthStandsOtherwise>((await RecordAsync(Figures("1000", "950", "2.8", "2.5"), who: "colleague")).Error).Conflicts);

        Assert.Equal((MonthFigure.Actual, "950", "900", stage.Who("keeper")), (conflict.Figure, conflict.Yours, conflict.Theirs, conflict.By!.Value));
        Assert.Equal(900m, Assert.Single(await ReadAsync()).Figures.Actual.CubicMetres);
    }

    [Fact]
    public async Task Record_TheSameMonthTwice_IsOnce()
    {
        await RecordAsync(Figures("1000", "900", "2.8", "2.5"));

        var again = await RecordAsync(Figures("1,000", "900.000", "2.80", "2.5"));

        Assert.Empty(again.Value.Changed);
    }

    [Fact]
    [Trait("Clause", "A07")]
    public async Task Record_DifferentFiguresOfTwoPeople_Merge()
    {
        await RecordAsync(Figures("1000", "900", "2.8", "2.5"));
        await RecordAsync([new(MonthFigure.Price, "2.9", "2.8")]);

        var second = await RecordAsync([new(MonthFigure.Actual, "950", "900"), new(MonthFigure.Price, "2.8", "2.8")], who: "colleague");

        Assert.Equal([MonthFigure.Price], second.Value.Kept);
        var figures = Assert.Single(await ReadAsync()).Figures;
        Assert.Equal((950m, 2.9m), (figures.Actual.CubicMetres, figures.Price.Yuan));
    }

    [Fact]
    public async Task Record_ANegativeVolume_IsAskedAboutAndTakenWithAReason()
    {
        var negative = Figures("1000", "-50", "2.8", "2.5");

        var wrong = Assert.IsType<MonthLooksWrong>((await RecordAsync(negative)).Error);
        Assert.IsType<FigureNegative>(Assert.Single(wrong.Doubts));
        Assert.IsType<MonthLooksWrong>((await RecordAsync(negative, confirmed: wrong.Mark, reason: " ")).Error);
        Assert.Empty(await ReadAsync());
        Assert.Null((await RecordAsync(negative, confirmed: wrong.Mark, reason: "correction of September")).Error);
        Assert.Equal(-50m, Assert.Single(await ReadAsync()).Figures.Actual.CubicMetres);
    }

    [Theory]
    [InlineData("-51", "2.8")]
    [InlineData("-50", "280")]
    public async Task Record_AnotherDoubtfulFigureThanTheOneConfirmed_IsAskedAboutAnew(string actual, string price)
    {
        var shown = Assert.IsType<MonthLooksWrong>((await RecordAsync(Figures("1000", "-50", "2.8", "2.5"))).Error);

        var other = await RecordAsync(Figures("1000", actual, price, "2.5"), confirmed: shown.Mark, reason: "correction of September");

        Assert.NotEqual(shown.Mark, Assert.IsType<MonthLooksWrong>(other.Error).Mark);
        Assert.Empty(await ReadAsync());
    }

    [Fact]
    public async Task Record_WithOneOfTwoConfirmedDoubtsMended_IsTaken()
    {
        var shown = Assert.IsType<MonthLooksWrong>((await RecordAsync(Figures("1000", "-50", "280", "2.5"))).Error);

        Assert.Equal(2, shown.Doubts.Count);
        Assert.Null((await RecordAsync(Figures("1000", "-50", "2.8", "2.5"), confirmed: shown.Mark, reason: "correction of September")).Error);
    }

    [Theory]
    [InlineData("1000", "3001", "2.8", typeof(FigureFarOff))]
    [InlineData("2000000000", "900", "2.8", typeof(FigureAbsurd))]
    [InlineData("1000", "900", "280", typeof(FigureAbsurd))]
    public async Task Record_AbsurdFigures_AreAskedAbout(string contracted, string actual, string price, Type doubt)
    {
        var refused = await RecordAsync(Figures(contracted, actual, price, "2.5"));

        Assert.Contains(Assert.IsType<MonthLooksWrong>(refused.Error).Doubts, each => each.GetType() == doubt);
    }

    [Fact]
    public async Task Record_SixTimesTheMonthsBefore_IsAskedAbout()
    {
        await RecordAsync(Figures("1000", "1000", "2.8", "2.5"), month: October.AddMonths(-1));

        var doubts = Assert.IsType<MonthLooksWrong>((await RecordAsync(Figures("1000", "6000", "2.8", "2.5"))).Error).Doubts;

        Assert.Equal(new FigureFarOff(MonthFigure.Actual, 6000, 1000), Assert.Single(doubts));
    }

    [Fact]
    public async Task Record_AMonthToCome_IsRefused() =>
        Assert.Equal(new Month(2026, 11), Assert.IsType<MonthNotPossible>((await RecordAsync(Figures("1", "1", "1", "1"), month: new Month(2026, 12))).Error).Last);

    [Fact]
    public async Task Record_TheLastMinuteOfAMonthInShanghai_CountsByThatClock()
    {
        stage.Test.Clock.SetUtc(new DateTimeOffset(2026, 11, 30, 16, 0, 0, TimeSpan.Zero));

        Assert.Null((await RecordAsync(Figures("1", "1", "1", "1"), month: new Month(2026, 12))).Error);
    }

    [Fact]
    public async Task Record_NoNumberOrNothing_NamesTheFigure()
    {
        Assert.Equal(MonthFigure.Price, Assert.IsType<FigureNotANumber>((await RecordAsync(Figures("1", "1", "cheap", "1"))).Error).Figure);
        Assert.Equal(MonthFigure.Actual, Assert.IsType<FigureMissing>((await RecordAsync(Figures("1", "", "1", "1"))).Error).Figure);
    }

    [Fact]
    public async Task Record_MorePaidThanDue_IsRefused() => Assert.IsType<PaidMoreThanDue>(
        (await RecordAsync([.. Figures("1", "1", "1", "1"), new(MonthFigure.Receivable, "10", ""), new(MonthFigure.PaidOnTime, "11", "")])).Error);

    [Fact]
    [Trait("Clause", "A09")]
    public async Task Record_ByAnotherUnit_FindsNothing() =>
        Assert.IsType<NothingThere>((await RecordAsync(Figures("1", "1", "1", "1"), who: "stranger")).Error);

    [Fact]
    public async Task Read_AsOfADay_TakesLaterChangesBack()
    {
        await RecordAsync(Figures("1000", "900", "2.8", "2.5"));
        stage.Test.Clock.Advance(TimeSpan.FromDays(1));
        await RecordAsync([new(MonthFigure.Actual, "950", "900")]);
        stage.Test.Clock.Advance(TimeSpan.FromDays(1));
        await RecordAsync([new(MonthFigure.Actual, "970", "950")]);

        Assert.Empty(await ReadAsync(new DateOnly(2026, 11, 1)));
        Assert.Equal(900m, Assert.Single(await ReadAsync(new DateOnly(2026, 11, 2))).Figures.Actual.CubicMetres);
        Assert.Equal(950m, Assert.Single(await ReadAsync(new DateOnly(2026, 11, 3))).Figures.Actual.CubicMetres);
        Assert.Equal(970m, Assert.Single(await ReadAsync()).Figures.Actual.CubicMetres);
        Assert.Equal(970m, Assert.Single(await ReadAsync(DateOnly.MaxValue)).Figures.Actual.CubicMetres);
    }

    private static FigureEdit[] Figures(string contracted, string actual, string price, string cost) =>
        [new(MonthFigure.Contracted, contracted, ""), new(MonthFigure.Actual, actual, ""), new(MonthFigure.Price, price, ""), new(MonthFigure.Cost, cost, "")];

    private Task<Result<MonthRecorded>> RecordAsync(
        FigureEdit[] figures, string who = "keeper", Month? month = null, string source = "", string confirmed = "", string reason = "") => stage.Test.RunAsync(
        (RecordMonth use) => use.RunAsync(stage.Who(who), new RecordMonthRequest(stage.Customer, month ?? October, figures, source, confirmed, reason), default));

    private async Task<IReadOnlyList<MonthView>> ReadAsync(DateOnly? asOf = null) => (await stage.Test.RunAsync(
        (ReadMonths use) => use.RunAsync(stage.Who("keeper"), stage.Customer, new Month(2026, 1), new Month(2026, 12), asOf, ReadingPurpose.Upkeep, "", default))).Value;
}
