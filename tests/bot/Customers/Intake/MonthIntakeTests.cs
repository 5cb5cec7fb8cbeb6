using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Customers;
using TeamsGrading.Core.Customers.Intake;
using TeamsGrading.Core.Customers.Months;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Bot.Customers.Intake;

/// <summary>The sheet of months taken back: as the card, all or nothing. October 2026 is on record with 1000 contracted and 990.125 taken; the clock stands on 2026-11-02.</summary>
[Trait("Clause", "A05")]
[Trait("Clause", "A07")]
public sealed class MonthIntakeTests : IAsyncLifetime
{
    private ExportStage stage = null!;
    private byte[] exported = [];

    private GroupStage Group => stage.Group;

    public async Task InitializeAsync()
    {
        stage = await ExportStage.CreateAsync();
        (_, exported) = await stage.WorkbookAsync();
    }

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    public async Task TakeOver_OfAChangedMonth_IsTriedThenWrittenWithHistory_AndASecondTimeChangesNothing()
    {
        var book = Book().Set(KeeperBook.Months, "C1", "实际提气量（方）", new NumberCell("1001.5"));

        Assert.Equal(["990.125 → 1001.5"], (await TakeAsync(book, dryRun: true)).Changes.Select(change => $"{change.Before} → {change.After}"));
        Assert.Equal(990.125m, (await MonthAsync(10)).Actual.CubicMetres);
        Assert.True((await TakeAsync(book)).Written);

        Assert.Equal((1001.5m, 1000m), ((await MonthAsync(10)).Actual.CubicMetres, (await MonthAsync(10)).Contracted.CubicMetres));
        var change = await Group.Test.WithDbAsync(db => db.Set<MonthChange>().SingleAsync());
        Assert.Equal((MonthFigure.Actual, "990.125", "1001.5", "Excel 十月.xlsx", Group.LiaisonA.Id), (change.Figure, change.Before, change.After, change.Source, change.By));
        Assert.True((await TakeAsync(book)).ChangesNothing);
    }

    [Fact]
    public async Task TakeOver_OfANewMonth_AsTextOrDateCell_IsRecordedOnce()
    {
        var book = Book().Add(KeeperBook.Months, "C1", Figures("2026-09")).Add(KeeperBook.Months, "C2", Figures(new DateOnly(2026, 9, 1)));

        var report = await TakeAsync(book);

        Assert.True(report.Written, Words(report));
        Assert.Equal(2, report.Sheets.Sum(sheet => sheet.New));
        Assert.Equal(950m, (await MonthAsync(9)).Actual.CubicMetres);
        Assert.True((await TakeAsync(book)).ChangesNothing);
        Assert.Equal(5, await Group.Test.WithDbAsync(db => db.Set<MonthlyVolume>().CountAsync()));
    }

    [Theory]
    [InlineData("2026-13", typeof(NotAMonth))]
    [InlineData("soon", typeof(NotAMonth))]
    [InlineData("2026-12", typeof(MonthNotPossible))]
    [InlineData("1989-12", typeof(MonthNotPossible))]
    [InlineData("2026/10", typeof(MonthStandsOtherwise))]
    public async Task TakeOver_OfAWrongMonth_NamesTheReason_AndWritesNothing(string month, Type reason)
    {
        var report = await TakeAsync(Book().Add(KeeperBook.Months, "C2", Figures("2026-09")).Set(KeeperBook.Months, "C1", "月份", "2026-08")
            .Set(KeeperBook.Months, "C1", "数据版本", null).Add(KeeperBook.Months, "C1", Figures(month)));

        Assert.Contains(report.Wrong.SelectMany(row => row.Faults), fault => fault.Reason.GetType() == reason);
        Assert.Equal(3, await Group.Test.WithDbAsync(db => db.Set<MonthlyVolume>().CountAsync()));
    }

    [Theory]
    [InlineData("2026-10")]
    [InlineData("2026-09")]
    public async Task TakeOver_OfAMonthTwiceInTheWorkbook_IsWrong(string month)
    {
        var book = Book().Add(KeeperBook.Months, "C1", Figures(month));
        book = month == "2026-10" ? book : book.Add(KeeperBook.Months, "C1", Figures("202609"));

        Assert.IsType<RowRepeats>(Fault(await TakeAsync(book)));
    }

    [Theory]
    [InlineData("实际提气量（方）", "-5")]
    [InlineData("实际提气量（方）", "999999")]
    [InlineData("销售价（元/方）", "21")]
    public async Task TakeOver_OfNegativeOrAbsurdFigures_AsksForAReason_AndTakesThemWithOne(string header, string figure)
    {
        var book = Book().Set(KeeperBook.Months, "C1", header, figure);
        Assert.IsType<MonthLooksWrong>(Fault(await TakeAsync(book)));

        Assert.True((await TakeAsync(book.Set(KeeperBook.Months, "C1", "核对说明", "表计更正"))).Written);

        Assert.Equal("表计更正", await Group.Test.WithDbAsync(db => db.Set<MonthChange>().Select(change => change.Reason).SingleAsync()));
    }

