using Microsoft.Playwright;
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
        var thread = $"<{RandomId.Next()}@mail.example>";
        var outlook = await OpenAsync(
            "addin/outlook/read.html", MailRead(0, "真库邮件", "合同违约风险，请协调。", true, $"In-Reply-To: {thread}"), MailRead(1, "第二封邮件", "另一件事。", false, $"References:\r\n\t{thread}\r\n <2@mail.example>"));
        await outlook.ReadyAsync(outlook.Pane.GetByText(stage.Strategic.Name).First);
        await outlook.PressAsync("登记为诉求");
        await outlook.Pane.GetByText("建议选").WaitForAsync();
        Assert.Equal("合同违约风险，请协调。", await outlook.Pane.Locator("textarea").InputValueAsync());
        await outlook.PressAsync("登记");
        await outlook.Pane.GetByText("已上传", new FrameLocatorGetByTextOptions { Exact = true }).WaitForAsync();
        Assert.Equal(["报价.pdf"], await stage.FilesAsync(Assert.Single(await stage.AppealsAsync("真库邮件")).Id));

        await outlook.ChooseAsync(1);
        await outlook.Pane.GetByText("第二封邮件").WaitForAsync();
        await outlook.Pane.GetByText("同一往来中已登记的其他邮件（1）").WaitForAsync();
        await outlook.PressAsync("登记为诉求");
        await outlook.Pane.Locator("textarea").WaitForAsync();
        Assert.Equal("另一件事。", await outlook.Pane.Locator("textarea").InputValueAsync());
        Assert.Contains("olkItemSelectedChanged", await outlook.AskedAsync());
        Assert.DoesNotContain(outlook.Missed, name => name.Contains("outlook", StringComparison.Ordinal));
        await outlook.PictureAsync("outlook-office-read");
    }

    [Fact]
    public async Task WritingPane_InOutlook_InsertsMarkupAndAddsRecipients()
    {
        var outlook = await OpenAsync("addin/outlook/compose.html", new { item = Item(4, 0, "", false), text = "", form = "html", title = "", lines = new Dictionary<int, object>(), contents = new { } });
        await outlook.ReadyAsync(outlook.Pane.GetByText(OutlookStage.Theme));
        await outlook.Pane.Locator(".choices .entry", new FrameLocatorLocatorOptions { HasText = OutlookStage.Theme }).ClickAsync();
        await outlook.PressAsync("插入到光标处");
        await outlook.Pane.GetByText("已插入。发送前请再看一遍。").WaitForAsync();
        await outlook.Pane.GetByRole(AriaRole.Button, new FrameLocatorGetByRoleOptions { Name = "加入收件人" }).ClickAsync();
        await outlook.Pane.GetByText("位收件人。").WaitForAsync();

        var written = string.Join('\n', await outlook.WrittenAsync());
        Assert.Contains("&lt;b&gt;", written, StringComparison.Ordinal);
        Assert.Contains("recipientArray", written, StringComparison.Ordinal);
        Assert.Contains(stage.Strategic.Name, written, StringComparison.Ordinal);
        await outlook.PictureAsync("outlook-office-compose");
    }

    private static object MailRead(int number, string subject, string text, bool withFile, string header) => new
    {
        item = Item(1, number, subject, withFile),
        text,
        headers = $"Received: from mx.example\r\nSubject: =?utf-8?Q?x?=\r\n{header}\r\n",
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

    private async Task<FakeOffice> OpenAsync(string pane, params object[] mails) =>
        await FakeOffice.OpenAsync(await stage.Chromium.NewPersonAsync(width: 340, height: 760), stage.Host, await stage.Host.NamedAsync(OutlookStage.Liaison), "outlook", pane, mails);
}
