using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Bot.Approvals;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Home;
using TeamsGrading.Core.Seams;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Bot.Approvals;

/// <summary>The people of <see cref="ApprovalStage"/> with the real cards; a thing's text is lines of 'label=value'.</summary>
internal sealed class ApprovalCardStage(ApprovalStage approvals) : IAsyncDisposable
{
    public ApprovalStage Approvals => approvals;

    public static async Task<ApprovalCardStage> CreateAsync() => new(await ApprovalStage.CreateAsync(services =>
    {
        services.AddCards().AddHome().AddApprovalCards();
        foreach (var matter in Enum.GetValues<ApprovalMatter>())
        {
            services.AddSingleton<IMatterSheet>(new LinesSheet(matter));
        }
    }));

    public async Task<PersonCard> PersonAsync(string name)
    {
        var id = await approvals.WhoAsync(name);
        return (await approvals.Test.RunAsync((IDirectory directory) => directory.PersonAsync(id, default)))!;
    }

    public async Task<CardReply> ActAsync(string name, string verb, params (string Name, string Value)[] inputs)
    {
        var actor = await PersonAsync(name);
        return await approvals.Test.RunAsync((CardBook book) =>
            book.ActAsync(actor, verb, inputs.ToDictionary(pair => pair.Name, pair => pair.Value), default));
    }

    public async Task<Card?> RenderAsync(string name, string kind, long subject)
    {
        var reader = await PersonAsync(name);
        return await approvals.Test.RunAsync((CardBook book) => book.RenderAsync(reader, kind, subject, default));
    }

    /// <summary>Presses the button of a card with its own data and what was filled in.</summary>
    public Task<CardReply> PressAsync(string name, Card card, string verb, params (string Name, string Value)[] filled)
    {
        var button = Walk(JsonNode.Parse(card.Utf8Json.Span)).First(node => (string?)node["type"] == "Action.Execute" && (string?)node["verb"] == verb);
        var data = button["data"]!.AsObject().Select(pair => (pair.Key, (string)pair.Value!));
        return ActAsync(name, verb, [.. data, .. filled]);
    }

    public static IEnumerable<string> Verbs(Card card) =>
        Walk(JsonNode.Parse(card.Utf8Json.Span)).Where(node => (string?)node["type"] == "Action.Execute").Select(node => (string)node["verb"]!);

    public static string Text(CardReply reply) => reply switch
    {
        CardReply.Show shown => Text(shown.Card) + shown.Notice,
        CardReply.Refuse refusal => $"{refusal.Code}|{refusal.Message}|{refusal.Field}",
        _ => "",
    };

    public static string Text(Card card) => Encoding.UTF8.GetString(card.Utf8Json.Span);

    public static Card Shown(CardReply reply) => Assert.IsType<CardReply.Show>(reply).Card;

    public static string Id(ApprovalId approval) => approval.Value.ToString(CultureInfo.InvariantCulture);

    public ValueTask DisposeAsync() => approvals.DisposeAsync();

    private static IEnumerable<JsonObject> Walk(JsonNode? node) => node switch
    {
        JsonObject found => found.SelectMany(pair => Walk(pair.Value)).Prepend(found),
        JsonArray array => array.SelectMany(Walk),
        _ => [],
    };

    private sealed class LinesSheet(ApprovalMatter matter) : IMatterSheet
    {
        public ApprovalMatter Matter => matter;

        public Task<MatterSheet> WriteAsync(string text, Texts texts, CancellationToken cancellation) => Task.FromResult(new MatterSheet(
            $"Sheet of {matter}",
            [.. text.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(line => new MatterLine(line.Split('=')[0], line.Split('=')[^1]))],
            []));
    }
}
