using System.Diagnostics;
using Microsoft.Playwright;
using TeamsGrading.Bot.Cards;

namespace TeamsGrading.Tests.Support;

/// <summary>A person who works on one card at a time in a browser, whatever shows it; knows the wording the person reads.</summary>
public abstract class CardHand(IPage page, Texts texts)
{
    private const float PatienceMilliseconds = 30_000;

    public IPage Page { get; } = page;

    public Texts Texts { get; } = texts;

    /// <summary>The card the person works on.</summary>
    public abstract ILocator Card { get; }

    /// <summary>The lists of choices on the card.</summary>
    protected abstract ILocator Lists { get; }

    /// <summary>Presses the button with the wording of <paramref name="textKey"/> and waits for the answer: another card in its place.</summary>
    public async Task PressAsync(string textKey)
    {
        var before = await Card.InnerTextAsync();
        await Button(textKey).First.ClickAsync(new LocatorClickOptions { Timeout = PatienceMilliseconds });
        await UntilAsync(async () => await Card.InnerTextAsync() != before, $"'{Texts[textKey]}' changed nothing on\n{before}");
    }

    /// <summary>Waits until the card offers that button.</summary>
    public Task OfferedAsync(string textKey) => Button(textKey).First.WaitForAsync(new LocatorWaitForOptions { Timeout = PatienceMilliseconds });

    public async Task<bool> OffersAsync(string textKey) => await Button(textKey).CountAsync() > 0;

    /// <summary>The button with the wording of <paramref name="textKey"/>.</summary>
    public ILocator Button(string textKey) => Card.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = Texts[textKey], Exact = true });

    /// <summary>Fills in every candidate of the ballot on view, then confirms.</summary>
    /// <param name="member">Makes this member's answers differ from another's.</param>
    public async Task ScoreAndFinishAsync(int member)
    {
        await PressAsync("Card.Ballot.Start");
        for (var candidate = 0; await OffersAsync("Card.Candidate.Save"); candidate++)
        {
            Assert.True(candidate < 200, "saving leads nowhere");
            var lists = await Lists.CountAsync();
            for (var list = 0; list < lists; list++)
            {
                await ChooseAsync(Lists.Nth(list), (member + (candidate * 3) + (list * 5)) % 9);
            }

            await PressAsync("Card.Candidate.Save");
        }

        if (await OffersAsync("Card.Ballot.ToFinish"))
        {
            await PressAsync("Card.Ballot.ToFinish");
        }

        await PressAsync("Card.Finish.Confirm");
    }

    /// <summary>Takes the choice in place <paramref name="nth"/> from 0, an invitation to choose aside.</summary>
    protected abstract Task ChooseAsync(ILocator list, int nth);

    protected static async Task UntilAsync(Func<Task<bool>> done, string otherwise)
    {
        var watch = Stopwatch.StartNew();
        while (!await done())
        {
            Assert.True(watch.ElapsedMilliseconds < PatienceMilliseconds, otherwise);
            await Task.Delay(30);
        }
    }
}
