using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Playwright;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Shared;
using TeamsGrading.Tests.Support;
using TeamsGrading.Tests.Support.Desk;

namespace TeamsGrading.Tests.E2e.Outlook;

/// <summary>Both panes with Microsoft's own office.js, under the policy the bot sends: what the stand-in promises is what Outlook gives.</summary>
[Trait("Kind", "Slow")]
[Collection(BrowserCollection.Name)]
public sealed class OutlookPaneOfficeTests(OutlookStage stage) : IClassFixture<OutlookStage>
{
    private const string Pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF";

    [Fact]
    public async Task ReadingPane_InOutlook_LogsTheMailWithItsFile_AndFollowsTheNextOne()
    {
        var outlook = await OpenAsync("addin/outlook/read.html", MailRead(0, "真库邮件", "合同违约风险，请协调。", true), MailRead(1, "第二封邮件", "另一件事。", false));
        await ReadyAsync(outlook, outlook.Pane.GetByText(stage.Strategic.Name).First);
        await PressAsync(outlook, "登记为诉求");
        await outlook.Pane.GetByText("建议选").WaitForAsync();
        Assert.Equal("合同违约风险，请协调。", await outlook.Pane.Locator("textarea").InputValueAsync());
        await PressAsync(outlook, "登记");
        await outlook.Pane.GetByText("已上传", new FrameLocatorGetByTextOptions { Exact = true }).WaitForAsync();
        Assert.Equal(["报价.pdf"], await stage.FilesAsync(Assert.Single(await stage.AppealsAsync("真库邮件")).Id));

        await outlook.ChooseAsync(1);
        await outlook.Pane.GetByText("第二封邮件").WaitForAsync();
        await PressAsync(outlook, "登记为诉求");
        await outlook.Pane.Locator("textarea").WaitForAsync();
        Assert.Equal("另一件事。", await outlook.Pane.Locator("textarea").InputValueAsync());
        Assert.Contains("olkItemSelectedChanged", await outlook.AskedAsync());
        Assert.DoesNotContain(outlook.Missed, name => name.Contains("outlook", StringComparison.Ordinal));
        await PictureAsync(outlook, "outlook-office-read");
    }

    [Fact]
    public async Task WritingPane_InOutlook_InsertsMarkupAndAddsRecipients()
    {
        var outlook = await OpenAsync("addin/outlook/compose.html", new { item = Item(4, 0, "", false), text = "", form = "html", title = "", lines = new Dictionary<int, object>(), contents = new { } });
        await ReadyAsync(outlook, outlook.Pane.GetByText(OutlookStage.Theme));
        await outlook.Pane.Locator(".choices .entry", new FrameLocatorLocatorOptions { HasText = OutlookStage.Theme }).ClickAsync();
        await PressAsync(outlook, "插入到光标处");
        await outlook.Pane.GetByText("已插入。发送前请再看一遍。").WaitForAsync();
        await outlook.Pane.GetByRole(AriaRole.Button, new FrameLocatorGetByRoleOptions { Name = "加入收件人" }).ClickAsync();
        await outlook.Pane.GetByText("位收件人。").WaitForAsync();

        var written = string.Join('\n', await outlook.WrittenAsync());
        Assert.Contains("&lt;b&gt;", written, StringComparison.Ordinal);
        Assert.Contains("recipientArray", written, StringComparison.Ordinal);
        Assert.Contains(stage.Strategic.Name, written, StringComparison.Ordinal);
        await PictureAsync(outlook, "outlook-office-compose");
    }

    /// <summary>The library takes a moment to find Outlook; where it does not, what the pane says instead is worth more than a timeout.</summary>
    private static async Task ReadyAsync(FakeOutlook outlook, ILocator sign)
    {
        try
        {
            await sign.WaitForAsync(new LocatorWaitForOptions { Timeout = 45_000 });
        }
        catch (TimeoutException)
        {
            Assert.Fail($"{await outlook.Pane.Locator("body").InnerTextAsync()}\nasked for {string.Join(' ', await outlook.AskedAsync())}, missed {string.Join(' ', outlook.Missed)}");
        }
    }

    private static object MailRead(int number, string subject, string text, bool withFile) => new
    {
        item = Item(1, number, subject, withFile),
        text,
        contents = new { a1 = new { content = Convert.ToBase64String(System.Text.Encoding.ASCII.GetBytes(Pdf)), format = "base64" } },
    };

    /// <param name="type">1 a mail that is read, 4 one that is written.</param>
    private static object Item(int type, int number, string subject, bool withFile)
    {
        var sender = new { name = "陈永强", address = "c0.0@customer0.example.com" };
        return new
        {
            itemType = type,
            permissionLevel = 3,
            id = $"AAMk-{number}",
            internetMessageId = $"<{RandomId.Next()}@mail.example>",
            conversationId = $"thread-{number}-{RandomId.Next()}",
            itemClass = "IPM.Note",
            subject,
            from = sender,
            sender,
            to = Array.Empty<object>(),
            cc = Array.Empty<object>(),
            dateTimeCreated = "2026-11-30T08:12:00Z",
            attachments = withFile ? [new { id = "a1", name = "报价.pdf", size = Pdf.Length, attachmentType = 0, isInline = false, contentType = "application/pdf" }] : Array.Empty<object>(),
            hostVersion = "16.0.0",
        };
    }

    private async Task<FakeOutlook> OpenAsync(string pane, params object[] mails)
    {
        var who = await stage.Host.NamedAsync(OutlookStage.Liaison);
        using var client = stage.Host.Anonymous();
        using var answer = await client.PostAsJsonAsync("/api/desk/persona", new { personId = Shown.Id(who.Id.Value) });
        var token = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString()!;
        return await FakeOutlook.OpenAsync(await stage.Chromium.NewPersonAsync(width: 340, height: 760), stage.Host.Address, pane, token, Shown.Id(who.Id.Value), mails);
    }

    private static Task PressAsync(FakeOutlook outlook, string button) =>
        outlook.Pane.GetByRole(AriaRole.Button, new FrameLocatorGetByRoleOptions { Name = button, Exact = true }).ClickAsync();

    private static async Task PictureAsync(FakeOutlook outlook, string name)
    {
        if (Environment.GetEnvironmentVariable("TEAMSGRADING_PICTURES") is { Length: > 0 } folder)
        {
            await outlook.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}.png") });
        }
    }
}
