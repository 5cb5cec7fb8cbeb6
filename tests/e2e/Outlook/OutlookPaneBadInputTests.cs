using Microsoft.Playwright;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.E2e.Outlook;

/// <summary>What goes wrong beside a mail in Chromium against the real server: each says what to do, and nothing typed is lost.</summary>
[Trait("Kind", "Slow")]
[Collection(BrowserCollection.Name)]
public sealed class OutlookPaneBadInputTests(OutlookStage stage) : IClassFixture<OutlookStage>
{
    [Theory]
    [InlineData("nothing", "请在左边点开一封邮件")]
    [InlineData("encrypted", "请自己看过以后，在办理中心登记")]
    [InlineData("draft", "请发出以后，在“已发送邮件”中点开它再登记")]
    [InlineData("meeting", "请点开一封邮件")]
    public async Task Pane_WithoutAMailToLog_SaysWhatToDo(string sample, string words)
    {
        var pane = await PaneBrowser.OpenAsync(stage, "read", sample);

        await pane.SeeAsync(words);
        await pane.IsWellAsync($"outlook-read-{sample}");
    }

    [Theory]
    [InlineData("read", "您还没有登记客户往来的权限")]
    [InlineData("compose", "您还没有可以插入的内容")]
    public async Task Person_WithoutAnyRight_ReadsSo(string kind, string words)
    {
        var pane = await PaneBrowser.OpenAsync(stage, kind, kind == "read" ? "ordinary" : "draft", OutlookStage.Nobody);

        await pane.SeeAsync(words);
        await pane.IsWellAsync($"outlook-{kind}-nobody");
    }

    [Fact]
    public async Task Files_TooBigOrNotTaken_AreNamed_AndTheOthersGo()
    {
        var pane = await PaneBrowser.OpenAsync(stage, "read", "large");
        await pane.PressAsync("登记为诉求");
        await pane.SeeAsync("不收 .zip 文件");
        await pane.SeeAsync("云端文件，只有链接，不会上传");
        await pane.SeeAsync("空文件，不会上传");
        await pane.Field("类别").SelectOptionAsync("other");
        await pane.Field("标题").FillAsync("附件太大");
        await pane.IsWellAsync("outlook-read-large");
        await pane.PressAsync("登记");
        await pane.SeeAsync("已上传");
        await pane.SeeAsync("超过 20 MB，不会上传");

        Assert.Equal(["报价单.pdf"], await stage.FilesAsync(Assert.Single(await stage.AppealsAsync("附件太大")).Id));
    }

    [Fact]
    public async Task File_OfExactlyTwentyMegabytes_Arrives()
    {
        var pane = await PaneBrowser.OpenAsync(stage, "read", "twenty-mega");
        await pane.PressAsync("登记为诉求");
        await pane.Field("类别").SelectOptionAsync("other");
        await pane.Field("标题").FillAsync("正好二十兆");
        await pane.PressAsync("登记");
        await pane.Page.GetByText("已上传", new PageGetByTextOptions { Exact = true }).Nth(1).WaitForAsync(new LocatorWaitForOptions { Timeout = 60_000 });

        Assert.Equal(["图纸.pdf", "说明.pdf"], await stage.FilesAsync(Assert.Single(await stage.AppealsAsync("正好二十兆")).Id));
    }

    [Fact]
    public async Task File_ThatFails_KeepsTheOthersAndIsSentAgain()
    {
        var pane = await PaneBrowser.OpenAsync(stage, "read", "failing");
        await pane.PressAsync("登记为诉求");
        await pane.Field("类别").SelectOptionAsync("other");
        await pane.Field("标题").FillAsync("附件时好时坏（一）");
        await pane.PressAsync("登记");
        await pane.SeeAsync("有 1 个附件没有上传；其余的都已保存。");
        await pane.IsWellAsync("outlook-read-failing");
        var appeal = Assert.Single(await stage.AppealsAsync("附件时好时坏（一）"));
        Assert.Equal(["第一份.pdf", "第三份.pdf"], await stage.FilesAsync(appeal.Id));

        await pane.PressAsync("重新上传未成功的附件");
        await pane.Page.GetByText("已上传", new PageGetByTextOptions { Exact = true }).Nth(2).WaitForAsync();

        Assert.Equal(["第一份.pdf", "第三份.pdf", "第二份.pdf"], await stage.FilesAsync(appeal.Id));
    }

    [Fact]
    public async Task Markup_InSubjectSenderAndText_StaysText()
    {
        var pane = await PaneBrowser.OpenAsync(stage, "read", "markup");
        await pane.SeeAsync("<img src=x onerror=");
        await pane.PressAsync("登记为诉求");
        await pane.SeeAsync("<script>alert(1)</script>.pdf");
        Assert.Contains("<script>window.hacked = 1</script>", await pane.Field("内容").InputValueAsync(), StringComparison.Ordinal);
        await pane.Field("类别").SelectOptionAsync("other");
        await pane.IsWellAsync("outlook-read-markup");
        await pane.PressAsync("登记");
        await pane.SeeAsync("这封邮件已经登记");
        await pane.UploadedAsync(1);
        await pane.IsWellAsync("outlook-read-markup-logged");

        Assert.False(await pane.Page.EvaluateAsync<bool>("() => 'hacked' in window"));
        Assert.Equal(0, await pane.Page.Locator(".mail-pane img, .mail-pane script").CountAsync());
    }

