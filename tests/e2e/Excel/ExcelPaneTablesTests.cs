using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using TeamsGrading.Bot.Demo;
using TeamsGrading.Core.Customers.Export.Tables;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.E2e.Excel;

/// <summary>Tables that break off half-way and are gone on with, that meet cells of a person, and the ranking of the whole group; in Chromium against the real server.</summary>
[Trait("Kind", "Slow")]
[Trait("Clause", "A11")]
[Collection(BrowserCollection.Name)]
public sealed partial class ExcelPaneTablesTests(ExcelStage stage) : IClassFixture<ExcelStage>
{
    [Fact]
    public async Task Network_GoneHalfWay_GoesOnAfterTheLastPageWritten()
    {
        var pane = await ExcelPane.OpenAsync(stage, [], ExcelStage.ManagerOfMany);
        var (gone, asked) = (true, new List<string>());
        await pane.Page.RouteAsync("**/api/addin/tables/*/pages/*", async route =>
        {
            var page = route.Request.Url[(route.Request.Url.LastIndexOf('/') + 1)..];
            if (gone && page == "3")
            {
                await route.AbortAsync("internetdisconnected");
                return;
            }

            asked.Add(page);
            await route.FallbackAsync();
        });
        await VolumesAsync(pane, "2019-01", "2019-01");
        await pane.PressAsync("写入新工作表");
        await pane.SeeAsync("没有连上服务器，已写入的部分还在");
        await pane.SeeAsync("没有写完：只有 4000 / 10000 行");
        Assert.Equal("未写完：只有 4000 / 10000 行", (await pane.CellsAsync())[1][0].GetString());
        await pane.IsWellAsync("excel-table-broken-off");

        gone = false;
        await pane.PressAsync("继续");
        await pane.SeeAsync("已接着写完，共 10000 行", 60);

        Assert.Equal(["1", "2", "3", "4", "5", "6"], asked);
        Assert.Equal(10_003, await pane.RowsAsync());
        Assert.Equal(10_000, await pane.Page.EvaluateAsync<int>("() => new Set(window.fakeSheet.tabs[1].cells.slice(3).map(row => row[0])).size"));
        Assert.Equal("共 10000 行", (await pane.CellsAsync())[1][0].GetString());
        var (export, rows, last) = await stage.ExportAsync(await MarkAboveAsync(pane));
        Assert.Equal((export.Rows, TableStep.Last), (rows, last));
        Assert.Equal(0, await pane.Page.GetByText("没有写完").CountAsync());
    }

