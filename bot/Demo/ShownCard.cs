using System.Text.Json.Nodes;
using TeamsGrading.Bot.Cards;

namespace TeamsGrading.Bot.Demo;

/// <summary>A button as it stands on a card.</summary>
internal sealed record ShownButton(string Verb, string Title, IReadOnlyDictionary<string, string> Data, bool SendsInputs);

/// <summary>An input as it stands on a card. <paramref name="Value"/> is what the card fills in, or null.</summary>
/// <param name="Choices">Title and value; empty for an input that is typed.</param>
internal sealed record ShownInput(
    string Id, string Type, string Label, string? Value, bool Required, bool Multi, int? MaxLength, IReadOnlyList<(string Title, string Value)> Choices);

/// <summary>A card as the person before it sees it: texts, inputs and buttons in their order.</summary>
internal sealed class ShownCard
{
    public ShownCard(Card card)
    {
        Title = card.Title;
        var texts = new List<string>();
        var inColumns = new HashSet<JsonObject>();
        foreach (var node in Walk(JsonNode.Parse(card.Utf8Json.Span)))
        {
            switch ((string?)node["type"])
            {
                case "ColumnSet":
                    var cells = Walk(node).Where(inside => (string?)inside["type"] == "TextBlock").ToList();
                    texts.Add(string.Join("  ", cells.Select(inside => (string)inside["text"]!)));
                    inColumns.UnionWith(cells);
                    break;
                case "TextBlock" when !inColumns.Contains(node):
                    texts.Add((string)node["text"]!);
                    break;
                case "FactSet":
                    texts.AddRange(node["facts"]!.AsArray().Select(fact => $"{(string)fact!["title"]!}: {(string)fact["value"]!}"));
                    break;
                case "Action.Execute":
                    Buttons.Add(ButtonOf(node));
                    break;
                case { } type when type.StartsWith("Input.", StringComparison.Ordinal):
                    Inputs.Add(InputOf(node, type));
                    break;
            }
        }

        Text = string.Join("\n", texts);
    }

    public string Title { get; }

    public string Text { get; }

    public List<ShownButton> Buttons { get; } = [];

    public List<ShownInput> Inputs { get; } = [];

    public override string ToString() =>
        $"{Text}\ninputs: {string.Join(", ", Inputs.Select(input => $"{input.Id} ({string.Join(" | ", input.Choices.Select(choice => $"{choice.Value}={choice.Title}").Take(12))})"))}\nbuttons: {string.Join(", ", Buttons.Select(button => $"{button.Verb} '{button.Title}' {string.Join(" ", button.Data.Select(pair => $"{pair.Key}={pair.Value}"))}"))}";

    private static ShownButton ButtonOf(JsonObject node) => new(
        (string)node["verb"]!,
        (string?)node["title"] ?? "",
        node["data"]?.AsObject().ToDictionary(pair => pair.Key, pair => (string)pair.Value!) ?? [],
        (string?)node["associatedInputs"] != "none");

    private static ShownInput InputOf(JsonObject node, string type) => new(
        (string)node["id"]!,
        type,
        (string?)node["label"] ?? "",
        (string?)node["value"],
        (bool?)node["isRequired"] == true,
        (bool?)node["isMultiSelect"] == true,
        (int?)node["maxLength"],
        node["choices"]?.AsArray().Select(choice => ((string)choice!["title"]!, (string)choice["value"]!)).ToList() ?? []);

    private static IEnumerable<JsonObject> Walk(JsonNode? node) => node switch
    {
        // The fallback is the same button once more.
        JsonObject found => found.Where(pair => pair.Key is not ("fallback" or "data")).SelectMany(pair => Walk(pair.Value)).Prepend(found),
        JsonArray array => array.SelectMany(Walk),
        _ => [],
    };
}
