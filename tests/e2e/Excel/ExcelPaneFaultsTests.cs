using TeamsGrading.Core.Shared;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.E2e.Excel;

/// <summary>Networks that go and tokens that end in the middle of an import.</summary>
[Trait("Kind", "Slow")]
[Collection(BrowserCollection.Name)]
public sealed class ExcelPaneFaultsTests(ExcelStage stage) : IClassFixture<ExcelStage>
{
    private static readonly object?[] Head = ExcelPane.Headers;

    [Fact]
    public async Task Network_GoneHalfWay_GoesOnAtTheMissingPart()
    {
        // Three parts of 2,000 rows, two months of which are new for each of 3,000 customers.
        var pane = await ExcelPane.OpenAsync(stage, [Head, .. Enumerable.Range(0, 5_000).Select(row => new object?[] { $"MANY{1 + (row / 2):00000}", $"2018-{1 + (row % 2):00}", 1, 1, 3.2, 2.8 })]);
        var parts = new List<string>();
        var isGone = true;
        await pane.Page.RouteAsync("**/api/addin/uploads/*/parts/*", async route =>
        {
            var part = route.Request.Url[(route.Request.Url.LastIndexOf('/') + 1)..];
            if (isGone && part != "1")
            {
                await route.AbortAsync("internetdisconnected");
                return;
            }

            parts.Add(part);
            await route.FallbackAsync();
        });
        await pane.PressAsync("读取当前工作表");
        await pane.PressAsync("试算");
        await pane.SeeAsync("没有连上服务器，已收到的部分还在");
        await pane.IsWellAsync("excel-import-offline");

        isGone = false;
        await pane.PressAsync("继续");
        await pane.SeeAsync("新增 5000 行", 60);

        Assert.Equal(["1", "2", "3"], parts);
        await pane.PressAsync("重新读取");
    }

    [Fact]
    public async Task Answer_OfTheTakingOverLost_IsAskedForAgainAndItIsOneImport()
    {
        var before = await stage.ImportsAsync();
        var pane = await ExcelPane.OpenAsync(stage, [Head, ["HN001", "2018-03", 1, 1, 3.2, 2.8]]);
        await pane.TryAsync();
        var lost = 0;
        await pane.Page.RouteAsync("**/api/addin/uploads/*/import", async route =>
        {
            if (lost++ > 0)
            {
                await route.FallbackAsync();
                return;
            }

            await route.FetchAsync();
            await route.AbortAsync("connectionreset");
        });
        await pane.PressAsync("确认入库");
        await pane.SeeAsync("已入库");

        Assert.Equal(before + 1, await stage.ImportsAsync());
        Assert.Equal(2, lost);
    }

    [Fact]
    public async Task Token_EndedMidWay_IsRenewedUnnoticed()
    {
        var pane = await ExcelPane.OpenAsync(stage, [Head, ["HN002", "2018-04", 1, 2, 3.2, 2.8]]);
        await pane.TryAsync();
        await pane.Page.EvaluateAsync("() => sessionStorage.setItem('desk.token', 'ended')");
        await pane.PressAsync("确认入库");
        await pane.SeeAsync("已入库");

        Assert.Equal(2m, await stage.ActualAsync("HN002", new Month(2018, 4)));
    }
}
