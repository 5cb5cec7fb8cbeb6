using Microsoft.Playwright;
using TeamsGrading.Core.Seams;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.E2e.Outlook;

/// <summary>The reading pane of Outlook in Chromium against the real server: who writes, what becomes of the mail, what colleagues see of it.</summary>
[Trait("Kind", "Slow")]
[Collection(BrowserCollection.Name)]
public sealed class OutlookPaneReadTests(OutlookStage stage) : IClassFixture<OutlookStage>
{
    [Fact]
    [Trait("Clause", "M10")]
    public async Task Mail_OfAContact_BecomesAnAppealWithItsFiles_AndIsAmended()
    {
        var pane = await PaneBrowser.OpenAsync(stage, "read", "ordinary");
        await pane.SeeAsync(stage.Strategic.Name);
        await pane.SeeAsync("已登记的联系人");
        await pane.IsWellAsync("outlook-read-start");
        await pane.PressAsync("登记为诉求");
        await pane.SeeAsync("建议选");
        Assert.Equal("关于十二月供气", await pane.Field("标题").InputValueAsync());
        Assert.Contains("300 万方", await pane.Field("内容").InputValueAsync(), StringComparison.Ordinal);
        await pane.Field("标题").FillAsync("十二月增量 <b>甲</b>");
        await pane.IsWellAsync("outlook-read-appeal");
        await pane.PressAsync("登记");
        await pane.SeeAsync("这封邮件已经登记");
        await pane.Page.GetByText("已上传", new PageGetByTextOptions { Exact = true }).Nth(1).WaitForAsync();
        await pane.IsWellAsync("outlook-read-logged");

        var appeal = Assert.Single(await stage.AppealsAsync("十二月增量 <b>甲</b>"));
        Assert.Equal((AppealState.Draft, AppealCategory.ContractRisk, stage.Strategic.Id), (appeal.State, appeal.Category, appeal.Customer));
        Assert.Equal(["十二月用气计划.pdf", "限供情况说明.pdf"], await stage.FilesAsync(appeal.Id));

        await pane.PressAsync("修改：十二月增量 <b>甲</b>");
        await pane.Field("标题").FillAsync("十二月增量（改）");
        await pane.PressAsync("保存修改");
        await pane.SeeAsync("已修改。");
        Assert.Single(await stage.AppealsAsync("十二月增量（改）"));
        Assert.Equal(0, await pane.Page.Locator(".mail-pane b").CountAsync());
    }

