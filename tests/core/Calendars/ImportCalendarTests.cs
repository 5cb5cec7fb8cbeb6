using System.Text;
using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Calendars;
using TeamsGrading.Core.Shared;
using TeamsGrading.Tests.Core.Care;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Calendars;

/// <summary>The published plan of a year, pasted or from a file.</summary>
[Trait("Clause", "M13")]
public sealed class ImportCalendarTests : IAsyncLifetime
{
    private const string Plan = """
        日期;类型;名称
        2027-01-01~2027-01-03;放假;元旦
        2027/2/5 至 2027/2/11；放假；春节
        2027年2月14日,上班,春节

        20271001..20271007	休	国庆节
        2027-10-09	补班	国庆节
        """;

    private CareStage stage = null!;

    public async Task InitializeAsync() => stage = await CareStage.CreateAsync();

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    public async Task Plan_OfAYear_IsTakenWholeAndKnown()
    {
        var year = Assert.Single((await stage.PasteAsync(Plan)).Value);

        Assert.Equal((2027, 17, 2, 19), (year.Year, year.Holidays, year.MadeUp, year.Added.Count));
        Assert.True(await stage.KnowsAsync(2027));
        var calendar = await stage.InForceAsync();
        Assert.False(calendar.IsWorkingDay(CareStage.Day("2027-10-07")));
        Assert.True(calendar.IsWorkingDay(CareStage.Day("2027-10-09")));
        Assert.Equal(CareStage.Day("2027-10-08"), calendar.AddWorkingDays(CareStage.Day("2027-09-30"), 1));
    }

    [Fact]
    public async Task Plan_TriedOut_ChangesNothing()
    {
        Assert.Equal(19, Assert.Single((await stage.PasteAsync(Plan, dryRun: true)).Value).Added.Count);

        Assert.False(await stage.KnowsAsync(2027));
        Assert.Equal(0, await stage.Test.WithDbAsync(db => db.Set<CalendarDay>().CountAsync()));
    }

    [Fact]
    public async Task Plan_TakenTwice_ChangesNothingMore()
    {
        await stage.PasteAsync(Plan);
        var before = await stage.Test.WithDbAsync(db => db.Set<CalendarChange>().CountAsync());

        Assert.True(Assert.Single((await stage.PasteAsync(Plan)).Value).IsUnchanged);

        Assert.Equal(before, await stage.Test.WithDbAsync(db => db.Set<CalendarChange>().CountAsync()));
    }

    [Fact]
    public async Task Plan_OfAYearThatIsThere_TakesItsPlace()
    {
        await stage.PasteAsync(Plan);

        var year = Assert.Single((await stage.PasteAsync("2027-01-01;放假;新年\n2027-01-04;放假;元旦")).Value);

        Assert.Equal((1, 1, 18), (year.Added.Count, year.Changed.Count, year.Removed.Count));
        Assert.Equal(["新年", "元旦"], (await stage.CalendarAsync("officer", 2027)).Value.Days.Select(day => day.Name));
    }

    [Fact]
    public async Task Plan_OfTwoYears_IsTakenYearByYear()
    {
        var years = (await stage.PasteAsync("2027-12-31~2028-01-02;放假;元旦")).Value;

        Assert.Equal([(2027, 1), (2028, 2)], years.Select(year => (year.Year, year.Holidays)));
    }

    [Theory]
    [InlineData("", typeof(NoCalendarLines))]
    [InlineData("日期;类型;名称", typeof(NoCalendarLines))]
    public async Task Plan_WithoutLines_IsRefused(string text, Type refusal) => Assert.IsType(refusal, (await stage.PasteAsync(text)).Error);

