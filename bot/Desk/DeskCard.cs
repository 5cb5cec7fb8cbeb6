using System.Text.Json;
using System.Text.Json.Serialization;

namespace TeamsGrading.Bot.Desk;

/// <summary>A card on the desk, as the page reads it. <paramref name="Version"/> is compared for equality only.</summary>
/// <param name="Subject">A 63-bit number, and therefore text.</param>
internal sealed record DeskCard(
    string Kind,
    string Subject,
    string Title,
    string Summary,
    DateTime? Due,
    bool Settled,
    long Version,
    [property: JsonConverter(typeof(RawJson))] ReadOnlyMemory<byte> Card);

/// <summary>The card that takes the place of the one acted on.</summary>
internal sealed record Answer(string Title, [property: JsonConverter(typeof(RawJson))] ReadOnlyMemory<byte> Card, string? Notice);

/// <summary>Copies JSON text as it is.</summary>
internal sealed class RawJson : JsonConverter<ReadOnlyMemory<byte>>
{
    public override ReadOnlyMemory<byte> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("cards are written only");

    public override void Write(Utf8JsonWriter writer, ReadOnlyMemory<byte> value, JsonSerializerOptions options) => writer.WriteRawValue(value.Span);
}