    [Fact]
    public async Task Mail_LoggedBefore_IsSeenByAColleagueAndNeverDoubled()
    {
        var first = await PaneBrowser.OpenAsync(stage, "read", "ordinary");
        await first.PressAsync("登记为诉求");
        await first.Field("标题").FillAsync("同事也看得到");
        await first.PressAsync("登记");
        await first.SeeAsync("这封邮件已经登记");
        var id = new Uri(first.Page.Url).Query.Split("&id=")[1].Split('&')[0];

        var colleague = await PaneBrowser.OpenAsync(stage, "read", "ordinary", "褚文静", more: "");
        await colleague.Page.GotoAsync(first.Page.Url);
        await colleague.SeeAsync("这封邮件已经登记");
        await colleague.SeeAsync(OutlookStage.Liaison);
        Assert.False(await colleague.OffersAsync("登记为诉求"));
        Assert.Contains("#/card/appeal/", await colleague.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "打开：同事也看得到" }).GetAttributeAsync("href"), StringComparison.Ordinal);

        // The next mail of the thread: another one, with the first beside it.
        await colleague.Page.GotoAsync(first.Page.Url.Replace("sample=ordinary", "sample=english", StringComparison.Ordinal) + $"&thread=thread-ordinary-{id}");
        await colleague.Page.GetByText("同一往来中已登记的其他邮件（1）").ClickAsync();
        await colleague.SeeAsync("同事也看得到");
        Assert.True(await colleague.OffersAsync("登记为诉求"));
        await colleague.IsWellAsync("outlook-read-thread");
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task Thread_LoggedByAColleague_IsSeenInAMailboxThatCallsItByAnotherName()
    {
        var first = await PaneBrowser.OpenAsync(stage, "read", "ordinary", more: "thread=in-the-mailbox-of-one");
        await first.PressAsync("登记为诉求");
        await first.Field("标题").FillAsync("同一往来");
        await first.PressAsync("登记");
        await first.SeeAsync("这封邮件已经登记");
        var id = new Uri(first.Page.Url).Query.Split("&id=")[1].Split('&')[0];
        var answers = "thread=in-the-mailbox-of-another&references=" + Uri.EscapeDataString($"<ordinary-{id}@mail.example>\r\n <between@mail.example>");

        var colleague = await PaneBrowser.OpenAsync(stage, "read", "english", "褚文静", more: answers);
        await colleague.Page.GetByText("同一往来中已登记的其他邮件（1）").ClickAsync();
        await colleague.SeeAsync(OutlookStage.Liaison);
        Assert.Contains("#/card/appeal/", await colleague.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "打开：同一往来" }).GetAttributeAsync("href"), StringComparison.Ordinal);
        Assert.True(await colleague.OffersAsync("登记为诉求"));
        await colleague.IsWellAsync("outlook-read-thread-mailboxes");

        // What is no answer to it is not of the thread; and who may not see the appeal sees nothing of it, whatever the headers say.
        await IsNotToldAsync("褚文静", "thread=in-the-mailbox-of-another");
        await IsNotToldAsync("俞兰", answers);
    }

    private async Task IsNotToldAsync(string person, string more)
    {
        var pane = await PaneBrowser.OpenAsync(stage, "read", "english", person, more: more);
        await pane.Page.Locator(".start").WaitForAsync();
        Assert.Equal(0, await pane.Page.GetByText("同一往来").CountAsync());
    }

    [Fact]
    [Trait("Clause", "M12")]
    public async Task Mail_ThatIsUrgent_IsRaisedAtOnce()
    {
        var pane = await PaneBrowser.OpenAsync(stage, "read", "ordinary");
        await pane.PressAsync("登记为诉求");
        await pane.Field("标题").FillAsync("紧急停供");
        await pane.Page.GetByLabel("紧急：现在就上报，不等月底").CheckAsync();
        await pane.PressAsync("登记并立即上报");
        await pane.SeeAsync("已登记，并已立即上报。");

        Assert.Equal((AppealState.WithHeadquarters, true), Assert.Single(await stage.AppealsAsync("紧急停供")) is var raised ? (raised.State, raised.Urgent) : default);
        Assert.False(await pane.OffersAsync("修改：紧急停供"));
    }

    [Fact]
    [Trait("Clause", "A01")]
    public async Task Mail_OfAContact_BecomesAnInterviewNote()
    {
        var pane = await PaneBrowser.OpenAsync(stage, "read", "ordinary");
        await pane.PressAsync("登记为访谈记录");
        await pane.Field("达成的共识").FillAsync("一月再谈 <u>价格</u>");
        await pane.IsWellAsync("outlook-read-interview");
        await pane.PressAsync("登记");
        await pane.SeeAsync("已登记到客户档案的访谈记录");
        await pane.SeeAsync("访谈记录");
        Assert.False(await pane.OffersAsync("登记为访谈记录"));
    }

    [Fact]
    public async Task Sender_OfTwoCustomers_IsNotGuessed()
    {
        var pane = await PaneBrowser.OpenAsync(stage, "read", "two-customers");
        await pane.SeeAsync("请选择邮件说的是哪一个");
        Assert.False(await pane.OffersAsync("登记为诉求"));
        await pane.IsWellAsync("outlook-read-two");
        await pane.Page.GetByRole(AriaRole.Radio, new PageGetByRoleOptions { Name = stage.Vip.Name }).CheckAsync();
        await pane.PressAsync("登记为诉求");
        await pane.SeeAsync($"客户：{stage.Vip.Name}");
    }

    [Fact]
    public async Task Sender_Unknown_BecomesAContactAndIsKnownFromThenOn()
    {
        var pane = await PaneBrowser.OpenAsync(stage, "read", "unknown", more: "from=zhao.xin%40newcomer.example&name=%3Cb%3E赵新%3C%2Fb%3E");
        await pane.SeeAsync("还没有登记过这位来信人");
        await pane.IsWellAsync("outlook-read-unknown");
        await pane.PressAsync("登记为联系人");
        await pane.Field("客户名称或编号").FillAsync(stage.Vip.Name[..4]);
        await pane.PressAsync("查找");
        await pane.PressAsync($"选择：{stage.Vip.Name}");
        await pane.Field("职务").FillAsync("采购");
        await pane.IsWellAsync("outlook-read-contact");
        await pane.PressAsync("登记联系人");
        await pane.SeeAsync("已登记为联系人。");
        await pane.SeeAsync("已登记的联系人 · 采购");
        await pane.SeeAsync(stage.Vip.Name);

        await pane.Page.ReloadAsync();
        await pane.SeeAsync("已登记的联系人 · 采购");
        await pane.SeeAsync("<b>赵新</b>");
    }

    [Fact]
    [Trait("Clause", "A07")]
    public async Task Draft_ChangedByAColleagueMeanwhile_IsShownBesideOnesOwnWords()
    {
        var mine = await PaneBrowser.OpenAsync(stage, "read", "ordinary");
        await mine.PressAsync("登记为诉求");
        await mine.Field("标题").FillAsync("两人同改");
        await mine.PressAsync("登记");
        await mine.Page.GetByText("已上传", new PageGetByTextOptions { Exact = true }).Nth(1).WaitForAsync();
        await mine.PressAsync("修改：两人同改");
        await mine.Field("标题").FillAsync("我的标题");

        var theirs = await PaneBrowser.OpenAsync(stage, "read", "ordinary", "周启明");
        await theirs.Page.GotoAsync(mine.Page.Url);
        await theirs.PressAsync("修改：两人同改");
        await theirs.Field("标题").FillAsync("经理的标题");
        await theirs.PressAsync("保存修改");
        await theirs.SeeAsync("已修改。");

        await mine.PressAsync("保存修改");
        await mine.SeeAsync("别人刚刚改过这件诉求");
        await mine.SeeAsync("经理的标题");
        Assert.Equal("我的标题", await mine.Field("标题").InputValueAsync());
        await mine.IsWellAsync("outlook-read-conflict");
        await mine.PressAsync("仍用我填的");
        await mine.SeeAsync("已修改。");
        Assert.Single(await stage.AppealsAsync("我的标题"));
    }

    [Fact]
    public async Task Appeal_ByKeyboardAlone_IsLogged()
    {
        var pane = await PaneBrowser.OpenAsync(stage, "read", "ordinary");
        await pane.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "登记为诉求" }).FocusAsync();
        await pane.Page.Keyboard.PressAsync("Enter");
        await pane.Page.Locator("h2:focus").WaitForAsync();
        await pane.SeeAsync("建议选");
        await pane.Field("标题").FocusAsync();
        await pane.Page.Keyboard.PressAsync("Control+A");
        await pane.Page.Keyboard.TypeAsync("只用键盘");
        await pane.Page.Keyboard.PressAsync("Enter");
        await pane.SeeAsync("这封邮件已经登记");
        Assert.Single(await stage.AppealsAsync("只用键盘"));
    }
}