    [Theory]
    [InlineData("2027-10-01", typeof(LineHasNotThreeParts))]
    [InlineData("十月一日;放假;国庆节", typeof(LineHasWrongDay))]
    [InlineData("2027-02-30;放假;春节", typeof(LineHasWrongDay))]
    [InlineData("2019-10-01;放假;国庆节", typeof(LineHasWrongDay))]
    [InlineData("2027-10-07~2027-10-01;放假;国庆节", typeof(LineHasWrongPeriod))]
    [InlineData("2027-10-01~2027-11-01;放假;国庆节", typeof(LineHasWrongPeriod))]
    [InlineData("2027-10-01;也许;国庆节", typeof(LineHasWrongKind))]
    [InlineData("2027-10-01;放假;", typeof(LineHasWrongName))]
    [InlineData("2027-10-08;上班;国庆节", typeof(LineMakesUpOnAWeekday))]
    [InlineData("2027-01-01;放假;重复", typeof(LineRepeatsDay))]
    [InlineData("2028-01-08;上班;元旦", typeof(ImportedYearHasNoHolidays))]
    public async Task Plan_WithAWrongLine_IsRefusedWholeAndNamesIt(string line, Type fault)
    {
        var refusal = Assert.IsType<WrongCalendarLines>((await stage.PasteAsync($"2027-01-01;放假;元旦\n{line}")).Error);

        Assert.IsType(fault, Assert.Single(refusal.Faults));
        Assert.Equal(fault == typeof(ImportedYearHasNoHolidays) ? null : 2, fault.GetProperty("Line")?.GetValue(refusal.Faults[0]));
        Assert.False(await stage.KnowsAsync(2027));
    }

    [Fact]
    public async Task Plan_WithAYearTwice_NamesBothLines()
    {
        var refusal = Assert.IsType<WrongCalendarLines>((await stage.PasteAsync("2027-01-01~2027-01-03;放假;元旦\n2027-10-01;放假;国庆节\n2027-01-03;上班;元旦")).Error);

        Assert.Equal(new LineRepeatsDay(3, 1, CareStage.Day("2027-01-03")), Assert.Single(refusal.Faults));
    }

    [Fact]
    public async Task Plan_WithManyWrongLines_CountsAllAndTellsTheFirst()
    {
        var text = string.Join('\n', Enumerable.Repeat("x;y;z1", 50));

        var refusal = Assert.IsType<WrongCalendarLines>((await stage.PasteAsync("2027-01-01;放假;元旦\n" + text)).Error);

        Assert.Equal((50, 20), (refusal.Count, refusal.Faults.Count));
        Assert.IsType<CalendarTooLong>((await stage.PasteAsync(new string('1', 20_001))).Error);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("GB18030")]
    public async Task File_AsExcelWritesCsv_IsRead(string encoding)
    {
        var bytes = (CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.UTF8).GetBytes("日期,类型,名称\r\n\"2027-01-01\",放假,元旦\r\n");

        var years = await FileAsync(bytes);

        Assert.Equal("元旦", Assert.Single(Assert.Single(years.Value).Added).Name);
    }

    [Fact]
    public async Task File_AsAWorkbook_IsReadFromItsOneSheet()
    {
        using var book = WorkbookBuilder.Of(("安排", [["日期", "类型", "名称"], ["2027-01-01", "放假", "元旦"], ["2027-10-01~2027-10-07", "放假", "国庆节"]]));
        using var two = WorkbookBuilder.Of(("一", [["2027-01-01", "放假", "元旦"]]), ("二", [["2027-10-01", "放假", "国庆节"]]));

        Assert.Equal(8, Assert.Single((await FileAsync(book.ToArray())).Value).Holidays);
        Assert.IsType<CalendarHasSeveralSheets>((await FileAsync(two.ToArray())).Error);
    }

    private async Task<Result<IReadOnlyList<ImportedYear>>> FileAsync(byte[] bytes)
    {
        var by = await stage.WhoAsync("centre");
        using var stream = new MemoryStream(bytes);
        return await stage.Test.RunAsync((ImportCalendar use) => use.FileAsync(by, stream, dryRun: true, default));
    }
}
