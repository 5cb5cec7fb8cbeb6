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
    public static async Task<DeskPage> OpenAsync(Chromium chromium, Uri bot, string name, string locale, int width = 1280, int height = 900, float scale = 1)
    {
        var page = await chromium.NewPersonAsync(locale == "en" ? "en-US" : locale, width, height, scale);
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

    /// <summary>Keeps a picture of the card when TEAMSGRADING_PICTURES names a folder.</summary>
    public async Task PictureAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("TEAMSGRADING_PICTURES") is { Length: > 0 } folder)
        {
            await Card.ScreenshotAsync(new LocatorScreenshotOptions { Path = Path.Combine(folder, $"{name}.png") });
        }
    }

    /// <summary>Opens a scoring round for liquid customers, with everything else as the card proposes it.</summary>
    public async Task OpenRoundAsync()
    {
        await Page.Locator("nav.commands button").Nth(1).ClickAsync();
        await OfferedAsync("Card.New.Next");
        foreach (var wanted in new[] { Texts["Enum.GasForm.Liquid"], Texts["Enum.RoundKind.Scoring"] })
        {
            await Card.GetByLabel(wanted, new LocatorGetByLabelOptions { Exact = true }).CheckAsync();
        }

        await PressAsync("Card.New.Next");
        await PressAsync("Card.Prepared.Open");
    }

    /// <summary>Fills in every candidate of the ballot on view and confirms, with the keyboard alone.</summary>
    /// <param name="firstForm">Done when the first candidate's form is there.</param>
    public async Task ScoreAndFinishByKeyboardAsync(Func<Task> firstForm)
    {
        await KeyAsync("Card.Ballot.Start");
        await firstForm();
        for (var candidate = 0; await OffersAsync("Card.Candidate.Save"); candidate++)
        {
            Assert.True(candidate < 200, "saving leads nowhere");
            var lists = await Lists.CountAsync();
            for (var list = 0; list < lists; list++)
            {
                await TabToAsync(Lists.Nth(list));
                for (var step = 0; step <= (candidate + list) % 4; step++)
                {
                    await Page.Keyboard.PressAsync("ArrowDown");
                }
            }

            await KeyAsync("Card.Candidate.Save");
        }

        await KeyAsync("Card.Ballot.ToFinish");
        await KeyAsync("Card.Finish.Confirm");
    }

    /// <summary>Tabs to the button, presses Enter and waits for the answer.</summary>
    private async Task KeyAsync(string textKey)
    {
        var before = await Card.InnerTextAsync();
        await OfferedAsync(textKey);
        await TabToAsync(Button(textKey).First);
        await Page.Keyboard.PressAsync("Enter");
        await UntilAsync(async () => await Card.InnerTextAsync() != before, $"'{Texts[textKey]}' changed nothing on\n{before}");
    }

    private async Task TabToAsync(ILocator target)
    {
        for (var tab = 0; !await target.EvaluateAsync<bool>("element => element === document.activeElement"); tab++)
        {
            Assert.True(tab < 80, $"Tab never reaches {target}");
            await Page.Keyboard.PressAsync("Tab");
        }
    }

    protected override Task ChooseAsync(ILocator list, int nth) => list.SelectOptionAsync(new SelectOptionValue { Index = nth + 1 });
}
