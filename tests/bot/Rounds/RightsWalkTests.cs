using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Committees;
using TeamsGrading.Bot.Home;
using TeamsGrading.Bot.Rounds;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Seams;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Bot.Rounds;

/// <summary>
/// Every registered verb, pressed with the ids of a real round by people who have no business there. A verb without a row in
/// <see cref="Expected"/> fails the test, so that none is added without thought.
/// </summary>
public sealed class RightsWalkTests
{
    private const string Shown = "shown";
    private const string Nothing = "Shared.NothingThere";
    private const string NotAllowed = "Shared.ActionNotAllowed";

    /// <summary>What a stranger, somebody of the unit without any role, and headquarters get: on the open round and on the archived one.</summary>
    private static readonly Dictionary<string, (string Stranger, string Colleague, string Headquarters)> Expected = new()
    {
        [CardBook.Home] = (Shown, Shown, Shown),
        ["help"] = (Shown, Shown, Shown),
        ["home.all"] = (Shown, Shown, Shown),
        ["card.open"] = (Shown, Shown, Shown),
        [BallotVerbs.Overview] = (Nothing, NotAllowed, NotAllowed),
        [BallotVerbs.Candidate] = (Nothing, NotAllowed, NotAllowed),
        [BallotVerbs.Next] = (Nothing, NotAllowed, NotAllowed),
        [BallotVerbs.Save] = (Nothing, NotAllowed, NotAllowed),
        [BallotVerbs.Check] = (Nothing, NotAllowed, NotAllowed),
        [BallotVerbs.Finish] = (Nothing, NotAllowed, NotAllowed),
        [BallotVerbs.Receipt] = (Nothing, NotAllowed, NotAllowed),
        [BallotVerbs.CheckReceipt] = (Nothing, NotAllowed, Shown),
        [RoundVerbs.New] = (Shown, Shown, Shown),
        [RoundVerbs.Prepare] = (Nothing, NotAllowed, NotAllowed),
        [RoundVerbs.Recuse] = (Nothing, NotAllowed, NotAllowed),
        [RoundVerbs.Open] = (Nothing, NotAllowed, NotAllowed),
        [RoundVerbs.List] = (Shown, Shown, Shown),
        [RoundVerbs.Results] = (Shown, Shown, Shown),
        [RoundVerbs.Watch] = (Nothing, NotAllowed, Shown),
        [RoundVerbs.Remind] = (Nothing, NotAllowed, NotAllowed),
        [RoundVerbs.Resend] = (Nothing, NotAllowed, NotAllowed),
        [RoundVerbs.AskClose] = (Nothing, NotAllowed, Shown),
        [RoundVerbs.Close] = (Nothing, NotAllowed, NotAllowed),
        [RoundVerbs.Result] = (Nothing, NotAllowed, Shown),
        [RoundVerbs.ResultItems] = (Nothing, NotAllowed, Shown),
        [CommitteeVerbs.List] = (Shown, Shown, Shown),
        [CommitteeVerbs.Show] = (Nothing, Shown, Shown),
        [CommitteeVerbs.Draft] = (Nothing, NotAllowed, NotAllowed),
        [CommitteeVerbs.Find] = (Nothing, NotAllowed, NotAllowed),
        [CommitteeVerbs.Seat] = (Nothing, NotAllowed, NotAllowed),
        [CommitteeVerbs.Add] = (Nothing, NotAllowed, NotAllowed),
        [CommitteeVerbs.Duty] = (Nothing, NotAllowed, NotAllowed),
        [CommitteeVerbs.Remove] = (Nothing, NotAllowed, NotAllowed),
        [CommitteeVerbs.Reset] = (Nothing, NotAllowed, NotAllowed),
        [CommitteeVerbs.Check] = (Nothing, NotAllowed, NotAllowed),
        [CommitteeVerbs.Propose] = (Nothing, NotAllowed, NotAllowed),
    };

