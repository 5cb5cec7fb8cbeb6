using System.Text.Encodings.Web;
using System.Text.Json;
using TeamsGrading.Bot.Cards;

namespace TeamsGrading.Bot.Teams;

/// <summary>The body of an answer to a card action; the HTTP body is the invoke body itself.</summary>
internal sealed record InvokeReply(int StatusCode, string Type, Card? Card, string? Text, string? Code)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Replaces the card acted on.</summary>
    public static InvokeReply Show(Card card) => new(200, "application/vnd.microsoft.card.adaptive", card, null, null);

    /// <summary>Says something; the card and what was typed stay. Never empty: an empty value is sent again.</summary>
    public static InvokeReply Say(string text) => new(200, "application/vnd.microsoft.activity.message", null, text, null);

    /// <summary>The request itself was wrong.</summary>
    public static InvokeReply Wrong(string code, string message) => new(400, "application/vnd.microsoft.error", null, message, code);

    public static InvokeReply Of(CardReply reply) => reply switch
    {
        CardReply.Show show => Show(show.Card),
        CardReply.Refuse refuse => Say(refuse.Message),
        _ => throw new InvalidOperationException(reply.GetType().Name),
    };

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
        json.WriteNumber("statusCode"u8, StatusCode);
        json.WriteString("type"u8, Type);
        json.WritePropertyName("value"u8);
        if (Card is not null)
        {
            json.WriteRawValue(Card.Utf8Json.Span, skipInputValidation: true);
        }
        else if (Code is null)
        {
            json.WriteStringValue(Text);
        }
        else
        {
            json.WriteStartObject();
            json.WriteString("code"u8, Code);
            json.WriteString("message"u8, Text);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
