using Microsoft.Playwright;
using TeamsGrading.Bot.Cards;

namespace TeamsGrading.Tests.Support;

/// <summary>The card desk of one demo person, in a browser.</summary>
public sealed class DeskPage : CardHand
{
    private DeskPage(IPage page, Texts texts)
        : base(page, texts)
    {
    }

    public override ILocator Card => Page.Locator(".pane .card");

    protected override ILocator Lists => Card.Locator("select");

    /// <summary>Opens the bot's address and chooses the person, as a newcomer does.</summary>
    public static async Task<DeskPage> OpenAsync(Chromium chromium, Uri bot, string name, string locale)
    {
        var page = await chromium.NewPersonAsync(locale == "en" ? "en-US" : locale);
        await page.GotoAsync(bot.ToString());
        await page.Locator(".people .entry").Filter(new LocatorFilterOptions { HasText = name }).First.ClickAsync();
        await page.Locator(".who-name").Filter(new LocatorFilterOptions { HasText = name }).WaitForAsync();
        return new DeskPage(page, new Wording().For(locale));
    }

    /// <summary>Opens the card in the list whose title contains <paramref name="title"/>; waits for it to come by itself.</summary>
    public async Task OpenCardAsync(string title)
    {
        await Page.Locator(".entries .entry").Filter(new LocatorFilterOptions { HasText = title }).First.ClickAsync();
        await Card.Filter(new LocatorFilterOptions { HasText = title }).WaitForAsync();
    }

    /// <summary>Opens a scoring round for gaseous customers, with everything else as the card proposes it.</summary>
    public async Task OpenRoundAsync()
    {
        await Page.Locator("nav.commands button").Nth(1).ClickAsync();
        await OfferedAsync("Card.New.Next");
        foreach (var wanted in new[] { Texts["Enum.GasForm.Gaseous"], Texts["Enum.RoundKind.Scoring"] })
        {
            await Card.GetByLabel(wanted, new LocatorGetByLabelOptions { Exact = true }).CheckAsync();
        }

        await PressAsync("Card.New.Next");
        await PressAsync("Card.Prepared.Open");
    }

    protected override Task ChooseAsync(ILocator list, int nth) => list.SelectOptionAsync(new SelectOptionValue { Index = nth + 1 });
}