    [Fact]
    public async Task Network_LostHalfWay_KeepsWhatWasTyped_AndGoesOn()
    {
        var pane = await PaneBrowser.OpenAsync(stage, "read", "ordinary");
        await pane.PressAsync("登记为诉求");
        await pane.SeeAsync("建议选");
        await pane.Field("标题").FillAsync("断网重来");
        await pane.Page.Context.SetOfflineAsync(true);
        await pane.PressAsync("登记");
        await pane.SeeAsync("没有连上服务器");
        Assert.Equal("断网重来", await pane.Field("标题").InputValueAsync());
        await pane.Page.Context.SetOfflineAsync(false);
        await pane.PressAsync("登记");
        await pane.SeeAsync("这封邮件已经登记");

        Assert.Single(await stage.AppealsAsync("断网重来"));
    }

    [Fact]
    public async Task Answer_LostOnItsWay_IsNotLoggedTwice()
    {
        var pane = await PaneBrowser.OpenAsync(stage, "read", "ordinary");
        await pane.PressAsync("登记为诉求");
        await pane.SeeAsync("建议选");
        await pane.Field("标题").FillAsync("答复丢了");
        var lost = 0;
        await pane.Page.RouteAsync("**/api/addin/messages/appeals", async route =>
        {
            if (lost++ > 0)
            {
                await route.FallbackAsync();
                return;
            }

            await route.FetchAsync();
            await route.AbortAsync("connectionreset");
        });
        await pane.PressAsync("登记");
        await pane.SeeAsync("没有连上服务器");
        await pane.PressAsync("登记");
        await pane.SeeAsync("没有重复登记");
        await pane.UploadedAsync(2);

        var appeal = Assert.Single(await stage.AppealsAsync("答复丢了"));
        Assert.Equal(["十二月用气计划.pdf", "限供情况说明.pdf"], await stage.FilesAsync(appeal.Id));
    }

    [Theory]
    [InlineData(1, "有 2 个附件没有上传")]
    [InlineData(2, "有 1 个附件没有上传")]
    public async Task AnswerAboutAFile_LostOnItsWay_LeavesEachFileOnce(int lost, string words)
    {
        var title = $"附件答复丢了（{lost}）";
        var pane = await PaneBrowser.OpenAsync(stage, "read", "ordinary");
        await pane.PressAsync("登记为诉求");
        await pane.SeeAsync("建议选");
        await pane.Field("标题").FillAsync(title);
        var sent = 0;
        await pane.Page.RouteAsync("**/api/addin/messages/logs/*/files", async route =>
        {
            if (++sent != lost)
            {
                await route.FallbackAsync();
                return;
            }

            // The server has the file; the pane does not know.
            Assert.True((await route.FetchAsync()).Ok);
            await route.AbortAsync("connectionreset");
        });
        await pane.PressAsync("登记");
        await pane.SeeAsync(words);
        var appeal = Assert.Single(await stage.AppealsAsync(title));
        Assert.Equal(lost, (await stage.FilesAsync(appeal.Id)).Count);

        await pane.PressAsync("重新上传未成功的附件");
        await pane.UploadedAsync(2);

        Assert.Equal(["十二月用气计划.pdf", "限供情况说明.pdf"], await stage.FilesAsync(appeal.Id));
        Assert.Equal(3, sent);
    }

    [Fact]
    public async Task Token_ExpiredMidWay_IsRenewedUnnoticed()
    {
        var pane = await PaneBrowser.OpenAsync(stage, "read", "ordinary");
        await pane.PressAsync("登记为诉求");
        await pane.SeeAsync("建议选");
        await pane.Field("标题").FillAsync("令牌过期");
        await pane.Page.EvaluateAsync("() => sessionStorage.setItem('desk.token', 'ended')");
        await pane.PressAsync("登记");
        await pane.SeeAsync("这封邮件已经登记");

        Assert.Single(await stage.AppealsAsync("令牌过期"));
    }

    [Fact]
    public async Task PinnedPane_ChangesMails_AndKeepsWhatWasTyped()
    {
        var pane = await PaneBrowser.OpenAsync(stage, "read", "ordinary");
        await pane.PressAsync("登记为诉求");
        await pane.Field("标题").FillAsync("只属于这一封");
        await pane.ShowAsync("two-customers");
        await pane.SeeAsync("两家公司的年度合同");
        Assert.Equal(0, await pane.Page.GetByLabel("标题").CountAsync());
        await pane.ShowAsync("nothing");
        await pane.SeeAsync("没有选中邮件");
        await pane.ShowAsync("ordinary");

        Assert.Equal("只属于这一封", await pane.Field("标题").InputValueAsync());
    }
}
