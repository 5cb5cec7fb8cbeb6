using Microsoft.Playwright;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;
using TeamsGrading.Tests.Support;
using TeamsGrading.Tests.Support.Desk;

namespace TeamsGrading.Tests.E2e.Appeals;

/// <summary>The month of a liaison in Teams: typed, filled in and sent in the chat of Microsoft's own client.</summary>
[Trait("Kind", "Slow")]
[Collection(BrowserCollection.Name)]
public sealed class MonthInTheChatTests
{
    private const string Title = "冬季增供 2000 万方";

    private static readonly Texts Words = new Wording().For("zh-CN");

    [Fact]
    [Trait("Clause", "M10")]
    public async Task Liaison_InTheChat_SendsTheMonthWithAnAppeal()
    {
        await using var host = DeskHost.Start();
        await StrategicGround.LayAsync(host, "QN001");
        await using var chromium = await Chromium.LaunchAsync();
        await using var client = await Support.Playground.StartAsync(new Uri(host.Address, "api/messages"), 22);
        var chat = await PlaygroundChat.OpenAsync(chromium, client);
        // The greeting shows that the bot knows whose chat it is.
        await chat.Cards.First.WaitForAsync();

        await chat.SayAsync("每月诉求");
        var month = await chat.TakeUpAsync(await chat.CardWithAsync(Words["Card.AppealMonth.Start"]), Words);
        await month.PressAsync("Card.AppealMonth.Start");
        await FillAsync(month);
        await month.PressAsync("Card.AppealMonth.SaveDraft");
        await month.PressAsync("Card.AppealMonth.ToReview");
        await month.PressAsync("Card.AppealMonth.Send");

        Assert.Contains("上报（李静）", await month.Card.InnerTextAsync(), StringComparison.Ordinal);
        await ArrivesAsync(host, chromium);
    }

    private static async Task FillAsync(CardHand month)
    {
        await month.Card.GetByRole(AriaRole.Combobox).First.ClickAsync();
        await month.Page.GetByRole(AriaRole.Option, new PageGetByRoleOptions { Name = Words.Show(AppealCategory.HeadquartersSupport), Exact = true }).ClickAsync();
        await PlaygroundChat.EnterAsync(month.Card.GetByRole(AriaRole.Textbox).Nth(0), Title);
        await PlaygroundChat.EnterAsync(month.Card.GetByRole(AriaRole.Textbox).Nth(1), "化工园区新装置 12 月投产，合同量不足，请总部协调资源。");
    }

    /// <summary>Headquarters finds it on its desk without doing anything.</summary>
    private static async Task ArrivesAsync(DeskHost host, Chromium chromium)
    {
        var headquarters = await DeskBrowser.OpenAsync(chromium, host.Address);
        await headquarters.ChooseAsync(await host.NamedAsync("顾清扬"));
        await headquarters.PictureAsync("chat-headquarters");
        await headquarters.Page.Locator(".list .entry", new PageLocatorOptions { HasText = Title }).First.WaitForAsync();
    }
}
