using System.Text;
using System.Text.Json.Nodes;

namespace TeamsGrading.Tests.Support;

/// <summary>The steps of a rating round as the people of the demo group take them with their cards, without a browser.</summary>
public static class DeskRound
{
    /// <summary>The unit of class C with a committee of five and the secretary 孙晓.</summary>
    public static readonly IReadOnlyList<string> SmallCommittee = ["陈一", "王立新", "李静", "赵海波", "Chen Mei"];

    public const string SmallCommitteeSecretary = "孙晓";

    /// <summary>The unit of class A with a committee of seven and the secretary 沈雨桐.</summary>
    public static readonly IReadOnlyList<string> LargeCommittee = ["周启明", "吴国栋", "郑慧敏", "冯建军", "褚文静", "卫东", "David Jiang"];

    public const string LargeCommitteeSecretary = "沈雨桐";

    /// <summary>Opens a scoring round of the secretary's unit for liquid customers (five or ten), with everything else as the card proposes it.</summary>
    public static async Task OpenAsync(DeskClient secretary)
    {
        var card = await secretary.CommandAsync("open round");
        var inputs = CardJson.Inputs(card).ToDictionary(input => (string)input["id"]!, Proposed);
        inputs["form"] = "Liquid";
        inputs["kind"] = "Scoring";
        card = await secretary.PressAsync(card, "Card.New.Next", inputs);
        await secretary.PressAsync(card, "Card.Prepared.Open");
    }

    /// <summary>Fills in every candidate that has no answer yet; the points depend on the member and the candidate's name only.</summary>
    public static async Task ScoreAsync(DeskClient member)
    {
        var card = await member.CardArrivesAsync("ballot", TimeSpan.FromSeconds(30));
        if (new[] { "Card.Ballot.Start", "Card.Ballot.Continue" }.FirstOrDefault(key => member.Offers(card, key)) is not { } next)
        {
            return;
        }

        card = await member.PressAsync(card, next);
        for (var step = 0; member.Offers(card, "Card.Candidate.Save"); step++)
        {
            Assert.True(step < 500, "saving leads nowhere");
            card = await member.PressAsync(card, "Card.Candidate.Save", Answers(member, card));
        }
    }

    /// <summary>The form of every candidate of the ballot that waits for the member, in the ballot's order.</summary>
    public static async Task<IReadOnlyList<CandidateForm>> FormsAsync(DeskClient member)
    {
        var ballot = await member.CardArrivesAsync("ballot", TimeSpan.FromSeconds(30));
        var rows = new[] { "Card.Ballot.Score", "Card.Ballot.Change" }.SelectMany(key => CardJson.Buttons(ballot, member.Texts[key]));
        var forms = new List<CandidateForm>();
        foreach (var row in rows.ToList())
        {
            forms.Add(CandidateForm.Of(await member.ActAsync((string)row["verb"]!, CardJson.Data(row)), member.Texts["Card.Candidate.Save"]));
        }

        return forms;
    }

    /// <summary>Confirms that the member has finished.</summary>
    public static async Task FinishAsync(DeskClient member) => await (await AskToFinishAsync(member))();

    /// <summary>Goes as far as the question whether the member has finished; the answer is the step that confirms it.</summary>
    public static async Task<Func<Task>> AskToFinishAsync(DeskClient member)
    {
        var card = await member.PressAsync((await member.CardAsync("ballot"))!, "Card.Ballot.ToFinish");
        return () => member.PressAsync(card, "Card.Finish.Confirm");
    }

    /// <summary>Goes as far as the question whether to close early; the answer is the step that closes.</summary>
    public static async Task<Func<Task>> AskToCloseAsync(DeskClient secretary)
    {
        var watch = (await secretary.CardsAsync()).Select(entry => entry["card"]!).First(card => secretary.Offers(card, "Card.Watch.Close"));
        var card = await secretary.PressAsync(watch, "Card.Watch.Close");
        return () => secretary.PressAsync(card, "Card.Close.Confirm");
    }

    /// <summary>What the published result says, once it is there.</summary>
    public static async Task<string> ResultAsync(DeskClient reader, TimeSpan within) => CardJson.Text(await reader.CardArrivesAsync("result", within));

    /// <summary>One answer per choice of the card.</summary>
    private static Dictionary<string, string> Answers(DeskClient member, JsonNode card)
    {
        var candidate = CardJson.Text(card).Split('\n')[1];
        return CardJson.Inputs(card).ToDictionary(
            input => (string)input["id"]!,
            input =>
            {
                var choices = CardJson.Choices(input);
                return choices[(int)(Mark(member.Name + candidate + (string?)input["label"]) % (uint)choices.Count)];
            });
    }

    private static string Proposed(JsonObject input) =>
        (string?)input["value"] ?? (input["choices"] is null ? "" : CardJson.Choices(input)[0]);

    /// <summary>FNV-1a: the same on every machine and in every run.</summary>
    private static uint Mark(string text) => Encoding.UTF8.GetBytes(text).Aggregate(2166136261u, (hash, next) => unchecked((hash ^ next) * 16777619u));
}
