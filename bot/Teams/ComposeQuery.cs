using System.Text.Json;

namespace TeamsGrading.Bot.Teams;

/// <summary>What somebody looks for while writing a message (<c>composeExtension/query</c>).</summary>
/// <param name="Text">Empty when the search was just opened.</param>
internal sealed record ComposeQuery(string Command, string Text, int Skip, int Count)
{
    private const int LongestCommand = 64;
    private const int MostCount = 25;

    /// <summary>Null when it is none.</summary>
    public static ComposeQuery? Of(JsonElement value)
    {
        if (Activity.Property(value, "commandId") is not { ValueKind: JsonValueKind.String } command || command.GetString() is not { Length: > 0 and <= LongestCommand } id)
        {
            return null;
        }

        var options = Activity.Property(value, "queryOptions");
        return new ComposeQuery(id, TextOf(Activity.Property(value, "parameters")), NumberOf(options, "skip", 0, 0, 1_000), NumberOf(options, "count", MostCount, 1, MostCount));
    }

    /// <summary>The first parameter but <c>initialRun</c>, which says that nothing was typed yet.</summary>
    private static string TextOf(JsonElement parameters)
    {
        if (parameters.ValueKind == JsonValueKind.Array)
        {
            foreach (var parameter in parameters.EnumerateArray())
            {
                if (Activity.Property(parameter, "name") is { ValueKind: JsonValueKind.String } name && !name.ValueEquals("initialRun"u8)
                    && Activity.Property(parameter, "value") is { ValueKind: JsonValueKind.String } text)
                {
                    return text.GetString()!;
                }
            }
        }

        return "";
    }

    private static int NumberOf(JsonElement options, string name, int otherwise, int least, int most) =>
        Activity.Property(options, name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var value) ? Math.Clamp(value, least, most) : otherwise;
}
