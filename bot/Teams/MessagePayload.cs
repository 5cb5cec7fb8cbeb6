using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Deliveries;

namespace TeamsGrading.Bot.Teams;

/// <summary>The body of an outgoing message activity.</summary>
internal static class MessagePayload
{
    /// <summary>The channel's limit, in bytes of UTF-16.</summary>
    public const int LargestUtf16 = 80 * 1024;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>A card alone: with a text beside it the channel would return no id.</summary>
    public static ReadOnlyMemory<byte> Card(ConversationAddress address, Card card) => Write(address, json =>
    {
        json.WriteString("summary"u8, card.Summary);
        json.WriteStartArray("attachments"u8);
        json.WriteStartObject();
        json.WriteString("contentType"u8, "application/vnd.microsoft.card.adaptive"u8);
        json.WritePropertyName("content"u8);
        json.WriteRawValue(card.Utf8Json.Span, skipInputValidation: true);
        json.WriteEndObject();
        json.WriteEndArray();
    });

    public static ReadOnlyMemory<byte> Text(ConversationAddress address, string text) => Write(address, json =>
    {
        json.WriteString("textFormat"u8, "plain"u8);
        json.WriteString("text"u8, text);
    });

    /// <summary>Parameters of <c>POST v3/conversations</c> for one person.</summary>
    public static ReadOnlyMemory<byte> Conversation(string botId, string userId, string? tenantId)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, Options);
        json.WriteStartObject();
        Account(json, "bot", botId);
        json.WriteStartArray("members"u8);
        json.WriteStartObject();
        json.WriteString("id"u8, userId);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteBoolean("isGroup"u8, false);
        if (tenantId is not null)
        {
            json.WriteString("tenantId"u8, tenantId);
            json.WriteStartObject("channelData"u8);
            Account(json, "tenant", tenantId);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }

    /// <summary>Whether the channel would refuse it for its size.</summary>
    public static bool IsTooBig(ReadOnlySpan<byte> payload) => Encoding.UTF8.GetCharCount(payload) * sizeof(char) > LargestUtf16;

    private static ReadOnlyMemory<byte> Write(ConversationAddress address, Action<Utf8JsonWriter> content)
    {
        var buffer = new ArrayBufferWriter<byte>(8 * 1024);
        using var json = new Utf8JsonWriter(buffer, Options);
        json.WriteStartObject();
        json.WriteString("type"u8, "message"u8);
        if (address.BotId.Length > 0)
        {
            Account(json, "from", address.BotId);
        }

        Account(json, "recipient", address.UserId);
        Account(json, "conversation", address.ConversationId);
        content(json);
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }

    private static void Account(Utf8JsonWriter json, string name, string id)
    {
        json.WriteStartObject(name);
        json.WriteString("id"u8, id);
        json.WriteEndObject();
    }
}
