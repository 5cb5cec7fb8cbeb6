using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Appeals;
using TeamsGrading.Core.Storage;
using TeamsGrading.Tests.E2e.Outlook;
using TeamsGrading.Tests.Support;
using TeamsGrading.Tests.Support.Desk;

namespace TeamsGrading.Tests.E2e.Start;

/// <summary>What a newcomer finds after README's first command: the demo group as it is, with nothing prepared by the test.</summary>
[Trait("Kind", "Slow")]
[Collection(BrowserCollection.Name)]
public sealed class NewcomerTests : IAsyncLifetime
{
    private readonly DeskHost host = DeskHost.Start("Development", ("TeamsGrading:Demo:Levels", "true"));
    private Chromium chromium = null!;

    public async Task InitializeAsync() => chromium = await Chromium.LaunchAsync();

    public async Task DisposeAsync()
    {
        await chromium.DisposeAsync();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task Mail_InAPlainBrowser_BecomesAnAppeal()
    {
        var pane = await PaneBrowser.OpenAsync(host, chromium, "read", "ordinary", OutlookStage.Liaison);
        await pane.SeeAsync("战略客户");
        await pane.PressAsync("登记为诉求");
        await pane.SeeAsync("建议选");
        await pane.PressAsync("登记");
        await pane.SeeAsync("这封邮件已经登记");

        Assert.Equal(1, await host.UseAsync<GradingDb, int>(db => db.Set<Appeal>().CountAsync()));

        // The way to the very appeal, also for whom no card of it waits.
        var appeal = await host.UseAsync<GradingDb, Appeal>(db => db.Set<Appeal>().AsNoTracking().SingleAsync());
        var way = await pane.Page.Locator($"a[href*='{appeal.Id.Value}']").First.GetAttributeAsync("href");
        await pane.Page.GotoAsync(way!);
        await pane.Page.Locator(".card").GetByText(appeal.Title).First.WaitForAsync();
        Assert.Empty(pane.Complaints);

        await PaneBrowser.SignInAsync(pane.Page, host, await host.NamedAsync("李静"));
        await pane.Page.ReloadAsync();
        await pane.Page.GetByText("李静").First.WaitForAsync();
        await pane.Page.Locator(".card").First.WaitForAsync();
        Assert.Equal(0, await pane.Page.GetByText(appeal.Title).CountAsync());
    }

    [Fact]
    public async Task Liaison_FindsTheMonthToFillIn()
    {
        var liaison = await host.NamedAsync("李静");
        var browser = await DeskBrowser.OpenAsync(chromium, new Uri(host.Address, "api/desk/sign-in"), "zh-CN", 400, 800);
        await PaneBrowser.SignInAsync(browser.Page, host, liaison);
        await browser.Page.GotoAsync(new Uri(host.Address, "desk/").AbsoluteUri);
        foreach (var step in new[] { "我的待办", "全部事项", "每月诉求" })
        {
            await browser.Page.GetByText(step, new() { Exact = true }).First.ClickAsync();
        }

        await browser.Page.GetByText("海口澄迈燃气电厂有限公司").First.WaitForAsync();
        await browser.Page.GetByText("已填 0 / 1").WaitForAsync();
        await browser.PictureAsync("newcomer-month");
        Assert.Empty(browser.Complaints);
    }
}
