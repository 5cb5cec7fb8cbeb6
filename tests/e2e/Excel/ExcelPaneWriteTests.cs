using System.Text.RegularExpressions;
using Microsoft.Playwright;
using TeamsGrading.Bot.Demo;
using TeamsGrading.Core.Customers.Export;
using TeamsGrading.Core.Customers.Export.Tables;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.E2e.Excel;

/// <summary>Tables written into the sheet, in Chromium against the real server.</summary>
[Trait("Kind", "Slow")]
[Trait("Clause", "A11")]
[Collection(BrowserCollection.Name)]
public sealed partial class ExcelPaneWriteTests(ExcelStage stage) : IClassFixture<ExcelStage>
{
    [Fact]
    public async Task Ranking_IsWrittenWithItsWatermark_AndRefreshedAsAnExportOfItsOwn()
    {
        var pane = await ExcelPane.OpenAsync(stage, [], ExcelStage.Manager);
        await pane.ShowAsync("写入数据");
        await pane.Field("年度").SelectOptionAsync(SeedDemo.RatedYear(TimeProvider.System).ToString(System.Globalization.CultureInfo.InvariantCulture));
        await pane.PressAsync("写入新工作表");
        await pane.SeeAsync("请写明导出原因");
        await pane.Field("用途").FillAsync("年度排名会用");
        await pane.PressAsync("写入新工作表");
        await pane.SeeAsync("已写入");

        var mark = await MarkAsync(pane);
        var cells = await pane.CellsAsync();
        Assert.Contains(mark, cells[0][0].GetString(), StringComparison.Ordinal);
        Assert.Equal("本结果是销售评级，不是信用评级。", cells[1][0].GetString());
        Assert.Matches("^共 [0-9]+ 行$", cells[2][0].GetString()!);
        Assert.Equal("名次", cells[3][0].GetString());
        Assert.Equal(1, cells[4][0].GetInt32());
        var (export, rows, last) = await stage.ExportAsync(mark);
        Assert.Equal((ExportKind.Sheet, "年度排名会用", export.Rows, TableStep.Last), (export.Kind, export.Reason, rows, last));
        await pane.IsWellAsync("excel-write-ranking");

        var before = await pane.RowsAsync();
        await pane.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { NameRegex = new Regex("^刷新") }).ClickAsync();
        await pane.Page.WaitForFunctionAsync("mark => !window.fakeSheet.tabs[1].cells[0][0].includes(mark) && window.fakeSheet.tabs[1].cells[2][0].startsWith('共')", mark);
        Assert.NotEqual(mark, await MarkAsync(pane));
        Assert.Equal(before, await pane.RowsAsync());
    }

    [Fact]
    public async Task Volumes_OfAChosenCustomer_AreNumbersAndTexts()
    {
        var pane = await ExcelPane.OpenAsync(stage, [], ExcelStage.Manager);
        await pane.ShowAsync("写入数据");
        var year = SeedDemo.RatedYear(TimeProvider.System);
        await VolumesAsync(pane, $"{year}-01", $"{year}-12");
        await pane.Page.GetByRole(AriaRole.Textbox, new PageGetByRoleOptions { Name = "客户", Exact = true }).FillAsync("HN001");
        await pane.PressAsync("查找");
        await pane.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { NameRegex = new Regex(@"^\+ HN001") }).ClickAsync();
        await pane.IsWellAsync("excel-write-volumes");
        await pane.PressAsync("写入新工作表");
        await pane.SeeAsync("已写入 12 行");

        var cells = await pane.CellsAsync();
        Assert.Equal(15, cells.GetArrayLength());
        Assert.Equal(("HN001", $"{year}-01"), (cells[3][0].GetString(), cells[3][2].GetString()));
        Assert.All(Enumerable.Range(3, 6), place => Assert.Equal(System.Text.Json.JsonValueKind.Number, cells[3][place].ValueKind));
    }

    [Fact]
    public async Task Table_OfAHundredThousandRows_ShowsItsProgressAndCanBeCancelled()
    {
        var pane = await ExcelPane.OpenAsync(stage, [], ExcelStage.ManagerOfMany);
        await pane.ShowAsync("写入数据");
        await VolumesAsync(pane);
        await pane.Page.EvaluateAsync("() => { window.fakeSheet.slow = 400; }");
        await pane.PressAsync("写入新工作表");
        await pane.Page.GetByText(new Regex("已写入 [1-9][0-9]* / 100000 行")).First.WaitForAsync();
        await pane.IsWellAsync("excel-write-progress");
        await pane.PressAsync("取消");
        await pane.SeeAsync("已取消：写入了");
        var cancelled = await MarkAsync(pane);
        var (export, out1, step) = await stage.ExportAsync(cancelled);
        Assert.Equal((100_000, TableStep.Cancelled), (export.Rows, step));
        Assert.InRange(out1, 2_000, 98_000);
        Assert.StartsWith("未写完：只有", (await pane.CellsAsync())[1][0].GetString(), StringComparison.Ordinal);

        await pane.Page.EvaluateAsync("() => { window.fakeSheet.slow = 0; }");
        await pane.PressAsync("写入新工作表");
        await pane.SeeAsync("已写入 100000 行", 120);
        Assert.Equal(100_003, await pane.RowsAsync());
        Assert.Equal("""["MANY00001","'=SUM(A1)","2019-01",1000,990.125,3.25,2.9,1,1]""", (await pane.CellsAsync())[3].GetRawText());
        Assert.Equal(100_000, (await stage.ExportAsync(await MarkAsync(pane))).RowsOut);
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task Units_AreOnlyThoseOfWhichThePersonMayTakeOut()
    {
        var pane = await ExcelPane.OpenAsync(stage, [], ExcelStage.Manager);
        await pane.ShowAsync("写入数据");
        await pane.Field("单位").WaitForAsync();
        Assert.Equal(["华南销售公司"], await pane.Field("单位").Locator("option").AllInnerTextsAsync());

        var nobody = await ExcelPane.OpenAsync(stage, [], ExcelStage.Nobody);
        await nobody.SeeAsync("您没有导入表格和写入数据的权限");
        Assert.Equal(0, await nobody.Page.GetByRole(AriaRole.Tab).CountAsync());
    }

    [Theory]
    [InlineData("default")]
    [InlineData("dark")]
    [InlineData("contrast")]
    public async Task Pane_IsCleanInEveryTheme(string theme)
    {
        var pane = await ExcelPane.OpenAsync(stage, [ExcelPane.Headers, ["HN001", "x", 1, 1, 3.2, 2.8]], theme: theme);
        await pane.TryAsync();
        await pane.IsWellAsync($"excel-looks-{theme}-import");
        await pane.ShowAsync("写入数据");
        await pane.Field("用途").WaitForAsync();
        await pane.IsWellAsync($"excel-looks-{theme}-write");
    }

    [Fact]
    public async Task Pane_InEnglish_IsClean()
    {
        var pane = await ExcelPane.OpenAsync(stage, [["Customer code", "Month", "Contracted volume", "Actual volume", "Price", "Cost"], ["HN001", "x", 1, 1, 3.2, 2.8]], "Grace Yuan", 390);
        await pane.PressAsync("Read this sheet");
        await pane.PressAsync("Try it");
        await pane.SeeAsync("To be corrected");
        await pane.IsWellAsync("excel-looks-en-import");
        await pane.ShowAsync("Write data");
        await pane.IsWellAsync("excel-looks-en-write");
    }

    private static async Task VolumesAsync(ExcelPane pane, string from = "2019-01", string to = "2019-10")
    {
        await pane.Field("写入什么").SelectOptionAsync("Volumes");
        await pane.Field("起始月份").FillAsync(from);
        await pane.Field("截止月份").FillAsync(to);
        await pane.Field("用途").FillAsync("月度核对");
    }

    private static async Task<string> MarkAsync(ExcelPane pane) => Mark().Match(await pane.Page.Locator("[role=status]", new PageLocatorOptions { HasText = "TG-" }).Last.InnerTextAsync()).Value;

    [GeneratedRegex("TG-[0-9A-Z-]+")]
    private static partial Regex Mark();
}