    [Fact]
    public async Task Data_ChangedWhileTheNetworkWasGone_IsSaid_AndTheRefreshWritesAllOfIt()
    {
        var pane = await ExcelPane.OpenAsync(stage, [], ExcelStage.ManagerOfMany);
        var gone = true;
        await pane.Page.RouteAsync("**/api/addin/tables/*/pages/2", route => gone ? route.AbortAsync("internetdisconnected") : route.FallbackAsync());
        await VolumesAsync(pane, "2019-02", "2019-02");
        await pane.PressAsync("写入新工作表");
        await pane.SeeAsync("没有连上服务器，已写入的部分还在");

        gone = false;
        Assert.Equal(1, await stage.ChangeAsync("UPDATE MonthlyVolumes SET Actual = Actual + 1000 WHERE Month = 201902 AND Customer = 800001"));
        await pane.PressAsync("继续");
        await pane.SeeAsync("取数期间数据有改动");
        Assert.Equal(2_003, await pane.RowsAsync());
        await pane.IsWellAsync("excel-table-changed");

        await pane.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { NameRegex = new Regex("^刷新") }).ClickAsync();
        await pane.SeeAsync("已写入 10000 行", 60);
        Assert.Equal(10_003, await pane.RowsAsync());
    }

    [Fact]
    public async Task Pane_ClosedHalfWay_KnowsTheTableAgain_AndTakesItAway()
    {
        var pane = await ExcelPane.OpenAsync(stage, [], ExcelStage.ManagerOfMany);
        await pane.Page.RouteAsync("**/api/addin/tables/*/pages/2", route => route.AbortAsync("internetdisconnected"));
        await VolumesAsync(pane, "2019-03", "2019-03");
        await pane.PressAsync("写入新工作表");
        await pane.SeeAsync("没有连上服务器，已写入的部分还在");
        var book = await pane.Page.EvaluateAsync<string>("() => JSON.stringify({ tabs: window.fakeSheet.tabs, tables: window.fakeSheet.tables, front: 1 })");

        var later = await ExcelPane.OpenAsync(stage, [], ExcelStage.ManagerOfMany);
        // The workbook as it was left, before the pane looks into it.
        await later.Page.AddInitScriptAsync(
            "{ let sheet; Object.defineProperty(window, 'fakeSheet', { get: () => sheet, set: made => { sheet = Object.assign(made, JSON.parse(" + System.Text.Json.JsonSerializer.Serialize(book) + ")); } }); }");
        await later.Page.ReloadAsync();
        await later.ShowAsync("写入数据");
        await later.SeeAsync("没有写完：只有 2000 / 10000 行");
        await later.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { NameRegex = new Regex("^删除") }).ClickAsync();
        await later.SeeAsync("已删除");

        Assert.Equal(1, await later.Page.EvaluateAsync<int>("() => window.fakeSheet.tabs.length"));
        Assert.Equal(0, await later.Page.EvaluateAsync<int>("() => window.fakeSheet.tables.length"));
    }

    [Fact]
    public async Task Refresh_ThatIsLonger_MovesWhatStandsBelow_OrSaysWhatStandsWhere_AndNeverOverwrites()
    {
        var pane = await ExcelPane.OpenAsync(stage, [], ExcelStage.Manager);
        await MonthsAsync(201801, 201801);
        await VolumesAsync(pane, "2016-01", "2018-12", "HN001");
        await pane.PressAsync("写入新工作表");
        await pane.SeeAsync("已写入 1 行");
        await PutAsync(pane, 5, 0, "我的小计");

        await MonthsAsync(201802, 201812);
        await pane.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { NameRegex = new Regex("^刷新") }).ClickAsync();
        await pane.SeeAsync("表下方的内容已下移 11 行");
        Assert.Equal("我的小计", (await pane.CellsAsync(40))[16][0].GetString());

        // With a remark beside it, it cannot be moved without tearing the two apart.
        await PutAsync(pane, 16, 11, "别动");
        await MonthsAsync(201701, 201712);
        var before = (await pane.CellsAsync(60)).GetRawText();
        await pane.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { NameRegex = new Regex("^刷新") }).ClickAsync();
        await pane.SeeAsync("表下方的 A17 已有内容 (我的小计)");
        Assert.Equal(before, (await pane.CellsAsync(60)).GetRawText());
        await pane.IsWellAsync("excel-table-obstructed");

        await pane.PressAsync("写入另一张新工作表");
        await pane.SeeAsync("已写入 24 行");
        Assert.Equal(3, await pane.Page.EvaluateAsync<int>("() => window.fakeSheet.tabs.length"));
        Assert.Equal(before, await pane.Page.EvaluateAsync<string>("() => JSON.stringify(window.fakeSheet.tabs[1].cells)"));
    }

    [Fact]
    [Trait("Clause", "R06")]
    public async Task Ranking_OfTheWholeGroup_IsForHeadquarters()
    {
        var pane = await ExcelPane.OpenAsync(stage, [], ExcelStage.Officer);
        await pane.ShowAsync("写入数据");
        await pane.Field("写入什么").SelectOptionAsync("GroupRanking");
        Assert.Equal(0, await pane.Page.GetByLabel("单位").CountAsync());
        await pane.Field("年度").SelectOptionAsync(SeedDemo.RatedYear(TimeProvider.System).ToString(CultureInfo.InvariantCulture));
        await pane.Field("用途").FillAsync("集团年度会");
        await pane.IsWellAsync("excel-write-group-ranking");
        await pane.PressAsync("写入新工作表");
        await pane.SeeAsync("，导出编号");

        var cells = await pane.CellsAsync();
        Assert.Contains("林致远", cells[0][0].GetString(), StringComparison.Ordinal);
        Assert.Equal("本结果是销售评级，不是信用评级。", cells[1][0].GetString());
        Assert.Equal(["名次", "单位", "评级对象代码", "评级对象", "基本项得分", "结果"], cells[4].EnumerateArray().Select(cell => cell.GetString()));
        Assert.Equal("华南销售公司", cells[5][1].GetString());
        var (export, rows, last) = await stage.ExportAsync(await MarkAboveAsync(pane));
        Assert.Equal(("集团年度会", export.Rows, TableStep.Last), (export.Reason, rows, last));

        var manager = await ExcelPane.OpenAsync(stage, [], ExcelStage.Manager);
        await manager.ShowAsync("写入数据");
        await manager.Field("写入什么").WaitForAsync();
        Assert.Equal(["Ranking", "Appeals", "Volumes"], await manager.Field("写入什么").Locator("option").EvaluateAllAsync<string[]>("options => options.map(option => option.value)"));
    }

    /// <summary>A person writes into the sheet; row and column from 0.</summary>
    private static Task PutAsync(ExcelPane pane, int row, int column, string text) => pane.Page.EvaluateAsync(
        "([row, column, text]) => { const book = window.fakeSheet; const { cells } = book.tabs[book.front]; while (cells.length <= row) cells.push([]); while (cells[row].length < column) cells[row].push(''); cells[row][column] = text; book.show(); }",
        new object[] { row, column, text });

    /// <summary>Months of HN001 that were imported meanwhile, first and last as they are stored.</summary>
    private async Task MonthsAsync(int first, int last) => Assert.Equal(1 + last - first, await stage.ChangeAsync(
        $"WITH RECURSIVE m(i) AS (SELECT {first} UNION ALL SELECT i + 1 FROM m WHERE i < {last}) INSERT INTO MonthlyVolumes (Customer, Month, Contracted, Actual, Price, Cost, Receivable, PaidOnTime) "
        + "SELECT (SELECT Id FROM Customers WHERE Code = 'HN001'), i, 1000000, 990125, 32500, 29000, 10000, 10000 FROM m"));

    private static async Task VolumesAsync(ExcelPane pane, string from, string to, string? customer = null)
    {
        await pane.ShowAsync("写入数据");
        await pane.Field("写入什么").SelectOptionAsync("Volumes");
        await pane.Field("起始月份").FillAsync(from);
        await pane.Field("截止月份").FillAsync(to);
        await pane.Field("用途").FillAsync("月度核对");
        if (customer is not null)
        {
            await pane.Page.GetByRole(AriaRole.Textbox, new PageGetByRoleOptions { Name = "客户", Exact = true }).FillAsync(customer);
            await pane.PressAsync("查找");
            await pane.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { NameRegex = new Regex($@"^\+ {customer}") }).ClickAsync();
        }
    }

    private static async Task<string> MarkAboveAsync(ExcelPane pane) => Mark().Match((await pane.CellsAsync())[0][0].GetString()!).Value;

    [GeneratedRegex("TG-[0-9A-Z-]+")]
    private static partial Regex Mark();
}
