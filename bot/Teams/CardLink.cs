using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Http;

namespace TeamsGrading.Bot.Teams;

/// <summary>
/// Below a card that was sent into a chat: the way to the same item in the desk's tab, where files are and where it stands among the others. Only
/// where the app's id is known (<c>Desk:TeamsAppId</c>).
/// </summary>
/// <param name="desk">Address of the desk, for who opens the link outside Teams.</param>
internal sealed class CardLink(TeamsLink teams, Uri desk, Wording wording)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Null where no app is uploaded.</summary>
    /// <exception cref="SettingsException">A setting is malformed.</exception>
    public static CardLink? Read(IConfiguration configuration, Wording wording) =>
        TeamsLink.Read(configuration) is { } teams && DeskAddress.Read(configuration) is { } desk ? new CardLink(teams, desk, wording) : null;

    /// <summary>The card with the link below it; no card of ours has buttons of its own there.</summary>
    public Card Below(Card card, string kind, long subject, string locale)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"#/card/{kind}/{subject}");
        var buffer = new ArrayBufferWriter<byte>(card.Utf8Json.Length + 512);
        // Everything but the brace that ends it.
        var open = card.Utf8Json.Span.TrimEnd(" \r\n"u8);
        buffer.Write(open[..^1]);
        buffer.Write(",\"actions\":"u8);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartArray();
            json.WriteStartObject();
            json.WriteString("type"u8, "Action.OpenUrl"u8);
            json.WriteString("title"u8, wording.For(locale)["Teams.OpenInTab"]);
            json.WriteString("url"u8, teams.To(place, new Uri(desk, place).AbsoluteUri));
            json.WriteEndObject();
            json.WriteEndArray();
        }

        buffer.Write("}"u8);
        return card with { Utf8Json = buffer.WrittenMemory };
    }
}
