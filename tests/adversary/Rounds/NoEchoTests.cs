using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Rounds;
using TeamsGrading.Bot.Teams;
using TeamsGrading.Core.Deliveries;
using TeamsGrading.Core.Seams;
using TeamsGrading.Tests.Bot.Rounds;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Adversary.Rounds;

/// <summary>
/// No echo (voting.md): the same conversation with two sets of answers sends the same, ids and hashes aside: answers to clicks as Teams and the
/// desk get them, cards as they are posted and brought up to date, and what the outbox holds.
/// </summary>
[Trait("Clause", "R08")]
[Trait("Kind", "Slow")]
public sealed partial class NoEchoTests
{
    private static readonly ConversationAddress Chat = new("https://channel", "chat", "29:user", "28:bot", "tenant", default);

    [Theory]
    [InlineData("Scoring")]
    [InlineData("Voting")]
    public async Task Conversation_OtherAnswers_SendsTheSame(string kind)
    {
        var low = await ConverseAsync(kind, (member, field) => member + field, wrong: "999.5", echo: false);
        var high = await ConverseAsync(kind, (member, field) => 2 + (member * 3) + (field * 2), wrong: "-13", echo: false);

        Assert.True(low.Count > 100, "a conversation of a few lines proves little");
        Assert.Equal(low, high);
    }

    [Fact]
    public async Task Control_PrefilledForm_IsSeen()
    {
        var low = await ConverseAsync("Scoring", (member, field) => member + field, wrong: "999.5", echo: true);
        var high = await ConverseAsync("Scoring", (member, field) => 2 + (member * 3) + (field * 2), wrong: "-13", echo: true);

        Assert.NotEqual(low, high);
    }

    private static async Task<List<string>> ConverseAsync(string kind, Func<int, int, int> choice, string wrong, bool echo)
    {
        await using var stage = await CardStage.CreateAsync();
        var secretary = await stage.PersonAsync(DeskRound.SmallCommitteeSecretary);
        var round = await stage.OpenAsync(secretary, kind);
        var sent = new List<string>();
        for (var i = 0; i < DeskRound.SmallCommittee.Count; i++)
        {
            var member = await stage.PersonAsync(DeskRound.SmallCommittee[i]);
            async Task<CardReply> SayAsync(PersonCard actor, string verb, params (string, string)[] inputs)
            {
                var reply = await stage.ActAsync(actor, verb, inputs);
                await NoteAsync(sent, reply, echo && verb == BallotVerbs.Save ? inputs[^1].Item2 : "");
                foreach (var (reader, card) in new[] { (member, "ballot"), (secretary, "participation") })
                {
                    if (await stage.RenderAsync(reader, card, round) is { } posted)
                    {
                        sent.Add(Plain(Encoding.UTF8.GetString(MessagePayload.Card(Chat, posted).Span)));
                    }
                }

                return reply;
            }

            var form = await SayAsync(member, BallotVerbs.Next, ("round", round));
            var first = form;
            while (Inputs(form).Count > 0)
            {
                await SayAsync(member, BallotVerbs.Save, [.. Carried(form), .. Inputs(form).Select(input => ((string)input["id"]!, wrong))]);
                form = await SayAsync(member, BallotVerbs.Save, [.. Carried(form), .. Chosen(form, field => choice(i, field))]);
            }

            await SayAsync(member, BallotVerbs.Candidate, Carried(first));
            await SayAsync(member, BallotVerbs.Save, [.. Carried(first), .. Chosen(first, field => choice(i + 1, field))]);
            await SayAsync(member, BallotVerbs.Overview, ("round", round));
            await SayAsync(member, BallotVerbs.Check, ("round", round));
            await SayAsync(member, BallotVerbs.Finish, ("round", round));
            await SayAsync(member, BallotVerbs.Receipt, ("round", round));
            await SayAsync(secretary, RoundVerbs.Watch, ("round", round));
        }

        sent.AddRange(await stage.Database.WithDbAsync(db => Task.FromResult(
            db.Set<CardPost>().AsEnumerable().Select(post => $"post {post.Kind} {post.Settled} {post.PostedUtc:O}").Order(StringComparer.Ordinal).ToList())));
        sent.AddRange(await stage.Database.WithDbAsync(db => Task.FromResult(
            db.Set<TeamsMessage>().AsEnumerable().Select(message => $"message {message.Step} {message.State} {message.DecidedUtc:O}").Order(StringComparer.Ordinal).ToList())));
        return sent;
    }

    /// <summary>The answer as Teams gets it and as the desk does.</summary>
    private static async Task NoteAsync(List<string> sent, CardReply reply, string echoed)
    {
        var http = new DefaultHttpContext();
        using var body = new MemoryStream();
        http.Response.Body = body;
        await InvokeReply.Of(reply).WriteAsync(http.Response, default);
        await http.Response.CompleteAsync();
        sent.Add(Plain(Encoding.UTF8.GetString(body.ToArray())) + echoed);
        sent.Add(reply switch
        {
            CardReply.Show show => Plain($"{show.Card.Title} {show.Card.Summary} {show.Notice}"),
            CardReply.Refuse refuse => Plain($"{refuse.Code} {refuse.Message} {refuse.Field}"),
            _ => "",
        });
    }

    private static (string, string)[] Carried(CardReply form) =>
        [.. CardStage.Buttons(CardOf(form)).Single(button => (string?)button["verb"] == BallotVerbs.Save)["data"]!.AsObject().Select(pair => (pair.Key, (string)pair.Value!))];

    private static IEnumerable<(string, string)> Chosen(CardReply form, Func<int, int> choice) => Inputs(form).Select((input, field) =>
    {
        var choices = input["choices"]!.AsArray();
        return ((string)input["id"]!, (string)choices[choice(field) % choices.Count]!["value"]!);
    });

    private static List<JsonObject> Inputs(CardReply reply) => [.. CardStage.Inputs(CardOf(reply))];

    private static Card CardOf(CardReply reply) => Assert.IsType<CardReply.Show>(reply).Card;

    private static string Plain(string text) => Hashes().Replace(Ids().Replace(text, "#"), "hash");

    [GeneratedRegex("[0-9]{9,}")]
    private static partial Regex Ids();

    [GeneratedRegex("[0-9a-f#]{8,}")]
    private static partial Regex Hashes();
}
