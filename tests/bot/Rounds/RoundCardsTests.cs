using System.Text;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Rounds;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Bot.Rounds;

public sealed class RoundCardsTests
{
    [Theory]
    [Trait("Clause", "R21")]
    [InlineData("Scoring")]
    [InlineData("Voting")]
    public async Task Round_FromOpeningToResult_ByCardsOnly(string kind)
    {
        await using var stage = await CardStage.CreateAsync();
        var secretary = await stage.PersonAsync(DeskRound.SmallCommitteeSecretary);
        var round = await stage.OpenAsync(secretary, kind);

        foreach (var name in DeskRound.SmallCommittee)
        {
            var member = await stage.PersonAsync(name);
            var reply = await stage.ActAsync(member, BallotVerbs.Next, ("round", round));
            while (Fields(Card(reply)).Length > 0)
            {
                reply = await SaveAsync(stage, member, reply, choice: name.Length);
            }

            Assert.Contains(CardStage.Buttons(Card(reply)), button => (string?)button["verb"] == BallotVerbs.Check);
            await stage.ActAsync(member, BallotVerbs.Check, ("round", round));
            Assert.IsType<CardReply.Show>(await stage.ActAsync(member, BallotVerbs.Finish, ("round", round)));
        }

        Assert.Contains("5 / 5", Text(Card(await stage.ActAsync(secretary, RoundVerbs.Watch, ("round", round)))), StringComparison.Ordinal);
        Assert.IsType<CardReply.Show>(await stage.ActAsync(secretary, RoundVerbs.AskClose, ("round", round)));
        var closed = await stage.ActAsync(secretary, RoundVerbs.Close, ("round", round));
        Assert.True(closed is CardReply.Show, closed.ToString());
        var result = await stage.RenderAsync(secretary, "result", round);
        Assert.Contains("本结果是销售评级，不是信用评级", Text(result!), StringComparison.Ordinal);
        var items = Card(await stage.ActAsync(secretary, RoundVerbs.ResultItems, ("round", round)));
        Assert.NotNull(items);
        var list = Card(await stage.ActAsync(secretary, RoundVerbs.Results));
        Assert.Contains(CardStage.Buttons(list), button => (string?)button["data"]?["round"] == round);
    }

    [Fact]
    [Trait("Clause", "R08")]
    public async Task SaveBallot_OtherAnswers_SameReply()
    {
        await using var stage = await CardStage.CreateAsync();
        var round = await stage.OpenAsync(await stage.PersonAsync(DeskRound.SmallCommitteeSecretary));
        var member = await stage.PersonAsync(DeskRound.SmallCommittee[0]);
        var form = await stage.ActAsync(member, BallotVerbs.Next, ("round", round));

        var first = await SaveAsync(stage, member, form, choice: 0);
        var second = await SaveAsync(stage, member, form, choice: 3);
        var refusals = new List<CardReply>();
        foreach (var wrong in new[] { "15.5", "-1", "NaN", "9999", "0.25" })
        {
            refusals.Add(await stage.ActAsync(member, BallotVerbs.Save, [.. Carried(form), .. Fields(Card(form)).Select(field => (field, wrong))]));
        }

        Assert.Equal(Text(Card(first)), Text(Card(second)));
        Assert.DoesNotContain("\"value\":\"\"", Text(Card(second)), StringComparison.Ordinal);
        Assert.All(CardStage.Inputs(Card(await stage.ActAsync(member, BallotVerbs.Candidate, Carried(form)))), input => Assert.Null(input["value"]));
        Assert.All(refusals, reply =>
        {
            var refusal = Assert.IsType<CardReply.Refuse>(reply);
            Assert.Equal(Fields(Card(form))[0], refusal.Field);
            Assert.DoesNotMatch("15\\.5|-1|NaN|9999|0\\.25", refusal.Message);
        });
    }

