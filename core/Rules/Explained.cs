using System.Text.Json;

namespace TeamsGrading.Core.Rules;

/// <summary>Explanations as a column keeps them.</summary>
internal static class Explained
{
    /// <summary>Room for seven explanations of 400 characters.</summary>
    public const int Longest = 4_000;

    /// <summary>Longest explanation in characters.</summary>
    public const int LongestWhy = 400;

    public static string? Write(IReadOnlyList<Explanation>? explanations) => explanations is null or []
        ? null
        : JsonSerializer.Serialize(explanations.OrderBy(each => each.Of).Select(each => new Line((int)each.Of, each.Why)), Readable.Json);

    public static IReadOnlyList<Explanation>? Read(string? written) => written is null
        ? null
        : [.. JsonSerializer.Deserialize<Line[]>(written, Readable.Json)!.Select(line => new Explanation((Considerations)line.Of, line.Why))];

    private sealed record Line(int Of, string Why);
}

/// <summary>JSON with Chinese as it is read, not as escapes, which would take six times the room.</summary>
internal static class Readable
{
    public static readonly JsonSerializerOptions Json = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
