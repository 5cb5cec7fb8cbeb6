using System.Text.Encodings.Web;
using System.Text.Json;
using TeamsGrading.Bot.Cards;

namespace TeamsGrading.Bot.Teams;

/// <summary>The body of an answer to a search from a chat: finds with their cards, or a sentence.</summary>
internal sealed record ComposeReply(IReadOnlyList<SharedCard>? Cards, string? Text)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static ComposeReply Show(IReadOnlyList<SharedCard> cards) => new(cards, null);

    public static ComposeReply Say(string text) => new(null, text);

    public async Task WriteAsync(HttpResponse response, CancellationToken cancellation)
    {
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = "application/json; charset=utf-8";
        using (var json = new Utf8JsonWriter(response.BodyWriter, Options))
        {
            Write(json);
        }

        await response.BodyWriter.FlushAsync(cancellation);
    }

    private void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartObject("composeExtension"u8);
        if (Cards is null)
        {
            json.WriteString("type"u8, "message"u8);
            json.WriteString("text"u8, Text);
        }
        else
        {
            json.WriteString("type"u8, "result"u8);
            json.WriteString("attachmentLayout"u8, "list"u8);
            json.WriteStartArray("attachments"u8);
            foreach (var card in Cards)
            {
                Write(json, card);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>The list shows the preview, the chat gets the card. The preview's texts are read as HTML by clients.</summary>
    private static void Write(Utf8JsonWriter json, SharedCard card)
    {
        json.WriteStartObject();
        json.WriteString("contentType"u8, "application/vnd.microsoft.card.adaptive"u8);
        json.WritePropertyName("content"u8);
        json.WriteRawValue(card.Card.Utf8Json.Span, skipInputValidation: true);
        json.WriteStartObject("preview"u8);
        json.WriteString("contentType"u8, "application/vnd.microsoft.card.thumbnail"u8);
        json.WriteStartObject("content"u8);
        json.WriteString("title"u8, Plain(card.Title));
        json.WriteString("text"u8, Plain(card.Text));
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string Plain(string text) => Shown.Plain(text).Replace('&', '＆');
}
