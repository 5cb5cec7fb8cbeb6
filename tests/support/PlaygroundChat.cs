using Microsoft.Playwright;
using TeamsGrading.Bot.Cards;

namespace TeamsGrading.Tests.Support;

/// <summary>The personal chat of one Playground instance, as the person sees it in a browser.</summary>
public sealed class PlaygroundChat
{
    private PlaygroundChat(IPage page, int person) => (Page, Person) = (page, person);

    public IPage Page { get; }

    /// <summary>Employee number.</summary>
    public int Person { get; }

    /// <summary>Every card in the chat, oldest first.</summary>
    public ILocator Cards => Page.Locator(".ac-adaptiveCard");

    public ILocator LastCard => Cards.Last;

    /// <summary>Opens the chat; that installs the bot for the person.</summary>
    public static async Task<PlaygroundChat> OpenAsync(Chromium chromium, Playground playground)
    {
        var page = await chromium.NewPersonAsync("en-US");
        await page.GotoAsync(playground.Address.ToString());
        await page.Locator("[role=textbox][contenteditable=true]").WaitForAsync();
        return new PlaygroundChat(page, playground.Person);
    }

    /// <summary>Types a message and sends it.</summary>
    public async Task SayAsync(string text)
    {
        await Page.Locator("[role=textbox][contenteditable=true]").ClickAsync();
        await Page.Keyboard.InsertTextAsync(text);
        await Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Send Message" }).ClickAsync();
    }

    /// <summary>The card, wherever in the chat, that contains <paramref name="text"/>; waits for it.</summary>
    public async Task<ILocator> CardWithAsync(string text, float withinMilliseconds = 30_000)
    {
        var card = Cards.Filter(new LocatorFilterOptions { HasText = text }).Last;
        await card.WaitForAsync(new LocatorWaitForOptions { Timeout = withinMilliseconds });
        return card;
    }

    /// <summary>Presses a button of a card.</summary>
    public static Task PressAsync(ILocator card, string button) =>
        card.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = button, Exact = true }).First.ClickAsync();

    /// <summary>Fills the number input with that label or id; a number is committed on Tab.</summary>
    public static async Task EnterAsync(ILocator input, string value)
    {
        await input.FillAsync(value);
        await input.PressAsync("Tab");
    }

    /// <summary>Opens a list of choices and takes the one with that title.</summary>
    public static async Task ChooseAsync(ILocator list, string title)
    {
        await list.ClickAsync();
        await list.Page.GetByRole(AriaRole.Option, new PageGetByRoleOptions { Name = title, Exact = true }).ClickAsync();
    }

    /// <summary>Works on the card that stands in this place of the chat now; a later card does not move it.</summary>
    public async Task<CardHand> TakeUpAsync(ILocator card, Texts texts)
    {
        await card.WaitForAsync();
        var place = 0;
        var wanted = await card.InnerTextAsync();
        for (var nth = 0; nth < await Cards.CountAsync(); nth++)
        {
            place = await Cards.Nth(nth).InnerTextAsync() == wanted ? nth : place;
        }

        return new ChatHand(this, place, texts);
    }

    private sealed class ChatHand(PlaygroundChat chat, int place, Texts texts) : CardHand(chat.Page, texts)
    {
        public override ILocator Card => chat.Cards.Nth(place);

        protected override ILocator Lists => Card.GetByRole(AriaRole.Combobox);

        protected override async Task ChooseAsync(ILocator list, int nth)
        {
            await list.ClickAsync();
            await Page.GetByRole(AriaRole.Option).Nth(nth).ClickAsync();
        }
    }
}
