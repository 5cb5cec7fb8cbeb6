using Microsoft.Playwright;
using TeamsGrading.Tests.Support;
using TeamsGrading.Tests.Support.Desk;

namespace TeamsGrading.Tests.E2e.Desk;

/// <summary>Signing in at the production desk in Chromium: the real program in a process of its own, an Entra on this machine.</summary>
[Trait("Kind", "Slow")]
[Collection(BrowserCollection.Name)]
public sealed class SignInTests(ProductionBot production) : IClassFixture<ProductionBot>, IAsyncLifetime
{
    private Chromium chromium = null!;

    public async Task InitializeAsync()
    {
        (production.Entra.TokensLast, production.Entra.SessionsEnded) = (TimeSpan.FromHours(1), false);
        chromium = await Chromium.LaunchAsync();
    }

    public Task DisposeAsync() => chromium.DisposeAsync().AsTask();

    [Fact]
    public async Task SignIn_FirstVisit_GoesToTheAuthorityAndBackToTheCardThatWasAskedFor()
    {
        var desk = await OpenAsync("desk/#/card/home/0");
        await ChooseAsync(desk, "zhoumin");
        await desk.SeeAsync("我的待办");

        Assert.EndsWith("/desk/#/card/home/0", desk.Page.Url, StringComparison.Ordinal);
        Assert.Contains("code_challenge_method=S256", production.Entra.Asked[^1], StringComparison.Ordinal);
        Assert.Empty(await desk.Page.Context.CookiesAsync());
        Assert.DoesNotContain("secret", await desk.Page.EvaluateAsync<string>("() => JSON.stringify(localStorage)"), StringComparison.Ordinal);
        Assert.Contains("refreshtoken", await desk.Page.EvaluateAsync<string>("() => JSON.stringify(sessionStorage)"), StringComparison.OrdinalIgnoreCase);
        Assert.Empty(desk.Complaints);

        var visits = production.Entra.Asked.Count;
        await desk.Page.ReloadAsync();
        await desk.SeeAsync("我的待办");
        Assert.Equal(visits, production.Entra.Asked.Count);
    }

