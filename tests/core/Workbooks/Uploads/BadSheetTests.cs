using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Shared.Workbooks;
using TeamsGrading.Core.Workbooks.Uploads;

namespace TeamsGrading.Tests.Core.Workbooks.Uploads;

/// <summary>Sheets as people have them: each fault at its cell, and nothing stored.</summary>
public sealed class BadSheetTests : UploadTest
{
    [Theory]
    [InlineData("2026年3月", 5, "")]
    [InlineData("2026/3/1", 5, "")]
    [InlineData("March", 5, "Volumes 2 Month NotAMonth")]
    [InlineData("2026-03", "1E-7", "Volumes 2 Actual TooManyDecimals")]
    [InlineData("2026-03", "f:=cmd|'/c calc'!A0", "Volumes 2 Actual CellHasFormula")]
    [InlineData("f:=TEXT(A1,\"yyyy-mm\")", 5, "Volumes 2 Month CellHasFormula")]
    [InlineData("2026-03", "e:#N/A", "Volumes 2 Actual CellHasError")]
    [InlineData("2026-03", "abc", "Volumes 2 Actual NotANumber")]
    [InlineData("2026-03", null, "Volumes 2 Actual CellIsEmpty")]
    [InlineData("2026-03", -5, "Volumes 2 Actual OutOfRange")]
    [InlineData("2126-03", 5, "Volumes 2 Month MonthNotPossible")]
    public async Task Cell_AsPeopleWriteIt_IsTakenOrMarked(object month, object? actual, string fault)
    {
        await PrepareAsync();
        var before = await DumpAsync();

        var (_, tried) = await SheetAsync(Month(2, "C1", month, actual));

        Assert.Equal(fault.Length == 0 ? [] : [fault], Faults(tried));
        Assert.Equal(before, await DumpAsync());
    }

    [Fact]
    public async Task Number_OfAMillionthOfAMillionth_IsJudgedAsInAWorkbook()
    {
        await PrepareAsync();
        var (_, tried) = await SheetAsync(new UploadedRow(2, "ttnnnn", ["C1", "2026-03", "1000", "1E-7", "3.2", "2.9"]));
        Assert.Equal(["Volumes 2 Actual TooManyDecimals"], Faults(tried));
    }

    [Fact]
    public async Task Customer_WhoseCodeIsAFormula_IsShownAndNeverRun()
    {
        await PrepareAsync();
        var (_, tried) = await SheetAsync(Month(2, "f:=HYPERLINK(\"http://x\")", "2026-03", 5), Month(3, "=cmd|'/c calc'!A0", "2026-03", 5));

        Assert.Equal(["Volumes 2 Customer CellHasFormula", "Volumes 3 Customer NoSuchCustomer"], Faults(tried));
    }

    [Fact]
    public async Task Month_Twice_IsMarkedAtTheSecondRow()
    {
        await PrepareAsync();
        var (_, tried) = await SheetAsync(Month(2, "C1", "2026-03", 5), Month(7, "C1", 202603, 6));

        Assert.Equal(["Volumes 7 Month RowRepeats"], Faults(tried));
        Assert.Equal(new RowRepeats(2), tried.Report.Wrong[0].Faults[0].Reason);
    }

    [Fact]
    public async Task Merged_Cells_AreAFaultOfTheirRows()
    {
        await PrepareAsync();
        var id = await StartAsync(1, merged: ["A3:A5"]);
        Assert.Null((await SendAsync(id, 1, Month(3, "C1", "2026-03", 5))).Error);

        var tried = (await TryAsync(id)).Value;

        Assert.Equal(["Volumes 3 - CellsAreMerged"], Faults(tried));
        Assert.Equal(new RowsAreWrong(1), (await CommitAsync(id)).Error);
    }

    [Fact]
    public async Task Start_WithoutRowsOrColumnsOrWithTooMany_IsRefusedInWords()
    {
        await PrepareAsync();

        Assert.Equal(new UploadIsEmpty(), (await TryStartAsync(0)).Error);
        Assert.Equal(new UploadTooLarge(100_001, 100_000), (await TryStartAsync(100_001, 51)).Error);
        Assert.Equal(new MissingColumn("月份 Month"), (await TryStartAsync(1, columns: ["Customer", "Contracted", "Actual", "Price", "Cost"])).Error);
        Assert.Equal(new UploadMalformed(), (await TryStartAsync(1, columns: [.. Columns, "Salary"])).Error);
        Assert.Equal(new UploadMalformed(), (await TryStartAsync(1, columns: [.. Columns, "Cost"])).Error);
        Assert.Equal(new UploadMalformed(), (await TryStartAsync(1, parts: 2)).Error);
        Assert.Equal(new UploadMalformed(), (await TryStartAsync(1, sheet: SheetKind.People, columns: ["Number"])).Error);
        Assert.Equal(new UploadMalformed(), (await TryStartAsync(1, merged: [new string('A', 40)])).Error);
    }

    [Fact]
    public async Task Propose_OfMoreHeadersThanAreLookedThrough_SaysHowMany()
    {
        await PrepareAsync();

        Assert.Null((await ProposeAsync(256)).Error);
        Assert.Equal(new TooManyHeaders(257, 256), (await ProposeAsync(257)).Error);
    }

    private Task<Result<IReadOnlyList<ProposedColumn>>> ProposeAsync(int headers) => Database.RunAsync((ProposeColumns propose) =>
        propose.RunAsync(Officer, SheetKind.Volumes, [.. Enumerable.Range(1, headers).Select(at => $"列 {at}")], default));

    [Fact]
    public async Task Part_ThatIsNone_IsRefused()
    {
        await PrepareAsync();
        var id = await StartAsync(2, 2);

        Assert.Equal(new UploadMalformed(), (await SendAsync(id, 0, Month(2, "C1", "2026-03", 5))).Error);
        Assert.Equal(new UploadMalformed(), (await SendAsync(id, 3, Month(2, "C1", "2026-03", 5))).Error);
        Assert.Equal(new UploadMalformed(), (await SendAsync(id, 1)).Error);
        Assert.Equal(new UploadMalformed(), (await SendAsync(id, 1, Row(2, "C1"))).Error);
        Assert.Equal(new UploadMalformed(), (await SendAsync(id, 1, new UploadedRow(2, "tttttx", ["", "", "", "", "", ""]))).Error);
        Assert.Equal(new UploadMalformed(), (await SendAsync(id, 1, Month(3, "C1", "2026-03", 5), Month(2, "C1", "2026-04", 5))).Error);
        Assert.Equal(new UploadMalformed(), (await SendAsync(id, 1, Month(2, "C1", "2026-03", 5), Month(3, "C1", "2026-04", 5), Month(4, "C1", "2026-05", 5))).Error);
        Assert.Equal(new UploadMalformed(), (await SendAsync(id, 1, Month(2, new string('x', 40_000), "2026-03", 5))).Error);
    }
}
