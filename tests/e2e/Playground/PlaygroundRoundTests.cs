using TeamsGrading.Bot.Cards;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.E2e.Playground;

/// <summary>A whole round in five chats at once: what issue 2 calls 'in chat'.</summary>
[Trait("Kind", "Slow")]
[Collection(BrowserCollection.Name)]
public sealed class PlaygroundRoundTests
{
    [Fact]
    [Trait("Clause", "R08")]
    public async Task FiveMembers_ScoreInTheirChats_AndTheResultArrivesByItself()
    {
        using var folder = new TestFolder();
        await using var bot = await BotProcess.StartAsync(folder.Path);
        await using var chromium = await Chromium.LaunchAsync();
        var clients = new List<Support.Playground>();
        try
        {
            var chats = new List<PlaygroundChat>();
            foreach (var member in Support.Playground.Members)
            {
                clients.Add(await Support.Playground.StartAsync(new Uri(bot.Address, "api/messages"), member));
                chats.Add(await PlaygroundChat.OpenAsync(chromium, clients[^1]));
            }

            using var secretary = await DeskClient.SignInAsync(bot.Address, Support.DeskRound.SmallCommitteeSecretary);
            await Support.DeskRound.OpenAsync(secretary);
            await Task.WhenAll(chats.Select(ScoreAsync));

            foreach (var chat in chats)
            {
                await chat.CardWithAsync(TextsOf(chat)["Card.Result.Title"]);
                await chat.CardWithAsync(TextsOf(chat)["Card.Result.SalesOnly"]);
            }

            using var leader = await DeskClient.SignInAsync(bot.Address, Support.DeskRound.SmallCommittee[0]);
            Assert.Contains("海南岛际液化天然气有限公司", await Support.DeskRound.ResultAsync(leader, TimeSpan.FromSeconds(30)), StringComparison.Ordinal);
        }
        finally
        {
            foreach (var client in clients)
            {
                await client.DisposeAsync();
            }
        }
    }

    /// <summary>The ballot comes by itself; the member works through it where it stands.</summary>
    private static async Task ScoreAsync(PlaygroundChat chat)
    {
        var texts = TextsOf(chat);
        var hand = await chat.TakeUpAsync(await chat.CardWithAsync(texts["Card.Ballot.Title"], 60_000), texts);
        await hand.ScoreAndFinishAsync(chat.Person);
    }

    private static Texts TextsOf(PlaygroundChat chat) => new Wording().For(chat.Person == 24 ? "en" : "zh-CN");
}
