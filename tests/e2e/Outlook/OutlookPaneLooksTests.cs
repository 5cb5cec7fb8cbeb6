using Microsoft.Playwright;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.E2e.Outlook;

/// <summary>Both panes in all three themes, as wide as a pane and as a phone, in both languages: clean for axe, no wider than they may be.</summary>
[Trait("Kind", "Slow")]
[Collection(BrowserCollection.Name)]
public sealed class OutlookPaneLooksTests(OutlookStage stage) : IClassFixture<OutlookStage>
{
    /// <summary>Of every theme and width one, the language going along.</summary>
    public static TheoryData<string, int, string> Looks => new()
    {
        { "default", 320, OutlookStage.Liaison },
        { "dark", 320, OutlookStage.Liaison },
        { "contrast", 320, OutlookStage.Liaison },
        { "default", 390, "Chen Mei" },
        { "dark", 390, "Chen Mei" },
        { "contrast", 390, "Chen Mei" },
    };

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task ReadingPane_IsCleanInEveryTheme(string theme, int width, string person)
    {
        var english = person != OutlookStage.Liaison;
        var (interview, contact, back) = english ? ("Log as an interview note", "Register as a contact", "‹ Back") : ("登记为访谈记录", "登记为联系人", "‹ 返回");
        var pane = await PaneBrowser.OpenAsync(stage, "read", "ordinary", person, new PaneLook(width, theme), english ? $"from={await stage.ContactOfAsync("QN002")}" : "");
        await pane.Page.Locator(".glance").WaitForAsync();
        await pane.IsWellAsync($"outlook-looks-{theme}-{width}-start");
        if (!english)
        {
            await pane.PressAsync("登记为诉求");
            await pane.SeeAsync("建议选");
            await pane.PressAsync("登记");
            await pane.Page.GetByText("已上传", new PageGetByTextOptions { Exact = true }).Nth(1).WaitForAsync();
            await pane.IsWellAsync($"outlook-looks-{theme}-{width}-logged");
        }

        await pane.PressAsync(interview);
        await pane.Page.Locator("textarea").First.WaitForAsync();
        await pane.Page.Locator("textarea").First.FillAsync("");
        await pane.PressAsync(english ? "Log it" : "登记");
        await pane.IsWellAsync($"outlook-looks-{theme}-{width}-interview");
        await pane.PressAsync(back);

        await pane.Page.GotoAsync(pane.Page.Url.Replace("sample=ordinary", "sample=public", StringComparison.Ordinal).Split("&from")[0]);
        await pane.PressAsync(contact);
        await pane.Page.GetByRole(AriaRole.Searchbox).WaitForAsync();
        await pane.IsWellAsync($"outlook-looks-{theme}-{width}-contact");
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task WritingPane_IsCleanInEveryTheme(string theme, int width, string person)
    {
        var reader = person == OutlookStage.Liaison ? person : "Grace Yuan";
        var pane = await PaneBrowser.OpenAsync(stage, "compose", "draft", reader, new PaneLook(width, theme));
        await pane.Page.Locator(".choices .entry").First.WaitForAsync();
        await pane.IsWellAsync($"outlook-looks-{theme}-{width}-list");
        await pane.Page.Locator(".choices .entry").First.ClickAsync();
        await pane.Page.Locator(".letter").WaitForAsync();
        await pane.IsWellAsync($"outlook-looks-{theme}-{width}-preview");
    }
}
