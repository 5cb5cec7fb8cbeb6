using Microsoft.Playwright;
using TeamsGrading.Core.Surveys;
using TeamsGrading.Tests.Bot.Surveys;
using TeamsGrading.Tests.Support;
using TeamsGrading.Tests.Support.Desk;

namespace TeamsGrading.Tests.E2e.Surveys;

/// <summary>A customer answers in Chromium: wide and on a phone, in both languages, light and dark, by hand and by keyboard.</summary>
[Trait("Kind", "Slow")]
[Trait("Clause", "M03")]
[Collection(BrowserCollection.Name)]
public sealed class AnswerPageInBrowserTests : IAsyncLifetime
{
    private SurveyHost host = null!;
    private Chromium chromium = null!;
    private IReadOnlyList<string> tokens = [];
    private SurveyId survey;

    public async Task InitializeAsync()
    {
        (host, chromium) = (await SurveyHost.StartAsync(), await Chromium.LaunchAsync());
        survey = await host.Stage.OpenedAsync(10, 0);
        tokens = await host.Stage.LinksAsync(survey, host.Stage.Group.A);
    }

    public async Task DisposeAsync()
    {
        await chromium.DisposeAsync();
        await host.DisposeAsync();
    }

    [Theory]
    [InlineData("zh-CN", 1280, ColorScheme.Light)]
    [InlineData("zh-CN", 360, ColorScheme.Light)]
    [InlineData("en", 360, ColorScheme.Dark)]
    [InlineData("en", 1280, ColorScheme.Dark)]
    public async Task Answer_WithASlip_IsCorrectedSentAndThankedFor(string locale, int width, ColorScheme scheme)
    {
        var desk = await OpenAsync(tokens[0], locale, width, scheme);
        var page = desk.Page;
        await page.Locator("form").WaitForAsync();
        await LookAsync(desk, $"survey-{locale}-{width}-{scheme}-form");

        await page.Locator("textarea").FillAsync("<b>更好</b> & 更快\n第二行");
        await page.Locator("button.send").ClickAsync();
        await page.Locator(".wrong").WaitForAsync();
        await LookAsync(desk, $"survey-{locale}-{width}-{scheme}-wrong");
        Assert.Equal("<b>更好</b> & 更快\n第二行", await page.Locator("textarea").InputValueAsync());

        await page.Locator(".scores .pick").Nth(3).ClickAsync();
        await page.Locator(".choices .pick").Nth(1).ClickAsync();
        await page.Locator("button.send").ClickAsync();
        await page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = locale == "en" ? "Thank you!" : "感谢您的参与！" }).WaitForAsync();
        await LookAsync(desk, $"survey-{locale}-{width}-{scheme}-thanks");

        Assert.DoesNotContain(tokens[0], page.Url, StringComparison.Ordinal);
        Assert.Equal(1, (await host.Stage.SeeAsync(survey)).Value.Answered);
        Assert.Empty(desk.Complaints);

        var again = await OpenAsync(tokens[0], locale, width, scheme);
        await again.Page.GetByText(locale == "en" ? "has been sent already" : "已经提交过了").WaitForAsync();
        await LookAsync(again, $"survey-{locale}-{width}-{scheme}-used");
    }

    [Fact]
    public async Task Answer_ByKeyboardAlone_IsSent()
    {
        var page = (await OpenAsync(tokens[0])).Page;
        await page.Locator("form").WaitForAsync();
        await page.Locator(".scores input").First.FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("ArrowRight");
        for (var press = 0; press < 3; press++)
        {
            await page.Keyboard.PressAsync("Tab");
        }

        await page.Keyboard.PressAsync("Enter");

        await page.GetByText("感谢您的参与！").WaitForAsync();
    }

    [Fact]
    public async Task Language_Switched_KeepsWhatWasFilledIn()
    {
        var page = (await OpenAsync(tokens[0])).Page;
        await page.Locator("form").WaitForAsync();
        await page.Locator(".scores .pick").Nth(4).ClickAsync();
        await page.Locator("textarea").FillAsync("再快一点");

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "English" }).ClickAsync();

        await page.GetByText("Open until 2026-11-30").WaitForAsync();
        Assert.Equal(("5", "再快一点", "en"), (
            await page.Locator(".scores input:checked").GetAttributeAsync("value"), await page.Locator("textarea").InputValueAsync(), await page.Locator("html").GetAttributeAsync("lang")));
    }

    [Fact]
    public async Task ServerAway_KeepsWhatWasFilledIn_AndNoRequestCarriesTheLinkInItsAddress()
    {
        var page = (await OpenAsync("about:blank")).Page;
        var addresses = new List<string>();
        page.Request += (_, request) => addresses.Add($"{request.Url} {string.Join(' ', request.Headers.Where(header => header.Key != "content-length").Select(header => header.Value))}");
        await page.GotoAsync(new Uri(host.Address, $"survey/#{tokens[0]}").AbsoluteUri);
        await page.Locator("form").WaitForAsync();
        await page.Locator(".scores .pick").Nth(2).ClickAsync();
        await page.RouteAsync("**/survey/answer", route => route.AbortAsync());

        await page.Locator("button.send").ClickAsync();
        await page.GetByText("暂时连接不上").WaitForAsync();
        await page.UnrouteAsync("**/survey/answer");
        await page.Locator("button.send").ClickAsync();
        await page.GetByText("感谢您的参与！").WaitForAsync();

        // Playwright shows the fragment of the page's own address, which is not sent.
        Assert.NotEmpty(addresses);
        Assert.All(addresses.Where(address => !address.Contains("/survey/#", StringComparison.Ordinal)), address => Assert.DoesNotContain(tokens[0], address, StringComparison.Ordinal));
        Assert.DoesNotContain(tokens[0], host.Logs.All, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "完整链接")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000", "这个链接无效")]
    public async Task Link_ThatIsNone_IsExplained(string token, string words)
    {
        var desk = await OpenAsync(token, width: 360);
        await desk.Page.GetByText(words).WaitForAsync();
        await LookAsync(desk, $"survey-none-{token.Length}");
    }

    private async Task<DeskBrowser> OpenAsync(string token, string locale = "zh-CN", int width = 1280, ColorScheme scheme = ColorScheme.Light) => await DeskBrowser.OpenAsync(
        chromium, token == "about:blank" ? new Uri(token) : new Uri(host.Address, $"survey/{(token.Length == 0 ? "" : "#" + token)}"), locale, width, scheme: scheme);

    /// <summary>Clean for axe, no wider than the screen, and a picture of the whole page.</summary>
    private static async Task LookAsync(DeskBrowser desk, string name)
    {
        Assert.Equal("", string.Join('\n', await desk.AxeAsync()));
        Assert.False(await desk.ScrollsSidewaysAsync(), name);
        var height = await desk.Page.EvaluateAsync<int>("() => document.documentElement.scrollHeight");
        await desk.Page.SetViewportSizeAsync(desk.Page.ViewportSize!.Width, Math.Clamp(height, 640, 3000));
        await desk.PictureAsync(name);
    }
}
