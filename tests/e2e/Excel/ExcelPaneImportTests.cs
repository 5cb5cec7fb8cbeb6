using Microsoft.Playwright;
using TeamsGrading.Core.Shared;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.E2e.Excel;

/// <summary>Import from the sheet in front of a person, in Chromium against the real server.</summary>
[Trait("Kind", "Slow")]
[Collection(BrowserCollection.Name)]
public sealed class ExcelPaneImportTests(ExcelStage stage) : IClassFixture<ExcelStage>
{
    private static readonly object?[] Head = ExcelPane.Headers;

    [Fact]
    public async Task Import_WithWrongCells_IsMarkedCorrectedTakenOverAndUndone()
    {
        var month = new Month(2019, 1);
        var pane = await ExcelPane.OpenAsync(stage, [["2019 年气量"], Head, ["HN001", "2019-01", 1000, 980.5, 3.2, 2.8], ["HN00X", "2019-13", 1000, "=cmd|'/c calc'!A0", 3.2, 2.8]]);
        await pane.TryAsync();

        await pane.SeeAsync("有错 1 行");
        var marks = await pane.MarksAsync();
        Assert.Equal(["A4", "B4", "D4"], marks.Select(mark => mark.Split(' ')[0]));
        Assert.Contains("没有这个客户", marks[0], StringComparison.Ordinal);
        await pane.IsWellAsync("excel-import-marks");

        await pane.TypeAsync("A4", "HN003");
        await pane.TypeAsync("B4", "2019-02");
        await pane.TypeAsync("D4", "0.125");
        await pane.PressAsync("改好了，再试算");
        await pane.SeeAsync("新增 2 行，改动 0 行，相同 0 行，有错 0 行");
        Assert.Empty(await pane.MarksAsync());
        await pane.PressAsync("确认入库");
        await pane.SeeAsync("已入库：导入编号");
        await pane.IsWellAsync("excel-import-done");
        Assert.Equal((980.5m, 0.125m), (await stage.ActualAsync("HN001", month), await stage.ActualAsync("HN003", month.AddMonths(1))));

        await pane.PressAsync("撤销这次导入");
        await pane.SeeAsync("已撤销导入");
        Assert.Null(await stage.ActualAsync("HN001", month));
    }

    [Fact]
    public async Task Columns_ChosenByThePerson_AreProposedTheNextTime()
    {
        object?[] head = ["代号", "期间", "计划", "实提", "售价", "进价"];
        object?[] row = ["HN004", "2019-03", 1000, 500, 3.2, 2.8];
        var pane = await ExcelPane.OpenAsync(stage, [head, row], ExcelStage.Colleague);
        await pane.PressAsync("读取当前工作表");
        await pane.SeeAsync("还没有指明");
        foreach (var (label, column) in new[] { ("客户代码", "0"), ("月份", "1"), ("合同气量", "2"), ("实际气量", "3"), ("销售价格", "4"), ("成本", "5") })
        {
            await pane.Field(label).SelectOptionAsync(column);
        }

        await pane.IsWellAsync("excel-import-columns");
        await pane.PressAsync("试算");
        await pane.SeeAsync("新增 1 行");

        await pane.FillAsync([["", .. head], ["", .. row]]);
        await pane.PressAsync("重新读取");
        await pane.PressAsync("试算");
        await pane.SeeAsync("新增 1 行");
        Assert.Equal("1", await pane.Field("客户代码").InputValueAsync());
    }

    [Fact]
    public async Task Columns_MovedAfterTheyWereAgreedOn_AreMatchedAnewBeforeAnythingIsSent()
    {
        object?[] row = ["HN004", "2019-07", 1000, 500, 3.2, 2.8];
        var pane = await ExcelPane.OpenAsync(stage, [Head, row]);
        await pane.PressAsync("读取当前工作表");
        await pane.FillAsync([["备注", .. Head], ["", .. row]]);
        await pane.PressAsync("试算");

        await pane.SeeAsync("表头或列的位置变了");
        Assert.Equal("1", await pane.Field("客户代码").InputValueAsync());
        await pane.PressAsync("试算");
        await pane.SeeAsync("新增 1 行，改动 0 行，相同 0 行，有错 0 行");
    }