    [Theory]
    [InlineData("实际提气量（方）", "many", typeof(FigureNotANumber))]
    [InlineData("实际提气量（方）", "1.0001", typeof(FigureNotANumber))]
    [InlineData("成本（元/方）", null, typeof(FigureMissing))]
    [InlineData("按时收款（元）", "99999", typeof(PaidMoreThanDue))]
    [InlineData("数据版本", "Actual", typeof(VersionsUnreadable))]
    [InlineData("客户代码", "D1", typeof(CustomerNotYours))]
    public async Task TakeOver_OfABadCell_NamesTheReason(string header, string? written, Type reason) =>
        Assert.Contains(
            (await TakeAsync(Book().Set(KeeperBook.Months, "C1", header, written))).Wrong.SelectMany(row => row.Faults), fault => fault.Reason.GetType() == reason);

    [Fact]
    public async Task TakeOver_WhenSomebodyWasFaster_ShowsBothFigures_AndWritesOnlyWhatIsChosen()
    {
        Assert.Null((await RecordAsync(MonthFigure.Actual, "800", "990.125")).Error);
        var book = Book().Set(KeeperBook.Months, "C1", "实际提气量（方）", "900").Set(KeeperBook.Months, "C1", "销售价（元/方）", "3.3");

        var conflict = Assert.Single(Assert.Single((await TakeAsync(book)).Wrong).Conflicts);
        Assert.Equal(("900", "800", "liaison A"), (conflict.Yours, conflict.Theirs, conflict.TheirsBy));
        Assert.Null((await RecordAsync(MonthFigure.Actual, "801", "800")).Error);
        Assert.Single((await TakeAsync(book, take: new HashSet<string> { conflict.Key })).Wrong);
        var seen = (await TakeAsync(book, dryRun: true)).Wrong[0].Conflicts[0];

        Assert.True((await TakeAsync(book, take: new HashSet<string> { seen.Key })).Written);

        Assert.Equal((900m, 3.3m), ((await MonthAsync(10)).Actual.CubicMetres, (await MonthAsync(10)).Price.Yuan));
    }

    [Fact]
    public async Task TakeOver_WhenSomebodyChangedAnotherFigure_Merges()
    {
        Assert.Null((await RecordAsync(MonthFigure.Price, "3.5", "3.25")).Error);

        Assert.True((await TakeAsync(Book().Set(KeeperBook.Months, "C1", "实际提气量（方）", "900"))).Written);

        Assert.Equal((900m, 3.5m), ((await MonthAsync(10)).Actual.CubicMetres, (await MonthAsync(10)).Price.Yuan));
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task TakeOver_ByAnotherUnit_FindsNoCustomer()
    {
        var report = (await Book().Set(KeeperBook.Months, "C1", "实际提气量（方）", "1").TakeAsync(Group, Group.LiaisonB)).Value;

        Assert.All(report.Wrong, row => Assert.IsType<CustomerNotYours>(row.Faults[0].Reason));
    }

    private KeeperBook Book() => KeeperBook.Of(exported).Only(KeeperBook.Months);

    private async Task<IntakeReport> TakeAsync(KeeperBook book, bool dryRun = false, IReadOnlySet<string>? take = null) =>
        (await book.TakeAsync(Group, Group.LiaisonA, dryRun, take)).Value;

    private Task<MonthlyVolume> MonthAsync(int number) => Group.Test.WithDbAsync(db =>
        db.Set<MonthlyVolume>().AsNoTracking().SingleAsync(month => month.Customer == stage.First && month.Month == new Month(2026, number)));

    private Task<Result<MonthRecorded>> RecordAsync(MonthFigure figure, string text, string seen) => Group.RunAsync((RecordMonth use) => use.RunAsync(
        Group.LiaisonA.Id, new RecordMonthRequest(stage.First, new Month(2026, 10), [new FigureEdit(figure, text, seen)]), default));

    private static (string, object?)[] Figures(object month) =>
        [("月份", month), ("合同气量（方）", "1000"), ("实际提气量（方）", "950"), ("销售价（元/方）", "3.2"), ("成本（元/方）", "2.8")];

    private static Error Fault(IntakeReport report) => report.Wrong[0].Faults[0].Reason;

    private static string Words(IntakeReport report) => string.Join('\n', report.Wrong.SelectMany(row => row.Faults));
}
