using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.E2e.DeskRound;

/// <summary>A whole round at the card desk, eight people in eight browsers: what issue 2 calls 'newcomer'.</summary>
[Trait("Kind", "Slow")]
[Collection(BrowserCollection.Name)]
public sealed class DeskRoundTests
{
    [Fact]
    [Trait("Clause", "R11")]
    public async Task SevenMembers_ScoreAtTheDesk_TheSecretaryWatches_AndEverybodySeesTheRanking()
    {
        var folder = Directory.CreateTempSubdirectory("teamsgrading-desk-").FullName;
        var bot = await BotProcess.StartAsync(folder);
        await using var chromium = await Chromium.LaunchAsync();
        try
        {
            var secretary = await DeskPage.OpenAsync(chromium, bot.Address, Support.DeskRound.LargeCommitteeSecretary, "zh-CN");
            var members = await Task.WhenAll(Support.DeskRound.LargeCommittee.Select(name =>
                DeskPage.OpenAsync(chromium, bot.Address, name, name == "David Jiang" ? "en" : "zh-CN")));
            await secretary.OpenRoundAsync();

            foreach (var member in members.SkipLast(1))
            {
                await ScoreAsync(member, Array.IndexOf(members, member));
            }

            await secretary.OpenCardAsync(secretary.Texts["Card.Watch.Title"]);
            await secretary.Card.GetByText("6 / 7").WaitForAsync();
            await ScoreAsync(members[^1], 7);

            foreach (var reader in members.Append(secretary))
            {
                await reader.OpenCardAsync(reader.Texts["Card.Result.Title"]);
                await reader.Card.GetByText(reader.Texts["Card.Result.SalesOnly"]).WaitForAsync();
                await reader.Card.GetByText("东莞恒源燃气发电有限公司").First.WaitForAsync();
            }
        }
        finally
        {
            await bot.DisposeAsync();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task ScoreAsync(DeskPage member, int number)
    {
        await member.OpenCardAsync(member.Texts["Card.Ballot.Title"]);
        await member.ScoreAndFinishAsync(number);
    }
}
