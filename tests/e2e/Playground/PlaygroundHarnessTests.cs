using Microsoft.Playwright;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.E2e.Playground;

/// <summary>The harness itself, against the smallest bot: two people, two chats, no mix-up.</summary>
[Trait("Kind", "Slow")]
[Collection(BrowserCollection.Name)]
public sealed class PlaygroundHarnessTests
{
    [Fact]
    public async Task TwoPeople_TypeFillAndPress_GetTheirOwnAnswers()
    {
        await using var bot = await EchoBot.StartAsync();
        await using var chromium = await Chromium.LaunchAsync();
        await using var first = await Support.Playground.StartAsync(bot.Messages, Support.Playground.Members[0]);
        await using var second = await Support.Playground.StartAsync(bot.Messages, Support.Playground.Members[1]);
        var chats = new[] { await PlaygroundChat.OpenAsync(chromium, first), await PlaygroundChat.OpenAsync(chromium, second) };

        foreach (var chat in chats)
        {
            await chat.SayAsync($"hello from {chat.Person}");
            var card = await chat.CardWithAsync($"You said hello from {chat.Person}");
            await PlaygroundChat.EnterAsync(card.GetByRole(AriaRole.Spinbutton), chat.Person.ToString(null as IFormatProvider));
            await PlaygroundChat.ChooseAsync(card.GetByRole(AriaRole.Combobox), "nine and a half");
            await PlaygroundChat.PressAsync(card, "Enter");
            await chat.CardWithAsync($"You entered {chat.Person} and 0095");
        }

        Assert.Equal(1, await chats[0].Cards.CountAsync());
        Assert.Contains(bot.Activities, activity => (string?)activity["from"]?["aadObjectId"] == "00000000-0000-0000-0000-000000000020");
        Assert.Equal(2, bot.Activities.Select(activity => (string?)activity["serviceUrl"]).Where(url => url is not null).Distinct().Count());
    }
}
