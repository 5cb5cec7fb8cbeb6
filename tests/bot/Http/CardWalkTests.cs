using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Bot.Http;

/// <summary>
/// The rights walk over the cards: every verb and every kind there is, with the ids of another unit, by people of every role; on a year that was played
/// through, so that there is something behind each. The inputs of a verb are those that docs/cards.md names: an input that is neither an id nor a
/// plain value here fails the walk, so that none is added without thought.
/// </summary>
[Trait("Kind", "Slow")]
public sealed partial class CardWalkTests(WalkYear year) : IClassFixture<WalkYear>
{
    private readonly WalkGround ground = year.Ground;

    [Fact]
    [Trait("Clause", "A09")]
    public void EveryVerb_HasInputsThatTheWalkKnows()
    {
        var unknown = Inputs().SelectMany(verb => verb.Value.Select(input => (verb.Key, Input: input)))
            .Where(pair => !ground.Ids.ContainsKey(pair.Input) && !WalkInputs.Plain.ContainsKey(pair.Input)).Select(pair => $"{pair.Key}: {pair.Input}");

        Assert.Equal("", string.Join("\n", unknown));
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task EveryVerb_WithAnotherUnitsIds_FindsAndChangesNothing()
    {
        var (leaks, before) = (new List<string>(), await ground.DumpAsync());
        foreach (var (verb, inputs) in Inputs())
        {
            foreach (var intruder in ground.Intruders)
            {
                var foreign = await ActAsync(intruder, verb, inputs, ground.Ids);
                if (WalkGround.LeakIn(foreign, ground.UnitTexts) is { } secret)
                {
                    leaks.Add($"{verb} tells {intruder.Name}: {secret}");
                }

                if (inputs.Any(ground.Ids.ContainsKey) && await ActAsync(intruder, verb, inputs, ground.Nowhere) is var absent
                    && WalkGround.Neutral(foreign, ground.Ids) != WalkGround.Neutral(absent, ground.Nowhere))
                {
                    leaks.Add($"{verb} answers {intruder.Name} otherwise than about nothing: {Short(foreign)} / {Short(absent)}");
                }
            }
        }

        var touched = (await ground.DumpAsync()).Except(before).Where(row => ground.Ids.Values.Any(id => row.Contains(id, StringComparison.Ordinal)));
        leaks.AddRange(touched.Select(row => $"written: {row}"));
        Assert.Equal("", string.Join("\n", leaks.Distinct()));
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task EveryVerb_ByPeopleWithoutTheRightToRead_ShowsNothingOfAFile()
    {
        var leaks = new List<string>();
        foreach (var (verb, inputs) in Inputs())
        {
            foreach (var outsider in ground.Outsiders)
            {
                if (WalkGround.LeakIn(await ActAsync(outsider, verb, inputs, ground.Ids), ground.FileTexts) is { } secret)
                {
                    leaks.Add($"{verb} tells {outsider.Name}: {secret}");
                }
            }
        }

        Assert.Equal("", string.Join("\n", leaks));
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task EveryKind_AboutAnotherUnitsThings_IsEmptyForIntruders()
    {
        var leaks = new List<string>();
        foreach (var kind in Catalog.Kinds)
        {
            foreach (var intruder in ground.Intruders)
            {
                foreach (var (name, id) in ground.Ids)
                {
                    var card = await ground.UseAsync<CardBook, Card?>(book =>
                        book.RenderAsync(intruder, kind, long.Parse(id, CultureInfo.InvariantCulture), default));
                    if (card is not null && WalkGround.LeakIn(Encoding.UTF8.GetString(card.Utf8Json.Span), ground.UnitTexts) is { } secret)
                    {
                        leaks.Add($"kind {kind} of {name} tells {intruder.Name}: {secret}");
                    }
                }
            }
        }

        Assert.Equal("", string.Join("\n", leaks));
    }

    /// <summary>Comparing what is not there with what is not there would find no leak.</summary>
    [Fact]
    public void Walk_OfEveryInputThatNamesSomething_StandsOnARealOne() =>
        Assert.Equal("", string.Join(", ", ground.Absent.Except(["edition", "section", "line"]))); // Headquarters' report: of no unit, and none is published in the played year.

    [Fact]
    public async Task Walk_ByTheUnitsOwnPeople_FindsWhatItLooksFor()
    {
        // A walk that sees nothing because there is nothing proves nothing.
        var found = new HashSet<string>();
        var keeper = (await ground.UseAsync<IDirectory, PersonCard?>(directory => directory.PersonByEmployeeNumberAsync("35", default)))!;
        foreach (var (verb, inputs) in Inputs().Where(verb => verb.Key.EndsWith(".show", StringComparison.Ordinal)))
        {
            var answer = await ActAsync(keeper, verb, inputs, ground.Ids);
            found.UnionWith(ground.UnitTexts.Where(secret => answer.Contains(secret, StringComparison.Ordinal)));
        }

        Assert.True(found.Count > 1, string.Join(", ", found));
        Assert.All(ground.Ids.Values, id => Assert.True(id.Length > 8));
    }

    private CardCatalog Catalog => year.Services.GetRequiredService<CardCatalog>();

    /// <summary>Verbs with the inputs that the documents name; a test elsewhere keeps the two together.</summary>
    private static Dictionary<string, List<string>> Inputs()
    {
        var part = File.ReadAllText(Repository.At("docs", "cards.md")).Split("## ").Single(each => each.StartsWith("Verbs", StringComparison.Ordinal));
        return Row().Matches(part).ToDictionary(
            row => row.Groups[1].Value,
            row => Input().Matches(row.Groups[2].Value).Select(input => input.Groups[1].Value).Distinct().ToList());
    }

    private async Task<string> ActAsync(PersonCard actor, string verb, List<string> inputs, Dictionary<string, string> ids)
    {
        var sent = inputs.ToDictionary(input => input, input => ids.GetValueOrDefault(input) ?? WalkInputs.Plain.GetValueOrDefault(input, "1"));
        return await ground.UseAsync<CardBook, CardReply>(book => book.ActAsync(actor, verb, sent, default)) switch
        {
            CardReply.Show shown => Encoding.UTF8.GetString(shown.Card.Utf8Json.Span) + shown.Notice,
            CardReply.Refuse refusal => $"{refusal.Code}|{Reference().Replace(refusal.Message, "")}|{refusal.Field}",
            _ => "",
        };
    }

    private static string Short(string text) => text.Length <= 120 ? text : text[..120];

    [GeneratedRegex(@"^\| `([a-z.]+)` \|([^|]*)\|", RegexOptions.Multiline)]
    private static partial Regex Row();

    /// <summary>An input by name; what stands in brackets are its values.</summary>
    [GeneratedRegex(@"`([a-zA-Z]+)`(?![^(]*\))")]
    private static partial Regex Input();

    [GeneratedRegex("[0-9]{8}")]
    private static partial Regex Reference();
}
