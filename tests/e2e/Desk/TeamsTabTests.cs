using Microsoft.Playwright;
using TeamsGrading.Tests.Support;
using TeamsGrading.Tests.Support.Desk;

namespace TeamsGrading.Tests.E2e.Desk;

/// <summary>The card desk as a Teams tab in Chromium: the real program in Production, a Teams that speaks teams-js, tokens of an Entra on this machine.</summary>
[Trait("Kind", "Slow")]
[Collection(BrowserCollection.Name)]
public sealed class TeamsTabTests(ProductionBot production) : IClassFixture<ProductionBot>, IAsyncLifetime
{
    private readonly List<string> complaints = [];
    private Chromium chromium = null!;

    public async Task InitializeAsync() => chromium = await Chromium.LaunchAsync();

    public Task DisposeAsync() => chromium.DisposeAsync().AsTask();

    [Fact]
    public async Task Tab_OpensSignedInAtTheDeepLinksItem_InTheThemeOfTeams()
    {
        var teams = await OpenAsync(production.Entra.TokenFor("zhoumin"), theme: "contrast", item: "card/home/0");

        await InAsync(teams);
        await teams.Tab.Locator(".card").GetByRole(AriaRole.Heading, new LocatorGetByRoleOptions { Name = "我的待办" }).First.WaitForAsync();
        Assert.Equal("rgb(0, 0, 0)", await BackgroundAsync(teams));
        Assert.Equal(0, await teams.Tab.GetByRole(AriaRole.Button, new FrameLocatorGetByRoleOptions { Name = "退出" }).CountAsync());
        Assert.Contains("appInitialization.success", await teams.AskedAsync());
        await PictureAsync(teams, "teams-contrast");

        await teams.ChangeThemeAsync("default");
        await teams.Tab.Locator("html[style*='light']").WaitForAsync();
        Assert.NotEqual("rgb(0, 0, 0)", await BackgroundAsync(teams));
        await PictureAsync(teams, "teams-default");
        await teams.ChangeThemeAsync("dark");
        await teams.Tab.Locator("html[style*='dark']").WaitForAsync();
        await PictureAsync(teams, "teams-dark");
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task Token_AtItsEnd_IsGotAnewFromTeamsWithoutAsking()
    {
        var teams = await OpenAsync(production.Entra.TokenFor("zhoumin", TimeSpan.FromHours(-1)));
        await teams.Tab.GetByText("登录已过期").WaitForAsync();

        await teams.GiveAsync(production.Entra.TokenFor("zhoumin"));
        await RetryAsync(teams);

        await InAsync(teams);
    }

    [Theory]
    [InlineData("foreigner", "可能不是本单位的账号")]
    [InlineData("stranger", "请联系信息技术中心登记")]
    public async Task Account_NotAdmitted_ReadsWhyInTheTab(string account, string words)
    {
        var teams = await OpenAsync(production.Entra.TokenFor(account));

        await teams.Tab.GetByText(words).WaitForAsync();
        await PictureAsync(teams, $"teams-{account}");
    }

    [Fact]
    public async Task Consent_Missing_IsSaidAndCanBeTriedAgain()
    {
        var teams = await OpenAsync("", refusal: "resourceRequiresConsent");
        await teams.Tab.GetByText("管理员还没有同意").WaitForAsync();
        await teams.Tab.GetByRole(AriaRole.Link, new FrameLocatorGetByRoleOptions { Name = "在浏览器中打开" }).WaitForAsync();
        await PictureAsync(teams, "teams-consent");

        await teams.GiveAsync(production.Entra.TokenFor("zhoumin"));
        await RetryAsync(teams);

        await InAsync(teams);
    }

    private async Task<FakeTeams> OpenAsync(string token, string theme = "default", string? item = null, string? refusal = null)
    {
        var page = await chromium.NewPersonAsync(width: 1100, height: 760);
        page.Console += (_, message) =>
        {
            // The list of hosts at Microsoft's is out of reach here; the library then takes its own.
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            {
                complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => complaints.Add(error);
        return await FakeTeams.OpenAsync(page, new Uri(production.Bot.Address, "desk/"), token, theme, item, refusal);
    }

    private static Task InAsync(FakeTeams teams) => teams.Tab.Locator(".who-name", new FrameLocatorLocatorOptions { HasText = "周敏" }).WaitForAsync();

    private static Task RetryAsync(FakeTeams teams) => teams.Tab.GetByRole(AriaRole.Button, new FrameLocatorGetByRoleOptions { Name = "重试" }).ClickAsync();

    private static Task<string> BackgroundAsync(FakeTeams teams) => teams.Tab.Locator(".root").EvaluateAsync<string>("root => getComputedStyle(root).backgroundColor");

    private static async Task PictureAsync(FakeTeams teams, string name)
    {
        if (Environment.GetEnvironmentVariable("TEAMSGRADING_PICTURES") is { Length: > 0 } folder)
        {
            await teams.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}.png") });
        }
    }
}
