using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Playwright;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Tests.Support;
using TeamsGrading.Tests.Support.Desk;

namespace TeamsGrading.Tests.E2e.Outlook;

/// <summary>How wide and in which look a pane is opened.</summary>
public sealed record PaneLook(int Width = 320, string Theme = "default", int Height = 760);

/// <summary>An Outlook pane in Chromium beside the stand-in of Outlook, in the words of what a person does there.</summary>
public sealed class PaneBrowser(DeskBrowser browser)
{
    public IPage Page => browser.Page;

    public IReadOnlyList<string> Complaints => browser.Complaints;

    /// <summary>Opens a pane as a person, beside a sample mail that nobody else has.</summary>
    /// <param name="more">What the address says beyond the sample: <c>from=a@b.example</c>.</param>
    public static Task<PaneBrowser> OpenAsync(OutlookStage stage, string pane, string sample, string person = OutlookStage.Liaison, PaneLook? look = null, string more = "") =>
        OpenAsync(stage.Host, stage.Chromium, pane, sample, person, look, more);

    /// <summary>The same on a host of the test's own.</summary>
    public static async Task<PaneBrowser> OpenAsync(DeskHost host, Chromium chromium, string pane, string sample, string person, PaneLook? look = null, string more = "")
    {
        var (who, how) = (await host.NamedAsync(person), look ?? new PaneLook());
        var address = new Uri(host.Address, $"addin/outlook/{pane}.html?host=fake&sample={sample}&theme={how.Theme}&id={RandomId.Next()}{(more.Length > 0 ? "&" + more : "")}");
        var opened = await DeskBrowser.OpenAsync(chromium, new Uri(host.Address, "api/desk/sign-in"), who.Locale == "en" ? "en-GB" : "zh-CN", how.Width, how.Height);
        await SignInAsync(opened.Page, host, who);
        await opened.Page.GotoAsync(address.AbsoluteUri);
        return new PaneBrowser(opened);
    }

    /// <summary>Chosen before, as a person who comes back to the pane has.</summary>
    public static async Task SignInAsync(IPage page, DeskHost host, PersonCard who)
    {
        using var client = host.Anonymous();
        using var answer = await client.PostAsJsonAsync("/api/desk/persona", new { personId = Shown.Id(who.Id.Value) });
        var token = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString()!;
        await page.EvaluateAsync("([token, persona]) => { sessionStorage.setItem('desk.token', token); sessionStorage.setItem('desk.persona', persona); }", new[] { token, Shown.Id(who.Id.Value) });
    }

    public Task PressAsync(string button) => Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = button, Exact = true }).ClickAsync();

    public Task SeeAsync(string words) => Page.GetByText(words).First.WaitForAsync();

    /// <summary>Waits until so many attachments are said to have arrived.</summary>
    public Task UploadedAsync(int count) => Page.GetByText("已上传", new PageGetByTextOptions { Exact = true }).Nth(count - 1).WaitForAsync(new LocatorWaitForOptions { Timeout = 60_000 });

    public Task<bool> OffersAsync(string button) => Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = button, Exact = true }).IsVisibleAsync();

    public ILocator Field(string label) => Page.GetByLabel(label, new PageGetByLabelOptions { Exact = false }).First;

    public Task ShowAsync(string sample) => Page.EvaluateAsync("sample => window.fakeMail.show(sample)", sample);

    /// <summary>Fits its width, has nothing axe minds, and said nothing in the console.</summary>
    public async Task IsWellAsync(string picture)
    {
        var height = await Page.EvaluateAsync<int>("() => document.documentElement.scrollHeight");
        await Page.SetViewportSizeAsync(Page.ViewportSize!.Width, Math.Clamp(height, 400, 4000));
        await browser.PictureAsync(picture);
        await browser.IsCleanAsync();
        Assert.False(await Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1"), "scrolls sideways");
        Assert.Empty(Complaints);
    }
}