    [Fact]
    public async Task SignIn_PageMayAskNobodyButItsServerAndTheAuthority()
    {
        var desk = await SignedInAsync();

        Assert.Equal("refused", await desk.Page.EvaluateAsync<string>("() => fetch('https://127.0.0.1:1/').then(() => 'sent', () => 'refused')"));
        Assert.Contains(desk.Complaints, complaint => complaint.Contains("Content Security Policy", StringComparison.Ordinal));
        using var page = await production.Bot.Http.GetAsync("desk/");
        Assert.Contains($"connect-src 'self' {production.Entra.Address.GetLeftPart(UriPartial.Authority)} https://res.cdn.office.net/teams-js/;", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Token_NearItsEnd_IsRenewedWithoutAsking()
    {
        // The library renews five minutes before the end: within seconds here.
        production.Entra.TokensLast = TimeSpan.FromSeconds(303);
        var desk = await SignedInAsync();
        var (renewals, visits) = (production.Entra.Renewals, production.Entra.Asked.Count);
        await Task.Delay(TimeSpan.FromSeconds(4));

        await TypeAsync(desk, "帮助");
        await desk.SeeAsync("帮助");

        Assert.True(production.Entra.Renewals > renewals);
        Assert.Equal(visits, production.Entra.Asked.Count);
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task Session_Ended_AsksToSignInAgainInWords()
    {
        production.Entra.TokensLast = TimeSpan.FromSeconds(303);
        var desk = await SignedInAsync();
        production.Entra.SessionsEnded = true;
        await Task.Delay(TimeSpan.FromSeconds(4));

        await TypeAsync(desk, "帮助");

        await SayAsync(desk, "登录已失效，请重新登录。");
        await desk.PictureAsync("sign-in-ended");
        production.Entra.SessionsEnded = false;
        await PressAsync(desk, "登录");
        await ChooseAsync(desk, "zhoumin");
        await InAsync(desk);
    }

    [Theory]
    [InlineData("stranger", "请联系信息技术中心登记", "stranger@example.com")]
    [InlineData("foreigner", "可能不是本单位的账号", "foreigner@example.com")]
    [InlineData("guest", "AADSTS50020", "信息技术中心")]
    public async Task Account_NotAdmitted_IsToldWhomToAskAndMayTakeAnother(string account, string words, string more)
    {
        var desk = await OpenAsync();
        await ChooseAsync(desk, account);

        await SayAsync(desk, words);
        await SayAsync(desk, more);
        await desk.PictureAsync($"sign-in-{account}");
        Assert.Equal("", string.Join('\n', await desk.AxeAsync()));
        await PressAsync(desk, "换一个账号登录");
        await ChooseAsync(desk, "zhoumin");
        await InAsync(desk);
        Assert.Contains("prompt=select_account", production.Entra.Asked[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cancel", "登录没有完成")]
    [InlineData("broken", "AADSTS90033")]
    public async Task SignIn_NotCompleted_SaysSoAndWaits(string account, string words)
    {
        var desk = await OpenAsync();
        await ChooseAsync(desk, account);
        await SayAsync(desk, words);

        await PressAsync(desk, "登录");
        await ChooseAsync(desk, "zhoumin");
        await InAsync(desk);
    }

    [Fact]
    public async Task SignIn_Back_StaysOnThePage()
    {
        var desk = await OpenAsync();
        await desk.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "zhoumin" }).WaitForAsync();

        await desk.Page.GoBackAsync();

        await SayAsync(desk, "登录没有完成");
    }

    [Fact]
    public async Task SignOut_EndsTheSessionThereToo_AndDoesNotSignInAgainByItself()
    {
        var desk = await SignedInAsync();

        await PressAsync(desk, "退出");

        await SayAsync(desk, "您已退出。");
        Assert.DoesNotContain("refreshtoken", await desk.Page.EvaluateAsync<string>("() => JSON.stringify(sessionStorage)"), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Authority_Away_IsSaidAndCanBeTriedAgain()
    {
        var page = await chromium.NewPersonAsync();
        var authority = production.Entra.Address.GetLeftPart(UriPartial.Authority) + "/**";
        await page.RouteAsync(authority, route => route.AbortAsync());
        await page.GotoAsync(production.Bot.Address.AbsoluteUri);
        var desk = new DeskBrowser(page);

        await SayAsync(desk, "没有连上登录服务");
        await page.UnrouteAsync(authority);
        await PressAsync(desk, "登录");
        await ChooseAsync(desk, "zhoumin");
        await InAsync(desk);
    }

    private Task<DeskBrowser> OpenAsync(string path = "") => DeskBrowser.OpenAsync(chromium, new Uri(production.Bot.Address, path));

    private async Task<DeskBrowser> SignedInAsync()
    {
        var desk = await OpenAsync();
        await ChooseAsync(desk, "zhoumin");
        await InAsync(desk);
        return desk;
    }

    private static Task ChooseAsync(DeskBrowser desk, string account) =>
        desk.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = account, Exact = true }).ClickAsync();

    private static Task InAsync(DeskBrowser desk) => desk.Page.Locator(".who-name", new PageLocatorOptions { HasText = "周敏" }).WaitForAsync();

    private static Task SayAsync(DeskBrowser desk, string words) => desk.Page.GetByText(words).First.WaitForAsync();

    private static Task PressAsync(DeskBrowser desk, string button) =>
        desk.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = button, Exact = true }).ClickAsync();

    private static async Task TypeAsync(DeskBrowser desk, string command)
    {
        await desk.Page.GetByLabel("输入指令").FillAsync(command);
        await desk.Page.Keyboard.PressAsync("Enter");
    }
}
