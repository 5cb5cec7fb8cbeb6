using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Customers;
using TeamsGrading.Core.Customers.Glance;
using TeamsGrading.Core.Customers.Upkeep;
using TeamsGrading.Core.Mails;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Tiers;
using TeamsGrading.Tests.Bot.Rounds;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Bot.Customers;

/// <summary>People who work on customers' files by cards only; they press what a card offers and send what a client would.</summary>
public abstract class FileHand : IAsyncLifetime
{
    private protected FileStage Stage { get; private set; } = null!;

    protected string Id => Stage.Customer.Value.ToString(CultureInfo.InvariantCulture);

    public async Task InitializeAsync() => Stage = await FileStage.CreateAsync(services => services
        .AddGlance().AddUpkeep().AddMails().AddScoped<IAwardChanges, Awards>().AddSingleton<ICardPosts, FakeCardPosts>().AddCards().AddFileCards());

    public async Task DisposeAsync() => await Stage.DisposeAsync();

    protected async Task<Card> FormAsync(string who, string part) => Card(await PressAsync(who, Card(await ActAsync(who, FileVerbs.Part, ("customer", Id), ("part", part))), FileVerbs.Edit));

    protected Task<PersonCard> PersonAsync(string who) =>
        Stage.Test.RunAsync<IDirectory, PersonCard>(async directory => (await directory.PersonAsync(Stage.Who(who), default))!);

    protected async Task<CardReply> ActAsync(string who, string verb, params (string Name, string Value)[] inputs)
    {
        var actor = await PersonAsync(who);
        var sent = new Dictionary<string, string>();
        foreach (var (name, value) in inputs)
        {
            sent[name] = value;
        }

        return await Stage.Test.RunAsync<CardBook, CardReply>(book => book.ActAsync(actor, verb, sent, default));
    }

    protected Task<CardReply> PressAsync(string who, Card card, string verb, params (string, string)[] inputs) =>
        ActAsync(who, verb, [.. Button(card, verb)!["data"]!.AsObject().Select(pair => (pair.Key, (string)pair.Value!)), .. inputs]);

    /// <summary>What a client sends of the inputs that nobody touched.</summary>
    protected static (string, string)[] Shown(Card card, string but) =>
    [
        .. CardStage.Inputs(card).Where(input => (string?)input["id"] != but && input["value"] is not null).Select(input => ((string)input["id"]!, (string)input["value"]!)),
    ];

    protected static IReadOnlyList<string> Labels(Card card) => [.. CardStage.Inputs(card).Select(input => ((string?)input["label"] ?? "").Replace("★ ", "", StringComparison.Ordinal))];

    protected static IEnumerable<string> Words(Card card) => TeamsGrading.Tests.Support.CardJson.Text(JsonNode.Parse(card.Utf8Json.Span)!).Split('\n');

    protected static JsonObject? Button(Card card, string verb) => CardStage.Buttons(card).FirstOrDefault(button => (string?)button["verb"] == verb);

    protected static Card Card(CardReply reply) => reply is CardReply.Show shown ? shown.Card : throw new InvalidOperationException(reply.ToString());

    protected static string Code(CardReply reply) => reply is CardReply.Refuse refused ? refused.Code : "";

    protected static string Text(Card card) => Encoding.UTF8.GetString(card.Utf8Json.Span);
}