    [Fact]
    public async Task Candidate_Choices_HaveValuesOfOneLengthAndThePromiseIsThere()
    {
        await using var stage = await CardStage.CreateAsync();
        var round = await stage.OpenAsync(await stage.PersonAsync(DeskRound.SmallCommitteeSecretary));
        var member = await stage.PersonAsync(DeskRound.SmallCommittee[0]);

        var card = Card(await stage.ActAsync(member, BallotVerbs.Next, ("round", round)));

        Assert.All(CardStage.Inputs(card), input =>
            Assert.Single(input["choices"]!.AsArray().Select(choice => ((string)choice!["value"]!).Length).Distinct()));
        Assert.Contains(new Wording().For(member.Locale)["Card.Ballot.Promise"], Text(card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenRound_StepByStepWithRecusal_RecusedMemberSeesNoFormOfThatCandidate()
    {
        await using var stage = await CardStage.CreateAsync();
        var secretary = await stage.PersonAsync(DeskRound.SmallCommitteeSecretary);
        var member = await stage.PersonAsync(DeskRound.SmallCommittee[0]);
        var first = Card(await stage.ActAsync(secretary, RoundVerbs.New));
        var plan = CardStage.Inputs(first).Select(input => ((string)input["id"]!, (string)input["value"]!)).ToArray();
        var prepared = Card(await stage.ActAsync(secretary, RoundVerbs.Prepare, plan));
        var choices = CardStage.Inputs(prepared).Single(input => (string?)input["id"] == "candidate")["choices"]!.AsArray();
        var candidate = (string)choices[1]!["value"]!;
        var recuse = CardStage.Buttons(prepared).First(button => (string?)button["verb"] == RoundVerbs.Recuse);

        var added = Card(await stage.ActAsync(
            secretary, RoundVerbs.Recuse, [.. Data(recuse), ("person", Shown.Id(member.Id.Value)), ("candidate", candidate)]));
        var open = CardStage.Buttons(added).Single(button => (string?)button["verb"] == RoundVerbs.Open);
        var forgotten = await stage.ActAsync(secretary, RoundVerbs.Open, [.. Data(open), ("person", Shown.Id(member.Id.Value))]);
        var opened = Card(await stage.ActAsync(secretary, RoundVerbs.Open, Data(open)));
        var again = Card(await stage.ActAsync(secretary, RoundVerbs.Open, Data(open)));

        Assert.Equal("person", Assert.IsType<CardReply.Refuse>(forgotten).Field);
        Assert.Equal(Text(opened), Text(again));
        var round = CardStage.Buttons(opened).Select(button => (string?)button["data"]?["round"]).First(id => id is not null)!;
        Assert.Equal("Rounds.Recused", Assert.IsType<CardReply.Refuse>(
            await stage.ActAsync(member, BallotVerbs.Candidate, ("round", round), ("candidate", candidate))).Code);
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task Cards_OfAnotherUnit_AreNotThere()
    {
        await using var stage = await CardStage.CreateAsync();
        var round = await stage.OpenAsync(await stage.PersonAsync(DeskRound.SmallCommitteeSecretary));
        var stranger = await stage.PersonAsync(DeskRound.LargeCommittee[0]);

        Assert.Null(await stage.RenderAsync(stranger, "ballot", round));
        Assert.Null(await stage.RenderAsync(stranger, "participation", round));
        Assert.Equal("Shared.NothingThere", Assert.IsType<CardReply.Refuse>(await stage.ActAsync(stranger, BallotVerbs.Next, ("round", round))).Code);
    }

    private static Task<CardReply> SaveAsync(CardStage stage, TeamsGrading.Core.Seams.PersonCard member, CardReply form, int choice) => stage.ActAsync(
        member, BallotVerbs.Save,
        [
            .. Carried(form),
            .. CardStage.Inputs(Card(form)).Select(input => ((string)input["id"]!, (string)Pick(input["choices"]!.AsArray(), choice)!)),
        ]);

    private static System.Text.Json.Nodes.JsonNode Pick(System.Text.Json.Nodes.JsonArray choices, int choice) => choices[choice % choices.Count]!["value"]!;

    private static (string, string)[] Carried(CardReply form) =>
        Data(CardStage.Buttons(Card(form)).Single(button => (string?)button["verb"] == BallotVerbs.Save));

    private static (string, string)[] Data(System.Text.Json.Nodes.JsonObject button) =>
        [.. button["data"]!.AsObject().Select(pair => (pair.Key, (string)pair.Value!))];

    private static string[] Fields(Card card) => [.. CardStage.Inputs(card).Select(input => (string)input["id"]!)];

    private static Card Card(CardReply reply) => reply is CardReply.Show shown ? shown.Card : throw new InvalidOperationException(reply.ToString());

    private static string Text(Card card) => Encoding.UTF8.GetString(card.Utf8Json.Span);
}
