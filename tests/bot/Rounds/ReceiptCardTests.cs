using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Rounds;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Bot.Rounds;

public sealed class ReceiptCardTests
{
    /// <summary>What SHA-256 gives of nothing begins so: as a receipt it would look like an answer that was replaced.</summary>
    private const string HashOfNothing = "e3b0c442";

    [Fact]
    public async Task Receipt_WithoutEnvelopes_ShowsNoNumber()
    {
        await using var stage = await CardStage.CreateAsync();
        var secretary = await stage.PersonAsync(DeskRound.SmallCommitteeSecretary);
        var member = await stage.PersonAsync("陈一");
        var round = await stage.OpenAsync(secretary);

        var before = await stage.ActAsync(member, BallotVerbs.Receipt, ("round", round));
        Assert.IsType<CardReply.Show>(await stage.ActAsync(secretary, RoundVerbs.Close, ("round", round)));
        var after = await stage.ActAsync(member, BallotVerbs.Receipt, ("round", round));

        foreach (var reply in new[] { before, after })
        {
            var text = Assert.IsType<CardReply.Show>(reply).Card.Utf8Json.Span;
            Assert.DoesNotContain(HashOfNothing, System.Text.Encoding.UTF8.GetString(text), StringComparison.Ordinal);
        }
    }
}
