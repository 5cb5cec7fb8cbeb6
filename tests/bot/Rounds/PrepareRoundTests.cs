using System.Globalization;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Rounds;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Bot.Rounds;

/// <summary>What opening refuses, the last step before it refuses too.</summary>
public sealed class PrepareRoundTests
{
    [Theory]
    [InlineData("abc")]
    [InlineData("1")]
    [InlineData("1:2:3")]
    [InlineData("1:1,")]
    [InlineData("-1:0")]
    [InlineData("1: 1")]
    [InlineData("1:9223372036854775808")]
    [InlineData("99999999999999999999:0")]
    public async Task Plan_RecusalThatIsNoPair_IsRefusedByEveryStep(string recused) =>
        await RefusedAsync("Rounds.PlanIncomplete", "recused", ("recused", recused));

    [Fact]
    public async Task Plan_RecusalOfNobody_IsRefusedByEveryStep() => await RefusedAsync("Rounds.RecusalUnknown", null, ("recused", "1:1"));

    [Theory]
    [InlineData("9999-12-31", "Rounds.DeadlineTooFar")]
    [InlineData("0001-01-01", "Rounds.DeadlineHasPassed")]
    public async Task Plan_DeadlineOutOfReach_IsRefusedByEveryStepAtTheDay(string day, string code) => await RefusedAsync(code, "day", ("day", day));

    [Fact]
    public async Task Plan_RecusalsLeaveTwo_IsRefusedByEveryStep()
    {
        await using var stage = await CardStage.CreateAsync();
        var ids = new List<string>();
        foreach (var name in DeskRound.SmallCommittee.Take(3))
        {
            ids.Add((await stage.PersonAsync(name)).Id.Value.ToString(CultureInfo.InvariantCulture));
        }

        await RefusedAsync(stage, "Rounds.TooFewForCandidate", null, ("recused", string.Join(',', ids.Select(id => id + ":0"))));
    }

    [Fact]
    public async Task Prepare_WhileARoundIsOpen_IsRefused()
    {
        await using var stage = await CardStage.CreateAsync();
        await stage.OpenAsync(await stage.PersonAsync(DeskRound.SmallCommitteeSecretary));

        await RefusedAsync(stage, "Rounds.RoundAlreadyOpen", null, ("request", "2"));
    }

    private static async Task RefusedAsync(string code, string? field, (string Name, string Value) bent)
    {
        await using var stage = await CardStage.CreateAsync();
        await RefusedAsync(stage, code, field, bent);
    }

    private static async Task RefusedAsync(CardStage stage, string code, string? field, (string Name, string Value) bent)
    {
        var secretary = await stage.PersonAsync(DeskRound.SmallCommitteeSecretary);
        var inputs = new Dictionary<string, string>
        {
            ["unit"] = secretary.Unit.Value.ToString(CultureInfo.InvariantCulture),
            ["year"] = "2025",
            ["form"] = "Gaseous",
            ["kind"] = "Scoring",
            ["day"] = "2026-11-20",
            ["time"] = "18:00",
            ["request"] = "1",
            [bent.Name] = bent.Value,
        };
        foreach (var verb in new[] { RoundVerbs.Prepare, RoundVerbs.Open })
        {
            var refusal = Assert.IsType<CardReply.Refuse>(await stage.ActAsync(secretary, verb, [.. inputs.Select(pair => (pair.Key, pair.Value))]));

            Assert.Equal((verb, code, field), (verb, refusal.Code, refusal.Field));
        }
    }
}
