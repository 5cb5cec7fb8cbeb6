using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Committees;
using TeamsGrading.Bot.Demo;
using TeamsGrading.Bot.Home;
using TeamsGrading.Bot.Rounds;
using TeamsGrading.Core.Approvals;
using TeamsGrading.Core.Committees;
using TeamsGrading.Core.Customers;
using TeamsGrading.Core.Deliveries;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Rounds;
using TeamsGrading.Core.Rules;
using TeamsGrading.Core.Seams;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Bot.Rounds;

/// <summary>The demo group with the real slices, acted on through the card book only.</summary>
internal sealed class CardStage : IAsyncDisposable
{
    private readonly string keys;

    private CardStage(TestDatabase database, string keys) => (Database, this.keys) = (database, keys);

    public TestDatabase Database { get; }

    public static async Task<CardStage> CreateAsync(Action<IServiceCollection>? configure = null)
    {
        var keys = System.IO.Directory.CreateTempSubdirectory("teamsgrading-keys-").FullName;
        var database = await TestDatabase.CreateAsync(services =>
        {
            configure?.Invoke(services);
            services.AddOrganization().AddCommittees().AddRules().AddCustomers().AddDeliveries().AddRounds(keys)
                .AddScoped<SeedDemo>().AddCards().AddHome().AddRoundCards().AddApprovals().AddCommitteeProposals().AddCommitteeCards();
        });
        await database.RunAsync<SeedDemo, bool>(seed => seed.IfEmptyAsync(default));
        return new CardStage(database, keys);
    }

    public Task<PersonCard> PersonAsync(string name) => Database.RunAsync<IDirectory, PersonCard>(async directory =>
        (await directory.PeopleAsync(default)).Single(person => person.Name == name));

    public Task<CardReply> ActAsync(PersonCard actor, string verb, params (string Name, string Value)[] inputs) =>
        Database.RunAsync<CardBook, CardReply>(book => book.ActAsync(actor, verb, inputs.ToDictionary(pair => pair.Name, pair => pair.Value), default));

    public Task<Card?> RenderAsync(PersonCard reader, string kind, string round) =>
        Database.RunAsync<CardBook, Card?>(book => book.RenderAsync(reader, kind, long.Parse(round, System.Globalization.CultureInfo.InvariantCulture), default));

    /// <summary>Opens a round as the secretary; its id.</summary>
    public async Task<string> OpenAsync(PersonCard secretary, string kind = "Scoring", string recused = "")
    {
        var unit = secretary.Unit.Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var opened = await ActAsync(
            secretary, RoundVerbs.Open, ("unit", unit), ("year", "2025"), ("form", "Gaseous"), ("kind", kind), ("day", "2026-11-20"), ("time", "18:00"),
            ("recused", recused), ("request", "1"));
        var card = Assert.IsType<CardReply.Show>(opened).Card;
        return Buttons(card).Select(button => (string?)button["data"]?["round"]).First(id => id is not null)!;
    }

    /// <summary>All Execute buttons of a card.</summary>
    public static IEnumerable<JsonObject> Buttons(Card card) => Walk(JsonNode.Parse(card.Utf8Json.Span)).Where(node => (string?)node["type"] == "Action.Execute");

    /// <summary>All inputs of a card.</summary>
    public static IEnumerable<JsonObject> Inputs(Card card) =>
        Walk(JsonNode.Parse(card.Utf8Json.Span)).Where(node => ((string?)node["type"])?.StartsWith("Input.", StringComparison.Ordinal) == true);

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        System.IO.Directory.Delete(keys, recursive: true);
    }

    private static IEnumerable<JsonObject> Walk(JsonNode? node) => node switch
    {
        JsonObject found => found.SelectMany(pair => Walk(pair.Value)).Prepend(found),
        JsonArray array => array.SelectMany(Walk),
        _ => [],
    };
}
