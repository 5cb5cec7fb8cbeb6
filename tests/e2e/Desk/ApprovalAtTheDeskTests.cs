using Microsoft.Playwright;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;
using TeamsGrading.Tests.Support;
using TeamsGrading.Tests.Support.Desk;

namespace TeamsGrading.Tests.E2e.Desk;

/// <summary>A committee goes its way at the desk, with real clicks: proposed, returned, proposed again, approved, filed, acknowledged, compared.</summary>
[Trait("Kind", "Slow")]
[Collection(BrowserCollection.Name)]
public sealed class ApprovalAtTheDeskTests : IAsyncLifetime
{
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
    [Trait("Clause", "R07")]
    public async Task Committee_ProposedReturnedAndProposedAgain_IsApprovedFiledAndCompared()
    {
        var liaison = await OpenAsync("朱琳");
        await TypeAsync(liaison, "评级工作小组");
        await PressAsync(liaison, "Card.Committee.SetUp");
        await PressAsync(liaison, "Card.CommitteeDraft.Add");
        foreach (var name in new[] { "杨帆", "秦岚", "朱琳" })
        {
            await AddAsync(liaison, name);
        }

        await PressAsync(liaison, "Card.CommitteeFind.Done");
        await PressAsync(liaison, "Card.CommitteeDraft.Check");
        await liaison.Card.Locator("textarea").FillAsync("本单位市场人员不足五人");
        await PressAsync(liaison, "Card.CommitteeCheck.Propose");
        await SaidAsync(liaison, "Card.CommitteeCheck.Proposed");

        var party = await OpenAsync("许航");
        await OpenCardAsync(party, "华东销售公司");
        await party.Card.GetByLabel(texts["Card.Approval.Reason"]).FillAsync("请说明为什么不足五人");
        await PressAsync(party, "Card.Approval.Return");
        await PressedAsync(party, "Card.Approval.Return");

        await TypeAsync(liaison, "评级工作小组");
        await liaison.Card.GetByText("请说明为什么不足五人").First.WaitForAsync();
        await PressAsync(liaison, "Card.Committee.Continue", "Card.Committee.SetUp");
        await PressAsync(liaison, "Card.CommitteeDraft.Check");
        await liaison.Card.Locator("textarea").FillAsync("本单位从事市场工作的只有三人");
        await PressAsync(liaison, "Card.CommitteeCheck.Propose");
        await SaidAsync(liaison, "Card.CommitteeCheck.Proposed");

        // The card comes to the party organisation's desk by itself.
        await OpenCardAsync(party, "华东销售公司", settled: false);
        await party.PictureAsync("approval-second-version");
        await party.Card.GetByLabel(texts["Card.Approval.Resolution"]).FillAsync("华东党〔2026〕11号");
        await PressAsync(party, "Card.Approval.Approve");
        await PressedAsync(party, "Card.Approval.Approve");

        var headquarters = await OpenAsync("林致远");
        await OpenCardAsync(headquarters, "华东销售公司");
        await PressAsync(headquarters, "Card.Filing.DoAcknowledge");
        await PressedAsync(headquarters, "Card.Filing.DoAcknowledge");
        Assert.Equal(FilingState.Acknowledged, (await LatestAsync())!.Value.Card.Filing);

        await CompareAsync(headquarters, (await host.NamedAsync("朱琳")).Unit);
        Assert.Empty(liaison.Complaints.Concat(party.Complaints).Concat(headquarters.Complaints));
    }

    private async Task CompareAsync(DeskBrowser desk, UnitId unit)
    {
        var (year, _) = (await LatestAsync())!.Value;
        await desk.Page.EvaluateAsync("hash => { window.location.hash = hash; }", $"#/versions?unit={Shown.Id(unit.Value)}&year={year}");
        await desk.Page.Locator("table.pair ins", new PageLocatorOptions { HasText = "从事" }).First.WaitForAsync();
        Assert.Equal(1, await desk.Page.Locator("tr.changed").CountAsync());
        await desk.PictureAsync("approval-versions");
        Assert.Equal("", string.Join('\n', await desk.AxeAsync()));
    }

    /// <summary>The committee's newest version, and the year it counts to.</summary>
    private async Task<(int Year, ApprovalCard Card)?> LatestAsync()
    {
        var unit = (await host.NamedAsync("朱琳")).Unit;
        foreach (var year in new[] { TimeProvider.System.GetUtcNow().Year, TimeProvider.System.GetUtcNow().Year - 1 })
        {
            var all = await host.UseAsync<IApprovalList, IReadOnlyList<ApprovalCard>>(list => list.ForYearAsync(unit, year, default));
            if (all.Where(approval => approval.Matter == ApprovalMatter.Committee).MaxBy(approval => approval.Version) is { } found)
            {
                return (year, found);
            }
        }

        return null;
    }

    private async Task<DeskBrowser> OpenAsync(string name)
    {
        var desk = await DeskBrowser.OpenAsync(chromium, host.Address);
        await desk.ChooseAsync(await host.NamedAsync(name));
        return desk;
    }

    private async Task AddAsync(DeskBrowser desk, string name)
    {
        await desk.Card.Locator("input").FillAsync(name);
        await PressAsync(desk, "Card.CommitteeFind.Search");
        await desk.Card.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = texts["Card.CommitteeFind.Add"], Exact = true }).ClickAsync();
        await desk.Card.GetByText(texts["Card.CommitteeFind.IsMember"]).First.WaitForAsync();
    }

    /// <summary>Presses the first of the buttons that is there, and waits until the server has answered.</summary>
    private async Task PressAsync(DeskBrowser desk, params string[] keys)
    {
        var buttons = keys.Select(key => desk.Card.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = texts[key], Exact = true })).Aggregate((one, other) => one.Or(other));
        await desk.Page.RunAndWaitForResponseAsync(() => buttons.First.ClickAsync(), answer => answer.Url.EndsWith("/actions", StringComparison.Ordinal));
    }

    /// <summary>The button is gone: it was done.</summary>
    private Task PressedAsync(DeskBrowser desk, string key) => desk.Card
        .GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = texts[key], Exact = true })
        .WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });

    private Task SaidAsync(DeskBrowser desk, string key) => desk.Page.GetByText(texts[key]).First.WaitForAsync();

    private static async Task OpenCardAsync(DeskBrowser desk, string title, bool settled = false)
    {
        var entry = desk.Page.Locator(".list .entry", new PageLocatorOptions { HasText = title }).Filter(new LocatorFilterOptions { HasText = settled ? "已办结" : "待办理" });
        await entry.First.ClickAsync();
        await desk.Card.Filter(new LocatorFilterOptions { HasText = title }).WaitForAsync();
    }

    private static async Task TypeAsync(DeskBrowser desk, string command)
    {
        await desk.Page.GetByLabel("输入指令").FillAsync(command);
        await desk.Page.RunAndWaitForResponseAsync(() => desk.Page.Keyboard.PressAsync("Enter"), answer => answer.Url.EndsWith("/commands", StringComparison.Ordinal));
    }
}
