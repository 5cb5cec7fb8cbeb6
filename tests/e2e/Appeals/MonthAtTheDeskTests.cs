using Microsoft.Playwright;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;
using TeamsGrading.Tests.Support;
using TeamsGrading.Tests.Support.Desk;

namespace TeamsGrading.Tests.E2e.Appeals;

/// <summary>The month of a liaison at the desk with real clicks: customer by customer, an appeal with a file, nothing to report, sent; headquarters answers, the unit closes.</summary>
[Trait("Kind", "Slow")]
[Collection(BrowserCollection.Name)]
public sealed class MonthAtTheDeskTests : IAsyncLifetime
{
    private const string Title = "冬季增供 2000 万方";

    private readonly DeskHost host = DeskHost.Start();
    private readonly Texts texts = new Wording().For("zh-CN");
    private Chromium chromium = null!;

    public async Task InitializeAsync() => chromium = await Chromium.LaunchAsync();

    public async Task DisposeAsync()
    {
        await chromium.DisposeAsync();
        await host.DisposeAsync();
    }

    [Fact]
    [Trait("Clause", "M10")]
    [Trait("Clause", "M11")]
    public async Task Month_WithAnAppealAndNothingToReport_IsSentAnsweredAndClosed()
    {
        await StrategicGround.LayAsync(host, "HN001", "HN004");
        var liaison = await OpenAsync("郑慧敏");
        await TypeAsync(liaison, "每月诉求");
        await liaison.PictureAsync("month-start");
        await PressAsync(liaison, "Card.AppealMonth.Start");
        await liaison.PictureAsync("month-customer");
        var first = await NameAsync(liaison);
        await RefusedWithoutCategoryAsync(liaison);
        await liaison.Card.Locator("select").SelectOptionAsync(new SelectOptionValue { Label = texts.Show(AppealCategory.HeadquartersSupport) });
        await PressAsync(liaison, "Card.AppealMonth.SaveDraft");
        await PressAsync(liaison, "Card.AppealMonth.EditDraft");
        await AttachAsync(liaison);
        await liaison.PictureAsync("month-file");
        await PressAsync(liaison, "Card.AppealMonth.BackToCustomer");
        await NothingElsewhereAsync(liaison, first);
        await ReviewAsync(liaison);
        await liaison.PictureAsync("month-review");
        Assert.Equal("", string.Join('\n', await liaison.AxeAsync()));
        await PressAsync(liaison, "Card.AppealMonth.Send");
        await liaison.Card.GetByText("上报（郑慧敏）").First.WaitForAsync();
        await liaison.PictureAsync("month-sent");

        var headquarters = await OpenAsync("顾清扬");
        await OpenCardAsync(headquarters, Title);
        await headquarters.PictureAsync("month-headquarters");
        await headquarters.Card.Locator("textarea").First.FillAsync("已纳入冬季保供计划，12 月起分三批供应。");
        await PressAsync(headquarters, "Card.Appeal.AnswerDo");

        // The answer comes to the liaison's desk by itself.
        await OpenCardAsync(liaison, Title);
        await liaison.Card.GetByText("分三批供应").First.WaitForAsync();
        await liaison.Card.Locator("textarea").First.FillAsync("认可");
        await PressAsync(liaison, "Card.Appeal.CloseDo");
        await liaison.Card.GetByText(texts.Show(AppealState.Closed)).First.WaitForAsync();
        Assert.Empty(liaison.Complaints.Concat(headquarters.Complaints));
    }

    private async Task<DeskBrowser> OpenAsync(string name)
    {
        var desk = await DeskBrowser.OpenAsync(chromium, host.Address);
        await desk.ChooseAsync(await host.NamedAsync(name));
        return desk;
    }

    /// <summary>What was typed stays when the server asks for more.</summary>
    private async Task RefusedWithoutCategoryAsync(DeskBrowser liaison)
    {
        await liaison.Card.Locator("input[type=text]").First.FillAsync(Title);
        await liaison.Card.Locator("textarea").First.FillAsync("化工园区新装置 12 月投产，合同量不足，请总部协调资源。");
        await PressAsync(liaison, "Card.AppealMonth.SaveDraft");
        await liaison.Page.Locator(".field-refusal, .outcome .fui-MessageBar").First.WaitForAsync();
        Assert.Equal(Title, await liaison.Card.Locator("input[type=text]").First.InputValueAsync());
    }

    private async Task AttachAsync(DeskBrowser liaison)
    {
        var chooser = await liaison.Page.RunAndWaitForFileChooserAsync(() => liaison.PressAsync(texts["Card.Appeal.Attach"]));
        await chooser.SetFilesAsync(new FilePayload { Name = "用气申请.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.7\n%%EOF"u8.ToArray() });
        await liaison.Card.GetByText("用气申请.pdf").First.WaitForAsync();
    }

    /// <summary>Of every other customer it is said that there is nothing to report; a subject has a file for each form of gas.</summary>
    private async Task NothingElsewhereAsync(DeskBrowser liaison, string first)
    {
        await PressAsync(liaison, "Card.AppealMonth.Next");
        for (var others = 0; await Button(liaison, "Card.AppealMonth.Nothing").CountAsync() > 0; others++)
        {
            Assert.True(others < 10, "the next customer never ends");
            Assert.DoesNotContain(first, await liaison.Card.InnerTextAsync(), StringComparison.Ordinal);
            // The answer is the next customer who is without one, in the end the month itself.
            await PressAsync(liaison, "Card.AppealMonth.Nothing");
        }
    }

    /// <summary>After the last customer the card leads to the review, or back to the month, which does.</summary>
    private async Task ReviewAsync(DeskBrowser liaison)
    {
        if (await Button(liaison, "Card.AppealMonth.ToReview").CountAsync() == 0)
        {
            await PressAsync(liaison, "Card.AppealMonth.Back");
        }

        await PressAsync(liaison, "Card.AppealMonth.ToReview");
    }

    private static Task<string> NameAsync(DeskBrowser desk) => desk.Heading.InnerTextAsync();

    private ILocator Button(DeskBrowser desk, string key) => desk.Card.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = texts[key], Exact = true });

    private Task PressAsync(DeskBrowser desk, string key) =>
        desk.Page.RunAndWaitForResponseAsync(() => Button(desk, key).First.ClickAsync(), answer => answer.Url.EndsWith("/actions", StringComparison.Ordinal));

    private static async Task OpenCardAsync(DeskBrowser desk, string title)
    {
        await desk.Page.Locator(".list .entry", new PageLocatorOptions { HasText = title }).Filter(new LocatorFilterOptions { HasNotText = "已办结" }).First.ClickAsync();
        await desk.Card.Filter(new LocatorFilterOptions { HasText = title }).WaitForAsync();
    }

    private static async Task TypeAsync(DeskBrowser desk, string command)
    {
        await desk.Page.GetByLabel("输入指令").FillAsync(command);
        await desk.Page.RunAndWaitForResponseAsync(() => desk.Page.Keyboard.PressAsync("Enter"), answer => answer.Url.EndsWith("/commands", StringComparison.Ordinal));
    }
}
