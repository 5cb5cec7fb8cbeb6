using System.Text.Json;

namespace TeamsGrading.Bot.Mail;

/// <summary>The JSON of Graph that is needed to send a mail and to find it again.</summary>
internal static class GraphMessage
{
    /// <summary>Body of <c>sendMail</c>. An empty array of headers or attachments would be refused, so none is written.</summary>
    public static byte[] Write(WrittenMail mail)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteStartObject("message");
            json.WriteString("subject", mail.Subject);
            json.WriteStartObject("body");
            json.WriteString("contentType", "HTML");
            json.WriteString("content", mail.Html);
            json.WriteEndObject();
            json.WriteStartArray("toRecipients");
            json.WriteStartObject();
            json.WriteStartObject("emailAddress");
            json.WriteString("address", mail.To);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteStartArray("internetMessageHeaders");
            json.WriteStartObject();
            json.WriteString("name", WrittenMail.Header);
            json.WriteString("value", mail.Reference);
            json.WriteEndObject();
            json.WriteEndArray();
            WriteFiles(json, mail);
            json.WriteEndObject();
            json.WriteBoolean("saveToSentItems", true);
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    /// <summary>Messages of the page that carry a reference of ours, with when they were sent.</summary>
    public static IEnumerable<(string Reference, DateTime SentUtc)> Sent(JsonElement page)
    {
        foreach (var message in Items(page, "value"))
        {
            var header = Items(message, "internetMessageHeaders").FirstOrDefault(header => Is(header, "name", WrittenMail.Header));
            if (Text(header, "value") is { } reference && message.TryGetProperty("sentDateTime", out var sent) && sent.TryGetDateTime(out var at))
            {
                yield return (reference, at.ToUniversalTime());
            }
        }
    }

    /// <summary>The address of the next page, where it belongs to Graph: our token goes nowhere else.</summary>
    public static Uri? NextPage(JsonElement page, Uri graph) =>
        page.TryGetProperty("@odata.nextLink", out var link) && Uri.TryCreate(link.GetString(), UriKind.Absolute, out var next)
        && next.Scheme == graph.Scheme && next.Authority == graph.Authority
            ? next
            : null;

    private static void WriteFiles(Utf8JsonWriter json, WrittenMail mail)
    {
        if (mail.Files.Count == 0)
        {
            return;
        }

        json.WriteStartArray("attachments");
        foreach (var file in mail.Files)
        {
            json.WriteStartObject();
            json.WriteString("@odata.type", "#microsoft.graph.fileAttachment");
            json.WriteString("name", file.Name);
            json.WriteString("contentType", file.MediaType);
            json.WriteBase64String("contentBytes", file.Content);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static IEnumerable<JsonElement> Items(JsonElement holder, string name) =>
        holder.ValueKind == JsonValueKind.Object && holder.TryGetProperty(name, out var array) && array.ValueKind == JsonValueKind.Array ? array.EnumerateArray() : [];

    private static bool Is(JsonElement holder, string name, string value) => string.Equals(Text(holder, name), value, StringComparison.OrdinalIgnoreCase);

    private static string? Text(JsonElement holder, string name) =>
        holder.ValueKind == JsonValueKind.Object && holder.TryGetProperty(name, out var found) && found.ValueKind == JsonValueKind.String ? found.GetString() : null;
}