    [Fact]
    [Trait("Clause", "A09")]
    public async Task EveryVerb_OnAnOpenRound_ByThoseWithoutTheRight_ChangesNothing()
    {
        await using var stage = await CardStage.CreateAsync();
        var round = await stage.OpenAsync(await stage.PersonAsync(DeskRound.SmallCommitteeSecretary));

        await WalkAsync(stage, round, counted: false);
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task EveryVerb_OnAnArchivedRound_ByThoseWithoutTheRight_ChangesNothing()
    {
        await using var stage = await CardStage.CreateAsync();
        var secretary = await stage.PersonAsync(DeskRound.SmallCommitteeSecretary);
        var round = await stage.OpenAsync(secretary);
        Assert.IsType<CardReply.Show>(await stage.ActAsync(secretary, RoundVerbs.Close, ("round", round)));

        await WalkAsync(stage, round, counted: true);
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task EveryVerb_OfAStranger_AnswersAForeignRoundAsARoundThatIsNotThere()
    {
        await using var stage = await CardStage.CreateAsync();
        var secretary = await stage.PersonAsync(DeskRound.SmallCommitteeSecretary);
        var round = await stage.OpenAsync(secretary);
        var stranger = await stage.PersonAsync(DeskRound.LargeCommittee[0]);
        var random = "4611686018427387904";

        foreach (var verb in Verbs(stage).Where(verb => !Form(verb)))
        {
            var foreign = await stage.ActAsync(stranger, verb, Inputs(stage, secretary, round, verb));
            var absent = await stage.ActAsync(stranger, verb, Inputs(stage, secretary, random, verb));

            Assert.Equal(Text(absent), Text(foreign));
        }

        foreach (var kind in new[] { "ballot", "participation", "result" })
        {
            Assert.Null(await stage.RenderAsync(stranger, kind, round));
            Assert.Null(await stage.RenderAsync(stranger, kind, random));
        }

        Assert.Null(await stage.RenderAsync(stranger, "committee", secretary.Unit.Value.ToString(CultureInfo.InvariantCulture)));
    }

    private static async Task WalkAsync(CardStage stage, string round, bool counted)
    {
        var secretary = await stage.PersonAsync(DeskRound.SmallCommitteeSecretary);
        var unit = (await stage.Database.RunAsync<IDirectory, UnitCard?>(async directory => await directory.UnitAsync(secretary.Unit, default)))!.Name;
        await stage.Database.WithDbAsync(async db =>
        {
            db.Add(Person.Join("99", new PersonDetails("无名", "", null, secretary.Unit, "", null, "zh-CN"), []));
            return await db.SaveChangesAsync();
        });
        stage.Database.Clock.Advance(TimeSpan.FromSeconds(6)); // Who was added behind the program's back is seen after five.
        var actors = new[]
        {
            await stage.PersonAsync(DeskRound.LargeCommittee[0]), await stage.PersonAsync("无名"), await stage.PersonAsync("林致远"),
        };
        Assert.Equal(Expected.Keys.Order(StringComparer.Ordinal), Verbs(stage).Order(StringComparer.Ordinal));
        var before = Dump(stage);

        foreach (var (verb, expected) in Expected)
        {
            string[] wanted = [expected.Stranger, expected.Colleague, expected.Headquarters];
            for (var i = 0; i < actors.Length; i++)
            {
                var reply = await stage.ActAsync(actors[i], verb, Inputs(stage, secretary, round, verb));

                var early = !counted && i == 2 && verb is (RoundVerbs.Result or RoundVerbs.ResultItems or BallotVerbs.CheckReceipt);
                var tooEarly = verb == BallotVerbs.CheckReceipt ? "Rounds.NoListCommittedYet" : "Rounds.NotCountedYet";
                Assert.Equal($"{verb} {i} {(early ? tooEarly : wanted[i])}", $"{verb} {i} {Outcome(reply)}");
                if (i == 0)
                {
                    Assert.DoesNotContain(unit, Text(reply), StringComparison.Ordinal);
                    Assert.DoesNotContain(round, Text(reply), StringComparison.Ordinal);
                }
            }
        }

        Assert.Equal(before, Dump(stage));
    }

    private static bool Form(string verb) => verb is RoundVerbs.Prepare or RoundVerbs.Recuse or RoundVerbs.Open;

    private static string Outcome(CardReply reply) => reply is CardReply.Refuse refusal ? refusal.Code : Shown;

    private static string Text(CardReply reply) => reply switch
    {
        CardReply.Show shown => Encoding.UTF8.GetString(shown.Card.Utf8Json.Span) + shown.Notice,
        CardReply.Refuse refusal => $"{refusal.Code}|{refusal.Message}|{refusal.Field}",
        _ => "",
    };

    private static List<string> Verbs(CardStage stage) =>
        [.. stage.Database.Services.GetServices<CardEntry>().Where(entry => entry.Use == CardEntryUse.Action).Select(entry => entry.Name)];

    /// <summary>Everything that any verb reads.</summary>
    private static (string, string)[] Inputs(CardStage stage, PersonCard secretary, string round, string verb)
    {
        var candidate = Scalar(stage, "SELECT Id FROM RatedSubjects LIMIT 1");
        return
        [
            ("round", round), ("candidate", candidate), ("page", "1"), (OpenCard.SubjectField, round), ("vote", "1"),
            ("unit", secretary.Unit.Value.ToString(CultureInfo.InvariantCulture)), ("year", "2025"), ("form", "Liquid"), ("kind", verb == "card.open" ? "participation" : "Scoring"),
            ("day", "2026-11-20"), ("time", "18:00"), ("request", "7"), ("clear", verb == RoundVerbs.Recuse ? "1" : ""),
            (CommitteeVerbs.PersonField, verb.StartsWith("committee", StringComparison.Ordinal) ? secretary.Id.Value.ToString(CultureInfo.InvariantCulture) : ""),
            (CommitteeVerbs.DutyField, "Member"), (CommitteeVerbs.VersionField, "0"),
        ];
    }

    private static string Scalar(CardStage stage, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={stage.Database.File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture)!;
    }

    /// <summary>Every row of every table but the record of refusals.</summary>
    private static List<string> Dump(CardStage stage)
    {
        using var connection = new SqliteConnection($"Data Source={stage.Database.File};Pooling=False");
        connection.Open();
        var lines = new List<string>();
        foreach (var table in Read("SELECT name FROM sqlite_master WHERE type='table' AND name NOT LIKE 'sqlite%' AND name <> 'Refusals'").ToList())
        {
            lines.AddRange(Read($"SELECT * FROM \"{table}\"").Select(row => $"{table} {row}"));
        }

        return [.. lines.Order(StringComparer.Ordinal)];

        IEnumerable<string> Read(string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                yield return string.Join('|', Enumerable.Range(0, reader.FieldCount)
                    .Select(field => reader.GetValue(field) is byte[] blob ? Convert.ToHexString(blob) : reader.GetValue(field)));
            }
        }
    }
}
