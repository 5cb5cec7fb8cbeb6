using Microsoft.Playwright;
using TeamsGrading.Tests.Support;
using TeamsGrading.Tests.Support.Desk;

namespace TeamsGrading.Tests.E2e.Desk;

/// <summary>The card desk in Chromium, from choosing a person to the saved card.</summary>
[Trait("Kind", "Slow")]
public sealed class CardDeskTests(RunningDesk running) : IClassFixture<RunningDesk>
{
    private readonly DeskHost host = running.Host;

    [Fact]
    public async Task Desk_PersonSavesACard_SeesTheNextOneInItsPlace()
    {
        var person = await host.PersonAsync(index: 1);
        await host.PostFormAsync(person.Id, due: new DateTime(2027, 11, 30, 9, 0, 0, DateTimeKind.Utc));
        var desk = await OpenAsync();
        await desk.ChooseAsync(person);
        await desk.OpenCardAsync("江北化工集团评级");
        await desk.SeeAsync("江北化工集团评级");

        await desk.PressAsync("保存并看下一个");
        await desk.Page.GetByText("请填写理由。").WaitForAsync();
        Assert.Equal("TEXTAREA", await FocusedAsync(desk, "tagName"));

        await desk.Card.GetByLabel("合作程度（满分 15）").SelectOptionAsync("12.5");
        await desk.Card.GetByLabel("理由").FillAsync("多年合作，履约好");
        await desk.PressAsync("保存并看下一个");

        await desk.SeeAsync("华南玻璃有限公司");
        await desk.Page.GetByText("已保存。").WaitForAsync();
        Assert.Equal("华南玻璃有限公司", await FocusedAsync(desk, "textContent"));
        var saved = host.Form.Saved[^1];
        Assert.Equal(("9007199254740993", "a12", "多年合作，履约好"), (saved["subject"], saved["cooperation"], saved["reason"]));
        Assert.DoesNotContain("stability", saved.Keys);
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task Desk_CardChangesElsewhere_FollowsUnlessItIsBeingFilledIn()
    {
        // The information centre has a card about the calendar first, so the inspector fills in.
        var (person, other) = (await host.PersonAsync(index: 2), await host.PersonAsync(index: 4));
        await host.PostFormAsync(person.Id, 21);
        await host.PostFormAsync(other.Id, 21);
        var (reading, filling) = (await OpenAsync(), await OpenAsync());
        await reading.ChooseAsync(person);
        await filling.ChooseAsync(other);
        await reading.SeeAsync(host.Form.Title);
        await filling.Card.GetByLabel("理由").FillAsync("写到一半");

        var before = host.Form.Title;
        await host.ChangeFormAsync("评级事项已更新", 21);

        await reading.SeeAsync("评级事项已更新");
        var bar = filling.Page.GetByText("这张卡片在别处有了变化", new PageGetByTextOptions { Exact = false });
        await bar.WaitForAsync();
        Assert.Equal("写到一半", await filling.Card.GetByLabel("理由").InputValueAsync());
        await filling.PictureAsync("changed-elsewhere");
        await filling.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "重新载入" }).ClickAsync();
        await filling.SeeAsync("评级事项已更新");
        Assert.Equal("", await filling.Card.GetByLabel("理由").InputValueAsync());
        await host.ChangeFormAsync(before, 21);
    }

    [Fact]
    public async Task Desk_KeyboardOnly_ChoosesFillsInAndSaves()
    {
        // Somebody whom no other card waits for, so that the first one is the form.
        var person = await host.PersonAsync("en", index: 2);
        await host.PostFormAsync(person.Id, 31);
        var desk = await OpenAsync("en-GB");
        await desk.Page.GetByRole(AriaRole.Searchbox).WaitForAsync();
        await TabToAsync(desk, "input");
        await desk.Page.Keyboard.TypeAsync(person.Name);
        await TabToAsync(desk, "ul.people button");
        await desk.Page.Keyboard.PressAsync("Enter");
        await desk.Page.Locator(".list .entry").First.WaitForAsync();
        await TabToAsync(desk, ".list .entry");
        await desk.Page.Keyboard.PressAsync("Enter");
        await desk.Card.WaitForAsync();
        Assert.Equal("heading", await FocusedAsync(desk, "role"));

        await TabToAsync(desk, ".card select");
        await desk.Page.Keyboard.PressAsync("ArrowDown");
        await TabToAsync(desk, ".card textarea");
        await desk.Page.Keyboard.TypeAsync("by keyboard");
        await TabToAsync(desk, ".card button");
        await desk.Page.Keyboard.PressAsync("Enter");

        await desk.SeeAsync("South China Glass");
        Assert.Equal("by keyboard", host.Form.Saved[^1]["reason"]);
    }

    [Theory]
    [InlineData("zh-CN", 1280, ColorScheme.Light)]
    [InlineData("zh-CN", 1280, ColorScheme.Dark)]
    [InlineData("zh-CN", 360, ColorScheme.Light)]
    [InlineData("en", 1280, ColorScheme.Light)]
    [InlineData("en", 360, ColorScheme.Dark)]
    public async Task Desk_EveryState_IsCleanForAxeAndFitsItsWidth(string locale, int width, ColorScheme scheme)
    {
        var english = locale == "en";
        var person = await host.PersonAsync(locale, index: english ? 1 : 4);
        await host.PostFormAsync(person.Id, 41, new DateTime(2020, 1, 5, 9, 0, 0, DateTimeKind.Utc));
        await host.PostFormAsync(person.Id, 42);
        await host.SettleFormAsync(42);
        var desk = await OpenAsync(locale == "en" ? "en-GB" : locale, width, scheme);
        var name = $"{locale}-{width}-{scheme}";

        await desk.Page.Locator("ul.people button").First.WaitForAsync();
        await CheckAsync(desk, $"{name}-1-people");
        await desk.ChooseAsync(person);
        await desk.Page.Locator(".list .entry").First.WaitForAsync();
        await CheckAsync(desk, $"{name}-2-list");
        await desk.OpenCardAsync(host.Form.Title);
        await desk.Card.WaitForAsync();
        await CheckAsync(desk, $"{name}-3-card");
        await desk.PressAsync(english ? "Save and go on" : "保存并看下一个");
        await desk.Page.Locator(".field-refusal").WaitForAsync();
        await CheckAsync(desk, $"{name}-4-refused");
        await desk.Card.Locator("textarea").FillAsync("explode");
        await desk.PressAsync(english ? "Save and go on" : "保存并看下一个");
        await desk.Page.Locator(".outcome .fui-MessageBar").WaitForAsync();
        await CheckAsync(desk, $"{name}-5-failed");
        await desk.Card.Locator("textarea").FillAsync("ok");
        await desk.PressAsync(english ? "Save and go on" : "保存并看下一个");
        await desk.SeeAsync(english ? "South China Glass" : "华南玻璃有限公司");
        await CheckAsync(desk, $"{name}-6-saved");
        if (width < 700)
        {
            await desk.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = english ? "Back to the list" : "返回列表" }).ClickAsync();
            await desk.Page.Locator(".list .entry").First.WaitForAsync();
        }

        await desk.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = english ? "Help" : "帮助", Exact = true }).First.ClickAsync();
        await desk.SeeAsync(english ? "Help" : "帮助");
        await CheckAsync(desk, $"{name}-7-help");
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task Desk_ServerAway_SaysWhatToDoAndKeepsWhatWasTyped()
    {
        var person = await host.PersonAsync(index: 6);
        await host.PostFormAsync(person.Id, 51);
        var desk = await OpenAsync();
        await desk.ChooseAsync(person);
        await desk.Card.GetByLabel("理由").FillAsync("还在");
        await desk.Page.Context.SetOfflineAsync(true);

        await desk.PressAsync("保存并看下一个");

        await desk.Page.GetByText("没有连上服务器").WaitForAsync();
        Assert.Equal("还在", await desk.Card.GetByLabel("理由").InputValueAsync());
        await desk.Page.Context.SetOfflineAsync(false);
        await desk.PressAsync("保存并看下一个");
        await desk.SeeAsync("华南玻璃有限公司");
    }

    private async Task CheckAsync(DeskBrowser desk, string picture)
    {
        await desk.PictureAsync(picture);
        Assert.Equal("", string.Join('\n', await desk.AxeAsync()));
        Assert.False(await desk.ScrollsSidewaysAsync(), picture);
    }

    private static Task<string> FocusedAsync(DeskBrowser desk, string property) =>
        desk.Page.EvaluateAsync<string>($"() => document.activeElement.{property}");

    /// <summary>Presses Tab until an element that matches has the focus.</summary>
    private static async Task TabToAsync(DeskBrowser desk, string selector)
    {
        for (var i = 0; i < 60; i++)
        {
            await desk.Page.Keyboard.PressAsync("Tab");
            if (await desk.Page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
            {
                return;
            }
        }

        Assert.Fail($"Tab never reaches {selector}");
    }

    private Task<DeskBrowser> OpenAsync(string locale = "zh-CN", int width = 1280, ColorScheme scheme = ColorScheme.Light) =>
        DeskBrowser.OpenAsync(running.Chromium, host.Address, locale, width, width < 700 ? 740 : 900, scheme);
}

/// <summary>A desk and a browser for the tests of a class.</summary>
public sealed class RunningDesk : IAsyncLifetime
{
    public DeskHost Host { get; } = DeskHost.Start();

    public Chromium Chromium { get; private set; } = null!;

    public async Task InitializeAsync() => Chromium = await Chromium.LaunchAsync();

    public async Task DisposeAsync()
    {
        await Chromium.DisposeAsync();
        await Host.DisposeAsync();
    }
}
