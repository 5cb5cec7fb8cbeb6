using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TeamsGrading.Bot.Cards;

/// <summary>The card object of adaptive cards 1.5.</summary>
public sealed record CardDocument(IReadOnlyList<Element> Body)
{
    // Chinese as it is rather than as escapes: the limit of 80 KB counts UTF-16.
    private static readonly CardJson Readable =
        new(new JsonSerializerOptions(CardJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    [JsonPropertyName("$schema")]
    public string Schema => "http://adaptivecards.io/schemas/adaptive-card.json";

    public string Type => "AdaptiveCard";

    public string Version => "1.5";

    /// <summary>Shown by clients that know no cards of this version.</summary>
    public string? FallbackText { get; init; }

    /// <summary>What a screen reader says first.</summary>
    public string? Speak { get; init; }

    /// <summary>Writes the card once, as every channel sends it.</summary>
    public static Card Write(string title, string summary, IReadOnlyList<Element> body)
    {
        var document = new CardDocument(body) { FallbackText = summary, Speak = summary };
        return new Card(title, summary, JsonSerializer.SerializeToUtf8Bytes(document, Readable.CardDocument));
    }
}

/// <summary>Source-generated JSON of the card model.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [
        typeof(Camel<Spacing>), typeof(Camel<TextSize>), typeof(Camel<TextWeight>), typeof(Camel<TextColor>), typeof(Camel<TextStyle>),
        typeof(Camel<HorizontalAlignment>), typeof(Camel<VerticalContentAlignment>), typeof(Camel<ContainerStyle>),
        typeof(Camel<ChoiceStyle>), typeof(Camel<ActionStyle>), typeof(Camel<AssociatedInputs>)])]
[JsonSerializable(typeof(CardDocument))]
internal sealed partial class CardJson : JsonSerializerContext;

/// <summary>Writes an enum as the schema spells it.</summary>
internal sealed class Camel<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase)
    where T : struct, Enum;
