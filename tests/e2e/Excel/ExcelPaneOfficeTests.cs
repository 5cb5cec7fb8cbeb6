using Microsoft.Playwright;
using TeamsGrading.Core.Shared;
using TeamsGrading.Tests.Support;
using TeamsGrading.Tests.Support.Desk;

namespace TeamsGrading.Tests.E2e.Excel;

/// <summary>
/// The pane with Microsoft's own office.js, under the policy the bot sends: what the stand-in promises is what Excel gives. The library of the package knows
/// ExcelApi 1.15; notes beside marked cells (1.18) are left to <c>officeSheet.test.ts</c>.
/// </summary>
[Trait("Kind", "Slow")]
[Collection(BrowserCollection.Name)]
public sealed class ExcelPaneOfficeTests(ExcelStage stage) : IClassFixture<ExcelStage>
{
    [Fact]
    public async Task Sheet_InExcel_IsReadMarkedCorrectedAndTakenOver()
    {
        var excel = await OpenAsync(ExcelPane.Headers, ["HN001", "2017-05", 1000, 980.5, 3.2, 2.8], ["HN00X", "2017-13", 1000, 7, 3.2, 2.8]);
        await excel.ReadyAsync(excel.Pane.GetByRole(AriaRole.Button, new FrameLocatorGetByRoleOptions { Name = "读取当前工作表" }));
        await excel.PressAsync("读取当前工作表");
        await excel.PressAsync("试算");
        await excel.Page.WaitForFunctionAsync("() => Object.keys(book.front.fills).join() === 'A3,B3'");
        await excel.PictureAsync("excel-office-marks");

        await excel.Page.EvaluateAsync("() => { book.front.cells[2][0] = 'HN003'; book.front.cells[2][1] = '2017-06'; }");
        await excel.PressAsync("改好了，再试算");
        await excel.Pane.GetByText("新增 2 行，改动 0 行，相同 0 行，有错 0 行").WaitForAsync();
        await excel.Page.WaitForFunctionAsync("() => Object.keys(book.front.fills).length === 0 && book.settings.size === 0");
        await excel.PressAsync("确认入库");
        await excel.Pane.GetByText("已入库：导入编号").WaitForAsync();

        Assert.Equal((980.5m, 7m), (await stage.ActualAsync("HN001", new Month(2017, 5)), await stage.ActualAsync("HN003", new Month(2017, 6))));
        await IsPlayedAsync(excel);
    }

    [Fact]
    [Trait("Clause", "A11")]
    public async Task Table_InExcel_IsWrittenAsTextAndNumbersOnASheetOfItsOwn()
    {
        var excel = await OpenAsync(ExcelPane.Headers);
        await excel.ReadyAsync(excel.Pane.GetByRole(AriaRole.Tab, new FrameLocatorGetByRoleOptions { Name = "写入数据" }));
        await excel.Pane.GetByRole(AriaRole.Tab, new FrameLocatorGetByRoleOptions { Name = "写入数据" }).ClickAsync();
        await Field(excel, "写入什么").SelectOptionAsync("Volumes");
        await Field(excel, "单位").SelectOptionAsync(new SelectOptionValue { Label = "华东销售公司" });
        await Field(excel, "起始月份").FillAsync("2019-01");
        await Field(excel, "截止月份").FillAsync("2019-01");
        await Field(excel, "用途").FillAsync("月度核对");
        await excel.PressAsync("写入新工作表");
        await excel.Pane.GetByText("已写入 10000 行").WaitForAsync(new LocatorWaitForOptions { Timeout = 60_000 });
        await excel.PictureAsync("excel-office-table");

        Assert.Equal(
            """["s2",10003,3,"机密","MANY00001","=SUM(A1)","2019-01",1000,"A3:I10003"]""",
            await excel.Page.EvaluateAsync<string>(
                """
                () => {
                  const sheet = book.front;
                  return JSON.stringify([sheet.id, sheet.cells.length, sheet.frozen, sheet.cells[0][0].slice(0, 2), ...sheet.cells[3].slice(0, 4), [...book.tables.values()][0]]);
                }
                """));
        // Text before it is filled: nothing that stands there can run.
        Assert.Equal("@@General", await excel.Page.EvaluateAsync<string>("() => ['B4', 'C4', 'D4'].map(cell => book.front.formats[cell]).join('')"));
        await IsPlayedAsync(excel);
    }

    private static ILocator Field(FakeOffice excel, string label) => excel.Pane.GetByLabel(label).First;

    /// <summary>Nothing was asked of Excel that is not played, and no part of the library for Excel was missing.</summary>
    private static async Task IsPlayedAsync(FakeOffice excel)
    {
        Assert.Equal("", await excel.Page.EvaluateAsync<string>("() => unplayed.join()"));
        Assert.DoesNotContain(excel.Missed, name => name.Contains("excel", StringComparison.Ordinal));
    }

    private async Task<FakeOffice> OpenAsync(params object[][] rows) => await FakeOffice.OpenAsync(
        await stage.Chromium.NewPersonAsync(width: 340, height: 900), stage.Host, await stage.Host.NamedAsync(ExcelStage.Officer), "excel", "addin/excel/index.html",
        new { name = "b.xlsx", sheets = new[] { new { name = "气量", cells = rows } } });
}
