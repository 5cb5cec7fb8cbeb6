using System.Text.RegularExpressions;
using Microsoft.Playwright;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.E2e.DeskRound;

/// <summary>A whole round at the card desk, eight people in eight browsers: what issue 2 calls 'newcomer'.</summary>
[Trait("Kind", "Slow")]
[Collection(BrowserCollection.Name)]
public sealed partial class DeskRoundTests
{
    private static readonly LocatorGetByTextOptions Exactly = new() { Exact = true };

    [Fact]
    [Trait("Clause", "R11")]
    public async Task SevenMembers_ScoreAtTheDesk_TheSecretaryWatches_AndEverybodySeesTheRanking()
    {
        using var folder = new TestFolder();
        await using var bot = await BotProcess.StartAsync(folder.Path);
        await using var chromium = await Chromium.LaunchAsync();
        var secretary = await DeskPage.OpenAsync(chromium, bot.Address, Support.DeskRound.LargeCommitteeSecretary, "zh-CN");
        var members = new List<DeskPage>();
        foreach (var name in Support.DeskRound.LargeCommittee)
        {
            // The first one's window suits the pictures of the README.
            members.Add(await DeskPage.OpenAsync(
                chromium, bot.Address, name, name == "David Jiang" ? "en" : "zh-CN",
                members.Count == 0 ? 1000 : 1280, members.Count == 0 ? 1500 : 900, members.Count == 0 ? 1.5f : 1));
        }

        await secretary.OpenRoundAsync();
        await secretary.OpenCardAsync(secretary.Texts["Card.Watch.Title"]);
        await ByKeyboardAsync(members[0]);
        await secretary.Card.GetByText("1 / 7", Exactly).WaitForAsync();
        await secretary.Button("Card.Watch.Remind").ClickAsync();
        await secretary.Page.GetByText(secretary.Texts.With("Card.Watch.Reminded", ("Count", 6))).WaitForAsync();

        // What answers a button stays as it is; the card of the list is the one that follows.
        await secretary.OpenCardAsync(secretary.Texts["Card.Watch.Title"]);

        var receipts = new string[members.Count];
        foreach (var few in Enumerable.Range(1, 5).Chunk(3))
        {
            await Task.WhenAll(few.Select(async number =>
            {
                await ScoreAsync(members[number], number);
                receipts[number] = ReceiptNumber().Match(await members[number].Card.InnerTextAsync()).Value;
            }));
        }

        await secretary.Card.GetByText("6 / 7", Exactly).WaitForAsync();
        await ScoreAsync(members[6], 6);

        // Nobody touches anything any more: the result comes into every open browser by itself.
        foreach (var reader in members.Append(secretary))
        {
            await reader.OpenCardAsync(reader.Texts["Card.Result.Title"]);
            await reader.Card.GetByText(reader.Texts["Card.Result.SalesOnly"]).WaitForAsync();
            await reader.Card.GetByText("广东粤通液化天然气贸易有限公司").First.WaitForAsync();
        }

        await members[0].PictureAsync("result");
        await CheckReceiptAsync(members[1], receipts[1]);
    }

    /// <summary>Types the number that was on the receipt after finishing into the card of the result, and a number that nobody has.</summary>
    private static async Task CheckReceiptAsync(DeskPage member, string receipt)
    {
        Assert.NotEmpty(receipt);
        await member.PressAsync("Card.CheckReceipt.Title");
        foreach (var (number, answer) in new[] { (receipt, "Card.CheckReceipt.Found"), (new string('0', 64), "Card.CheckReceipt.NotFound") })
        {
            await member.Card.GetByRole(AriaRole.Textbox).FillAsync(number);
            await member.Button("Card.CheckReceipt.Check").ClickAsync();
            await member.Card.GetByText(member.Texts[answer]).WaitForAsync();
        }
    }

    [GeneratedRegex("([0-9a-f]{8} ){7}[0-9a-f]{8}")]
    private static partial Regex ReceiptNumber();

    private static async Task ByKeyboardAsync(DeskPage member)
    {
        await member.OpenCardAsync(member.Texts["Card.Ballot.Title"]);
        await member.ScoreAndFinishByKeyboardAsync(() => member.PictureAsync("ballot"));
    }

    private static async Task ScoreAsync(DeskPage member, int number)
    {
        await member.OpenCardAsync(member.Texts["Card.Ballot.Title"]);
        await member.ScoreAndFinishAsync(number);
    }
}
