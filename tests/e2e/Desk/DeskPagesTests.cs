using Microsoft.Playwright;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Demo;
using TeamsGrading.Core.Seams;
using TeamsGrading.Tests.Bot.Years;
using TeamsGrading.Tests.Support;
using TeamsGrading.Tests.Support.Desk;

namespace TeamsGrading.Tests.E2e.Desk;

/// <summary>The pages beside the cards in Chromium: who finds what, in both languages, wide and on a phone.</summary>
[Trait("Kind", "Slow")]
[Collection(BrowserCollection.Name)]
public sealed class DeskPagesTests(DeskWithAYear running) : IClassFixture<DeskWithAYear>
{
    private readonly DeskHost host = running.Host;

    [Fact]
    public async Task Headquarters_GoesFromTheMapToAUnitsYearToACardAndBack()
    {
        var desk = await OpenAsync("林致远");
        await PageAsync(desk, "集团地图");
        await desk.Page.Locator(".tile").Filter(new LocatorFilterOptions { HasText = "华南销售公司" }).GetByRole(AriaRole.Link).ClickAsync();
        await desk.Page.Locator(".stage").First.WaitForAsync();
        Assert.Equal("单位年度", await desk.Page.Locator(".page-title").InnerTextAsync());

        await desk.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "查看：评级轮次（气态客户）" }).ClickAsync();

        await desk.SeeAsync("评级结果");
        await desk.Page.GoBackAsync();
        await desk.Page.Locator(".stage").First.WaitForAsync();
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task AnotherUnitsYear_ByItsAddress_LooksAsIfItDidNotExist()
    {
        var other = await host.NamedAsync("周启明");
        var desk = await OpenAsync("李静");
        await GoAsync(desk, $"#/year?unit={Shown.Id(other.Unit.Value)}");
        var foreign = await ErrorAsync(desk);
        await GoAsync(desk, "#/year?unit=4711");

        Assert.Equal(foreign, await ErrorAsync(desk));
        Assert.DoesNotContain("华南", await desk.Page.Locator(".page").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await desk.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "集团地图" }).CountAsync());
    }

    [Fact]
    public async Task SomebodyWithoutPages_HasNoNavigation()
    {
        var desk = await OpenAsync("柳青");

        await desk.Page.Locator(".list").WaitForAsync();
        Assert.Equal(0, await desk.Page.Locator(".page-navigation").CountAsync());
    }

    [Fact]
    public async Task ServerAway_SaysWhatToDoAndTriesAgain()
    {
        var desk = await OpenAsync("李静");
        await desk.Page.RouteAsync("**/api/desk/pages/**", route => route.AbortAsync());
        await PageAsync(desk, "单位年度");
        await desk.Page.GetByText("请检查网络").WaitForAsync();
        await desk.PictureAsync("page-away");

        await desk.Page.UnrouteAsync("**/api/desk/pages/**");
        await desk.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "重试" }).ClickAsync();

        await desk.Page.Locator(".stage, .page-empty").First.WaitForAsync();
    }

    [Theory]
    [InlineData("林致远", 1280, ColorScheme.Light)]
    [InlineData("林致远", 360, ColorScheme.Light)]
    [InlineData("林致远", 1280, ColorScheme.Dark)]
    [InlineData("Grace Yuan", 1280, ColorScheme.Light)]
    [InlineData("Grace Yuan", 360, ColorScheme.Dark)]
    public async Task EveryPage_IsCleanForAxeAndFitsItsWidth(string name, int width, ColorScheme scheme)
    {
        var person = await host.NamedAsync(name);
        var desk = await OpenAsync(name, width, scheme);
        foreach (var page in await desk.Page.Locator(".page-list option").EvaluateAllAsync<string[]>("all => all.map(one => one.value).filter(Boolean)"))
        {
            var unit = await host.NamedAsync("周启明");
            await GoAsync(desk, page is "year" or "ranking" ? $"#/{page}?unit={Shown.Id(unit.Unit.Value)}" : $"#/{page}");
            await desk.Page.Locator(".page-title").WaitForAsync();
            await desk.Page.WaitForFunctionAsync("() => !document.querySelector('.page .fui-Spinner')");
            Assert.Equal("page-title", await desk.Page.EvaluateAsync<string>("() => document.activeElement.className"));
            await PictureAsync(desk, $"page-{person.Locale}-{width}-{scheme}-{page}");
            Assert.Equal("", string.Join('\n', await desk.AxeAsync()));
            Assert.False(await SidewaysAsync(desk), page);
        }

        Assert.Empty(desk.Complaints);
    }

    [Theory]
    [InlineData("林致远", 1280, ColorScheme.Light)]
    [InlineData("林致远", 360, ColorScheme.Light)]
    [InlineData("林致远", 1280, ColorScheme.Dark)]
    [InlineData("Grace Yuan", 360, ColorScheme.Dark)]
    public async Task FilledPages_AreCleanForAxeAndFitTheirWidth(string name, int width, ColorScheme scheme)
    {
        var person = await host.NamedAsync(name);
        var desk = await OpenAsync(name, width, scheme);
        foreach (var (address, answer) in PageSamples.Answers)
        {
            await desk.Page.RouteAsync($"**/api/desk/pages/{address}*", route => route.FulfillAsync(new RouteFulfillOptions { ContentType = "application/json", Body = answer }));
        }

        foreach (var page in new[] { "pictures", "versions", "plans", "ranking?scope=group" })
        {
            await GoAsync(desk, $"#/{page}");
            await desk.Page.Locator(".page .picture, .page table").First.WaitForAsync();
            foreach (var closed in await desk.Page.Locator(".picture summary").AllAsync())
            {
                await closed.ClickAsync();
            }

            await PictureAsync(desk, $"filled-{person.Locale}-{width}-{scheme}-{page.Split('?')[0]}");
            Assert.Equal("", string.Join('\n', await desk.AxeAsync()));
            Assert.False(await SidewaysAsync(desk), page);
        }

        Assert.Empty(desk.Complaints);
    }

    private static Task<bool> SidewaysAsync(DeskBrowser desk) =>
        desk.Page.EvaluateAsync<bool>("() => document.querySelector('.page').scrollWidth > document.querySelector('.page').clientWidth + 1");

    /// <summary>Keeps a picture of the whole page, as tall as it is.</summary>
    private static async Task PictureAsync(DeskBrowser desk, string name)
    {
        var height = await desk.Page.EvaluateAsync<int>("() => 200 + document.querySelector('.page').scrollHeight");
        await desk.Page.SetViewportSizeAsync(desk.Page.ViewportSize!.Width, Math.Clamp(height, 740, 3000));
        await desk.PictureAsync(name);
    }

    private static Task GoAsync(DeskBrowser desk, string hash) => desk.Page.EvaluateAsync("hash => { window.location.hash = hash; }", hash);

    private static Task PageAsync(DeskBrowser desk, string name) =>
        desk.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name, Exact = true }).ClickAsync();

    private static async Task<string> ErrorAsync(DeskBrowser desk)
    {
        var bar = desk.Page.Locator(".page .fui-MessageBar");
        await bar.WaitForAsync();
        return await bar.InnerTextAsync();
    }

    private async Task<DeskBrowser> OpenAsync(string name, int width = 1280, ColorScheme scheme = ColorScheme.Light)
    {
        var person = await host.NamedAsync(name);
        var desk = await DeskBrowser.OpenAsync(running.Chromium, host.Address, person.Locale == "en" ? "en-GB" : "zh-CN", width, width < 700 ? 740 : 1000, scheme);
        await desk.ChooseAsync(person);
        return desk;
    }
}

/// <summary>A desk with a counted round of one unit and steps of every state in its year, and a browser.</summary>
public sealed class DeskWithAYear : IAsyncLifetime
{
    public DeskHost Host { get; } = DeskHost.Start();

    public Chromium Chromium { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Chromium = await Chromium.LaunchAsync();
        var unit = (await Host.NamedAsync("周启明")).Unit;
        try
        {
            await new DemoRound(Host.Services, new Wording().For("zh-CN"), TextWriter.Null).PlayAsync(default);
        }
        catch (InvalidOperationException)
        {
            // The host itself counts a round that everybody has finished, and may not be done when the demo wants to tell the result.
        }

        while (await Host.UseAsync<IRoundResults, RatedRound?>(
            results => results.LatestAsync(unit, SeedDemo.RatedYear(TimeProvider.System), GasForm.Gaseous, default)) is null)
        {
            await Task.Delay(100);
        }

        Host.Years.Steps[unit] = [.. YearSamples.Steps(1).Where(step => step.Key != "Round")];
    }

    public async Task DisposeAsync()
    {
        await Chromium.DisposeAsync();
        await Host.DisposeAsync();
    }
}
