using System.Text.Json;

namespace TeamsGrading.Bot.Teams;

/// <summary>A pressed button: its verb and everything the card sent, as strings.</summary>
internal sealed record CardSubmission(string Verb, IReadOnlyDictionary<string, string> Inputs)
{
    private const int MostInputs = 500;
    private const int LongestVerb = 100;

    /// <summary>From an <c>adaptiveCard/action</c> invoke; null when it is none.</summary>
    public static CardSubmission? OfInvoke(JsonElement value)
    {
        var action = Activity.Property(value, "action");
        return Activity.Property(action, "verb") is { ValueKind: JsonValueKind.String } verb ? Of(verb.GetString()!, Activity.Property(action, "data")) : null;
    }

    /// <summary>From the <c>value</c> of a message: the Submit fallback carries its verb in the data. Null when there is none.</summary>
    public static CardSubmission? OfMessage(JsonElement value) =>
        Activity.Property(value, "verb") is { ValueKind: JsonValueKind.String } verb ? Of(verb.GetString()!, value) : null;

    private static CardSubmission? Of(string verb, JsonElement data)
    {
        if (verb.Length is 0 or > LongestVerb)
        {
            return null;
        }

        var inputs = new Dictionary<string, string>(StringComparer.Ordinal);
        if (data.ValueKind == JsonValueKind.Object)
        {
            foreach (var entry in data.EnumerateObject())
            {
                if (Plain(entry.Value) is { } text && inputs.Count < MostInputs)
                {
                    inputs[entry.Name] = text;
                }
            }
        }

        return new CardSubmission(verb, inputs);
    }

    private static string? Plain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        _ => null,
    };
}
