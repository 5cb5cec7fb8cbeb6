using Microsoft.Playwright;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.E2e.Outlook;

/// <summary>The writing pane of Outlook in Chromium against the real server: plan, report and answer go into a mail.</summary>
[Trait("Kind", "Slow")]
[Collection(BrowserCollection.Name)]
public sealed class OutlookPaneComposeTests(OutlookStage stage) : IClassFixture<OutlookStage>
{
    [Fact]
    [Trait("Clause", "M07")]
    public async Task Plan_IsInsertedWithItsSubject_AndItsReadersAreAddedOnce()
    {
        var pane = await PaneBrowser.OpenAsync(stage, "compose", "draft");
        await pane.SeeAsync(OutlookStage.Theme);
        await pane.IsWellAsync("outlook-compose-list");
        await ChooseAsync(pane, OutlookStage.Theme);
        await pane.Page.Locator(".letter").WaitForAsync();
        Assert.Contains(OutlookStage.Theme, await pane.Page.Locator(".letter").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await pane.Page.Locator(".mail-pane b").CountAsync());
        await pane.IsWellAsync("outlook-compose-plan");
        await pane.PressAsync("插入到光标处");
        await pane.SeeAsync("已插入。发送前请再看一遍。");
        var proposed = await pane.Page.Locator(".files input[type=checkbox]").CountAsync();
        Assert.NotEqual(0, proposed);
        await pane.PressAsync($"加入收件人（{proposed}）");
        await pane.SeeAsync($"已加入 {proposed} 位收件人");

        Assert.Contains("&lt;b&gt;", await InsertedAsync(pane), StringComparison.Ordinal);
        Assert.DoesNotContain("<script", await InsertedAsync(pane), StringComparison.OrdinalIgnoreCase);
        Assert.Contains(stage.Strategic.Name, await pane.Page.EvaluateAsync<string>("() => window.fakeMail.draft.subject"), StringComparison.Ordinal);
        Assert.Equal(proposed, await pane.Page.EvaluateAsync<int>("() => new Set(window.fakeMail.draft.to.map(person => person.address.toLowerCase())).size"));
        Assert.False(await pane.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "加入收件人（0）" }).IsEnabledAsync());
        await pane.IsWellAsync("outlook-compose-inserted");
    }

    [Fact]
    [Trait("Clause", "M16")]
    public async Task Answer_GoesIntoAPlainTextMailAsText_AndKeepsItsSubject()
    {
        var pane = await PaneBrowser.OpenAsync(stage, "compose", "draft", more: "form=text&subject=原来的主题");
        await pane.Page.GetByRole(AriaRole.Tab, new PageGetByRoleOptions { Name = "诉求答复" }).ClickAsync();
        await ChooseAsync(pane, "冬季增量");
        await pane.SeeAsync("没有建议的收件人");
        await pane.PressAsync("插入到光标处");
        await pane.SeeAsync("这封邮件是纯文本格式");

        Assert.Contains("同意增量 200 万方 <i>自一月起</i>。", await InsertedAsync(pane), StringComparison.Ordinal);
        Assert.Equal("原来的主题", await pane.Page.EvaluateAsync<string>("() => window.fakeMail.draft.subject"));
    }

    [Fact]
    [Trait("Clause", "M14")]
    public async Task Report_IsInsertedByWhoMayReadIt_InEnglish()
    {
        var pane = await PaneBrowser.OpenAsync(stage, "compose", "draft", "Grace Yuan");
        await pane.Page.GetByRole(AriaRole.Tab, new PageGetByRoleOptions { Name = "Monthly report" }).ClickAsync();
        await pane.Page.Locator(".choices .entry").First.ClickAsync();
        await pane.Page.Locator(".letter").WaitForAsync();
        await pane.IsWellAsync("outlook-compose-report-en");
        await pane.PressAsync("Insert at the cursor");
        await pane.SeeAsync("Inserted. Please read it once more");

        Assert.Contains("#/", await InsertedAsync(pane), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_AreReachedByArrowKeys()
    {
        var pane = await PaneBrowser.OpenAsync(stage, "compose", "draft");
        await pane.Page.GetByRole(AriaRole.Tab, new PageGetByRoleOptions { Name = "访问方案" }).FocusAsync();
        await pane.Page.Keyboard.PressAsync("ArrowLeft");
        await pane.SeeAsync("冬季增量");
        await pane.Page.Locator("[role=tab][aria-selected=true]:focus").WaitForAsync();
    }

    [Theory]
    [InlineData("nothing", "请新建、回复或转发一封邮件")]
    [InlineData("meeting", "只能插入到邮件里")]
    public async Task Pane_WithoutAMailToWrite_SaysWhatToDo(string sample, string words)
    {
        var pane = await PaneBrowser.OpenAsync(stage, "compose", sample);

        await pane.SeeAsync(words);
        await pane.IsWellAsync($"outlook-compose-{sample}");
    }

    private static Task ChooseAsync(PaneBrowser pane, string title) =>
        pane.Page.Locator(".choices .entry", new PageLocatorOptions { HasText = title }).First.ClickAsync();

    private static Task<string> InsertedAsync(PaneBrowser pane) => pane.Page.EvaluateAsync<string>("() => window.fakeMail.draft.inserted.join('\\n')");
}
