using System.Text;
using Microsoft.EntityFrameworkCore;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Rounds;
using TeamsGrading.Core.Rounds;
using TeamsGrading.Core.Seams;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Bot.Rounds;

/// <summary>What a ballot must not take, as a member reads it, in both languages; the envelope that lay there stays.</summary>
public sealed class BadBallotTests
{
    [Theory]
    [InlineData("15.5")]
    [InlineData("NaN")]
    [InlineData("-1")]
    [InlineData("1e1")]
    [InlineData("∞")]
    [InlineData("0.25")]
    [InlineData("79228162514264337593543950335")]
    [Trait("Clause", "R08")]
    public async Task SaveBallot_ScoreThatIsNone_IsRefusedInBothLanguagesAndTheEarlierAnswerStays(string score)
    {
        await using var stage = await CardStage.CreateAsync();
        var round = await stage.OpenAsync(await stage.PersonAsync(DeskRound.SmallCommitteeSecretary));
        var messages = new List<string>();
        foreach (var name in new[] { "陈一", "Chen Mei" })
        {
            var member = await stage.PersonAsync(name);
            var form = Card(await stage.ActAsync(member, BallotVerbs.Next, ("round", round)));
            Assert.IsType<CardReply.Show>(await stage.ActAsync(member, BallotVerbs.Save, Filled(form, null)));
            var before = await EnvelopesAsync(stage);

            var refusal = Assert.IsType<CardReply.Refuse>(await stage.ActAsync(member, BallotVerbs.Save, Filled(form, score)));

            Assert.StartsWith("Rounds.Answer", refusal.Code, StringComparison.Ordinal);
            Assert.NotNull(refusal.Field);
            Assert.DoesNotContain(score, refusal.Message, StringComparison.Ordinal);
            Assert.Equal(before, await EnvelopesAsync(stage));
            messages.Add(refusal.Message);
        }

        Assert.NotEqual(messages[0], messages[1]);
    }

    [Theory]
    [InlineData("陈一")]
    [InlineData("Chen Mei")]
    [Trait("Clause", "R08")]
    public async Task SaveBallot_ForeignCandidateNonMemberRecusedOrClosed_IsRefusedAndNothingIsKept(string name)
    {
        await using var stage = await CardStage.CreateAsync();
        var secretary = await stage.PersonAsync(DeskRound.SmallCommitteeSecretary);
        var member = await stage.PersonAsync(name);
        var recused = await stage.PersonAsync("李静");
        var round = await stage.OpenAsync(secretary, recused: $"{Shown.Id(recused.Id.Value)}:0");
        var form = Filled(Card(await stage.ActAsync(member, BallotVerbs.Next, ("round", round))), null);

        var foreign = await stage.ActAsync(member, BallotVerbs.Save, [.. form.Where(field => field.Name != "candidate"), ("candidate", "77")]);
        var outsider = await stage.ActAsync(secretary, BallotVerbs.Save, form);
        var aside = await stage.ActAsync(recused, BallotVerbs.Save, form);
        var nothing = await EnvelopesAsync(stage);
        Assert.IsType<CardReply.Show>(await stage.ActAsync(secretary, RoundVerbs.Close, ("round", round)));
        var late = await stage.ActAsync(member, BallotVerbs.Save, form);

        Assert.Empty(nothing);
        Assert.Empty(await EnvelopesAsync(stage));
        Assert.Equal(Refusal(member, new ForeignCandidate()), foreign);
        Assert.Equal(Refusal(secretary, new TeamsGrading.Core.Shared.ActionNotAllowed()), outsider);
        Assert.Equal(Refusal(recused, new Recused()), aside);
        Assert.Equal(Refusal(member, new RoundIsClosed()), late);
    }

    [Fact]
    [Trait("Clause", "R08")]
    public async Task SaveBallot_TwoDevicesAtOnce_KeepsOneEnvelopeAndBothGoOn()
    {
        await using var stage = await CardStage.CreateAsync();
        var round = await stage.OpenAsync(await stage.PersonAsync(DeskRound.SmallCommitteeSecretary));
        var member = await stage.PersonAsync("陈一");
        var form = Filled(Card(await stage.ActAsync(member, BallotVerbs.Next, ("round", round))), null);

        var replies = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Task.Run(() => stage.ActAsync(member, BallotVerbs.Save, form))));

        Assert.Single(await EnvelopesAsync(stage));
        Assert.Single(replies.Select(reply => Encoding.UTF8.GetString(Card(reply).Utf8Json.Span)).Distinct());
    }

    private static CardReply.Refuse Refusal(PersonCard reader, TeamsGrading.Core.Shared.Error error) => new Wording().For(reader.Locale).Refuse(error);

    private static Task<List<string>> EnvelopesAsync(CardStage stage) => stage.Database.WithDbAsync(async db =>
        (await db.Set<Envelope>().Select(envelope => envelope.Blob).ToListAsync()).Select(Convert.ToHexString).Order(StringComparer.Ordinal).ToList());

    /// <summary>The form's data and, in every input, the score or the first choice offered.</summary>
    private static (string Name, string Value)[] Filled(Card form, string? score) =>
    [
        .. CardStage.Buttons(form).Single(button => (string?)button["verb"] == BallotVerbs.Save)["data"]!.AsObject()
            .Select(pair => (pair.Key, (string)pair.Value!)),
        .. CardStage.Inputs(form).Select(input => ((string)input["id"]!, score ?? (string)input["choices"]![0]!["value"]!)),
    ];

    private static Card Card(CardReply reply) => reply is CardReply.Show shown ? shown.Card : throw new InvalidOperationException(reply.ToString());
}