    [Fact]
    public async Task Columns_ChangedAfterATrial_CannotBeGoneOnWith()
    {
        var pane = await ExcelPane.OpenAsync(stage, [Head, ["HN004", "2019-08", 1000, 500, 3.2, 2.8]]);
        await pane.TryAsync();
        await pane.SeeAsync("新增 1 行");
        await pane.Field("销售价格").SelectOptionAsync("5");

        await Assertions.Expect(pane.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "继续", Exact = true })).ToHaveCountAsync(0);
        await Assertions.Expect(pane.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "确认入库", Exact = true })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Rows_ThatAreHidden_AreAskedAbout()
    {
        var pane = await ExcelPane.OpenAsync(
            stage, [Head, ["HN005", "2019-04", 1, 1, 3.2, 2.8], ["HN006", "2019-04", 1, 1, 3.2, 2.8]], more: "{ hidden: [3] }");
        await pane.PressAsync("读取当前工作表");
        await pane.SeeAsync("有 1 行被隐藏或筛选掉");
        await pane.PressAsync("试算");
        await pane.SeeAsync("新增 1 行");
        await pane.Page.GetByLabel("隐藏的行也导入").CheckAsync();
        await pane.PressAsync("试算");
        await pane.SeeAsync("新增 2 行");
        await pane.IsWellAsync("excel-import-hidden");
    }

    [Fact]
    public async Task Sheet_OfMergedCells_IsWarnedOfAndMarked()
    {
        var pane = await ExcelPane.OpenAsync(
            stage, [["标题"], Head, ["HN005", "2019-05", 1, 1, 3.2, 2.8], ["", "2019-06", 1, 1, 3.2, 2.8]], more: "{ merged: ['A1:F1', 'A3:A4'] }");
        await pane.PressAsync("读取当前工作表");
        await pane.SeeAsync("有合并单元格（A3:A4）");
        await pane.PressAsync("试算");
        await pane.SeeAsync("需要改正");
        Assert.Equal(["A3", "A4"], (await pane.MarksAsync()).Select(mark => mark[..2]).Order());
        await pane.PressAsync("去掉表中的标记");
        await Assertions.Expect(pane.Page.Locator("#fake-sheet input.fake-marked")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("empty", "这张工作表是空的")]
    [InlineData("numbers", "没有找到表头")]
    [InlineData("headers", "没有数据行")]
    public async Task Sheet_WithoutRowsOrHeaders_SaysWhatToDo(string sheet, string words)
    {
        var pane = await ExcelPane.OpenAsync(stage, sheet switch
        {
            "empty" => [],
            "numbers" => [[1, 2, 3], [4, 5, 6]],
            _ => [Head],
        });
        await pane.PressAsync("读取当前工作表");
        if (sheet == "headers")
        {
            await pane.PressAsync("试算");
        }

        await pane.SeeAsync(words);
        await pane.IsWellAsync($"excel-import-{sheet}");
    }

    [Fact]
    public async Task Sheet_AsPeopleWriteIt_IsTakenOrMarkedCellByCell()
    {
        object?[] Row(object month, object actual) => ["HN007", month, 1000, actual, 3.2, 2.8];
        var pane = await ExcelPane.OpenAsync(
            stage, [Head, Row("2019年7月", 1), Row("2019-07", 2), Row("2019-08", 0.0000001), Row("2019-09", "=A1"), Row("2019-10", "=1+1"), Row("去年冬天", 1)],
            more: "{ results: { D5: '文字', D6: 2 } }");
        await pane.TryAsync();

        Assert.Equal(["B3", "B7", "D4", "D5"], (await pane.MarksAsync()).Select(mark => mark[..2]).Order());
    }

    [Fact]
    public async Task Month_ImportedBySomebodyElseSinceTheTrial_IsToldAndTriedAgain()
    {
        object?[] Row(decimal actual) => ["HN008", "2019-11", 1000, actual, 3.2, 2.8];
        var first = await ExcelPane.OpenAsync(stage, [Head, Row(700)]);
        var second = await ExcelPane.OpenAsync(stage, [Head, Row(701)], ExcelStage.Colleague);
        await first.TryAsync();
        await second.TryAsync();
        await first.PressAsync("确认入库");
        await first.SeeAsync("已入库");

        await second.PressAsync("确认入库");
        await second.SeeAsync("被别人改动了");
        await second.IsWellAsync("excel-import-meanwhile");
        await second.PressAsync("改好了，再试算");
        await second.SeeAsync("700 → 701");
        await second.PressAsync("确认入库");
        await second.SeeAsync("已入库");
        Assert.Equal(701m, await stage.ActualAsync("HN008", new Month(2019, 11)));

        await first.PressAsync("撤销这次导入");
        await first.SeeAsync("只能撤销最后一次导入");
        await second.PressAsync("撤销这次导入");
        await second.SeeAsync("已撤销");
        await first.PressAsync("撤销这次导入");
        await first.SeeAsync("已撤销");
    }

    [Fact]
    public async Task Person_WithoutTheRight_ReadsSo()
    {
        var pane = await ExcelPane.OpenAsync(stage, [Head], ExcelStage.Nobody);
        await pane.SeeAsync("您没有导入表格和写入数据的权限");
        Assert.Equal(0, await pane.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "读取当前工作表" }).CountAsync());
        await pane.IsWellAsync("excel-nobody");
    }
}
