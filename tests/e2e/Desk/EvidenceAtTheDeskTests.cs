using Microsoft.Playwright;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Tests.Support;
using TeamsGrading.Tests.Support.Desk;

namespace TeamsGrading.Tests.E2e.Desk;

/// <summary>A file of evidence goes up from the card of a bar, and comes down again as it was.</summary>
[Trait("Kind", "Slow")]
[Collection(BrowserCollection.Name)]
public sealed class EvidenceAtTheDeskTests : IAsyncLifetime
{
    private static readonly byte[] Letter = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"u8.ToArray();
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
    [Trait("Clause", "R20")]
    public async Task Evidence_UploadedAtTheDesk_StandsOnTheCardAndCanBeOpened()
    {
        var desk = await DeskBrowser.OpenAsync(chromium, host.Address);
        await desk.ChooseAsync(await host.NamedAsync("郑慧敏"));
        await desk.Page.GetByLabel("输入指令").FillAsync("禁评");
        await desk.Page.Keyboard.PressAsync("Enter");
        await desk.PressAsync(texts["Card.Bar.New"]);
        await desk.Card.GetByLabel(texts["Card.Bar.Query"]).FillAsync("佛山");
        await desk.PressAsync(texts["Card.Bar.Find"]);
        await desk.Card.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = texts["Card.Bar.Choose"] }).First.ClickAsync();
        await desk.Card.GetByRole(AriaRole.Radio).First.CheckAsync();
        await desk.Card.GetByLabel(texts["Card.Bar.Text"]).FillAsync("多次拖欠气款");
        await desk.PressAsync(texts["Card.Bar.ToEvidence"]);
        await desk.Card.GetByText(texts["Card.Bar.NoEvidence"]).WaitForAsync();

        await ChooseAsync(desk, "说明.txt", "plain"u8.ToArray());
        await desk.Page.Locator(".outcome .fui-MessageBar").WaitForAsync();
        await desk.PictureAsync("evidence-refused");

        await ChooseAsync(desk, "催款函.pdf", Letter);
        await desk.Card.GetByText("催款函.pdf").WaitForAsync();
        await desk.PictureAsync("evidence");
        Assert.Equal("", string.Join('\n', await desk.AxeAsync()));

        var download = await desk.Page.RunAndWaitForDownloadAsync(() => desk.PressAsync(texts["Card.Bar.OpenFile"]));
        Assert.Equal("催款函.pdf", download.SuggestedFilename);
        using var copy = new MemoryStream();
        await (await download.CreateReadStreamAsync()).CopyToAsync(copy);
        Assert.Equal(Letter, copy.ToArray());
        Assert.Empty(desk.Complaints);
    }

    private async Task ChooseAsync(DeskBrowser desk, string name, byte[] content)
    {
        var chooser = await desk.Page.RunAndWaitForFileChooserAsync(() => desk.PressAsync(texts["Card.Bar.Upload"]));
        await chooser.SetFilesAsync(new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = content });
    }
}
