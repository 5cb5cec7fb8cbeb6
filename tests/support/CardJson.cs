using System.Text.Json.Nodes;

namespace TeamsGrading.Tests.Support;

/// <summary>Reads an adaptive card as a person does: its texts, inputs and buttons, wherever in the card they stand.</summary>
public static class CardJson
{
    /// <summary>All texts, titles and fact values, in order, one a line.</summary>
    public static string Text(JsonNode card) => string.Join('\n', Objects(card)
        .Where(part => (string?)part["type"] is not ("Action.Submit" or "Input.ChoiceSet"))
        .SelectMany(part => new[] { part["text"], part["title"], part["value"] })
        .OfType<JsonValue>()
        .Select(value => value.ToString()));

    public static IEnumerable<JsonObject> Inputs(JsonNode card) =>
        Objects(card).Where(part => ((string?)part["type"])?.StartsWith("Input.", StringComparison.Ordinal) == true);

    /// <summary>The first button with that title, or null.</summary>
    public static JsonObject? Button(JsonNode card, string title) =>
        Buttons(card, title).FirstOrDefault();

    /// <summary>Every button with that title, in order.</summary>
    public static IEnumerable<JsonObject> Buttons(JsonNode card, string title) =>
        Objects(card).Where(part => (string?)part["type"] == "Action.Execute" && (string?)part["title"] == title);

    /// <summary>Every button of that verb, in order.</summary>
    public static IEnumerable<JsonObject> ByVerb(JsonNode card, string verb) =>
        Objects(card).Where(part => (string?)part["type"] == "Action.Execute" && (string?)part["verb"] == verb);

    /// <summary>What a button sends along with the inputs.</summary>
    public static Dictionary<string, string> Data(JsonObject button) =>
        button["data"]?.AsObject().ToDictionary(pair => pair.Key, pair => pair.Value!.ToString()) ?? [];

    /// <summary>Values a choice input offers, in order.</summary>
    public static IReadOnlyList<string> Choices(JsonObject input) => [.. input["choices"]!.AsArray().Select(choice => (string)choice!["value"]!)];

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject part => part.Where(pair => pair.Key != "fallback").SelectMany(pair => Objects(pair.Value)).Prepend(part),
        JsonArray list => list.SelectMany(Objects),
        _ => [],
    };
}
