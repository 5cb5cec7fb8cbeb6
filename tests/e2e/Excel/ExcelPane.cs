using System.Text.Json;
using Microsoft.Playwright;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Tests.Support.Desk;

namespace TeamsGrading.Tests.E2e.Excel;

/// <summary>The Excel pane in Chromium above the stand-in of a sheet, in the words of what a person does there.</summary>
public sealed class ExcelPane(DeskBrowser browser)
{
    public static readonly string[] Headers = ["客户代码", "月份", "合同气量（方）", "实际气量（方）", "销售价格（元/方）", "成本（元/方）"];

    public IPage Page => browser.Page;

    /// <summary>Opens the pane as a person, with this sheet in front.</summary>
    /// <param name="more">What else the stand-in has: <c>{ hidden: [3] }</c>.</param>
    public static async Task<ExcelPane> OpenAsync(
        ExcelStage stage, IEnumerable<object?[]> rows, string person = ExcelStage.Officer, int width = 320, string theme = "default", string more = "{}")
    {
        var who = await stage.Host.NamedAsync(person);
        var opened = await DeskBrowser.OpenAsync(stage.Chromium, new Uri(stage.Host.Address, "api/desk/sign-in"), who.Locale == "en" ? "en-GB" : "zh-CN", width, 760);
        using (var client = stage.Host.Anonymous())
        {
            using var answer = await System.Net.Http.Json.HttpClientJsonExtensions.PostAsJsonAsync(client, "/api/desk/persona", new { personId = Shown.Id(who.Id.Value) });
            using var token = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
            await opened.Page.EvaluateAsync(
                "([token, persona]) => { sessionStorage.setItem('desk.token', token); sessionStorage.setItem('desk.persona', persona); }",
                new[] { token.RootElement.GetProperty("token").GetString()!, Shown.Id(who.Id.Value) });
        }

        await opened.Page.GotoAsync(new Uri(stage.Host.Address, $"addin/excel/index.html?host=fake&sample=volumes&theme={theme}").AbsoluteUri);
        var pane = new ExcelPane(opened);
        await pane.Page.Locator(".excel").WaitForAsync();
        await pane.FillAsync(rows, more);
        return pane;
    }

    /// <summary>Puts another sheet in front.</summary>
    public Task FillAsync(IEnumerable<object?[]> rows, string more = "{}") => Page.EvaluateAsync(
        $"rows => {{ const book = window.fakeSheet; Object.assign(book.tabs[0], {{ cells: JSON.parse(rows), results: {{}}, formats: {{}}, hidden: [], merged: [], marks: {{}} }}, {more}); book.front = 0; book.show(); }}",
        JsonSerializer.Serialize(rows.Select(row => row.Select(cell => cell ?? ""))));

    public Task PressAsync(string button) => Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = button, Exact = true }).ClickAsync();

    public Task ShowAsync(string tab) => Page.GetByRole(AriaRole.Tab, new PageGetByRoleOptions { Name = tab }).ClickAsync();

    public Task SeeAsync(string words, int seconds = 30) => Page.GetByText(words).First.WaitForAsync(new LocatorWaitForOptions { Timeout = seconds * 1000 });

    public ILocator Field(string label) => Page.GetByLabel(label).First;

    /// <summary>Types into a cell of the sheet, as its person would.</summary>
    public async Task TypeAsync(string address, string text)
    {
        var cell = Page.Locator($"#fake-sheet input[aria-label='{address}']");
        await cell.FillAsync(text);
        await cell.PressAsync("Tab");
    }

    /// <summary>Marked cells with their reasons.</summary>
    public Task<string[]> MarksAsync() => Page.EvaluateAsync<string[]>("() => Object.entries(window.fakeSheet.tabs[0].marks).map(([cell, reason]) => `${cell} ${reason}`)");

    /// <summary>Cells of the sheet in front; text and numbers as JSON has them.</summary>
    public async Task<JsonElement> CellsAsync(int most = 20) =>
        JsonDocument.Parse(await Page.EvaluateAsync<string>("most => { const book = window.fakeSheet; return JSON.stringify(book.tabs[book.front].cells.slice(0, most)); }", most)).RootElement;

    public Task<int> RowsAsync() => Page.EvaluateAsync<int>("() => window.fakeSheet.tabs[window.fakeSheet.front].cells.length");

    /// <summary>Reads and tries the sheet in front.</summary>
    public async Task TryAsync()
    {
        await PressAsync("读取当前工作表");
        await PressAsync("试算");
        await Page.Locator(".counts").WaitForAsync();
    }

    /// <summary>Fits its width, has nothing axe minds, and said nothing in the console.</summary>
    public async Task IsWellAsync(string picture)
    {
        var height = await Page.EvaluateAsync<int>("() => document.documentElement.scrollHeight");
        await Page.SetViewportSizeAsync(Page.ViewportSize!.Width, Math.Clamp(height, 400, 4000));
        await browser.PictureAsync(picture);
        await browser.IsCleanAsync();
        Assert.False(await Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1"), "scrolls sideways");
        Assert.Empty(browser.Complaints);
    }
}
