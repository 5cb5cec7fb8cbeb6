using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace TeamsGrading.Bot.Mail;

/// <summary>A mail of the pickup folder as a person reads it.</summary>
internal sealed record ReadMail(string Subject, string To, string Text, IReadOnlyList<string> Files);

/// <summary>Reads the .eml files that <see cref="PickupCarrier"/> writes: subject, recipient, the plain text and the names of files. Nothing in them is run or shown as markup.</summary>
internal static partial class EmlText
{
    public static ReadMail Read(string eml)
    {
        var part = Part.Of(eml);
        var (text, files) = ("", new List<string>());
        Walk(part, ref text, files, depth: 0);
        return new ReadMail(Words(part["subject"]), part["to"], text.ReplaceLineEndings("\n").Trim(), files);
    }

    private static void Walk(Part part, ref string text, List<string> files, int depth)
    {
        var type = part["content-type"];
        if (type.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) && Boundary().Match(type) is { Success: true } found && depth < 5)
        {
            foreach (var inner in part.Body.Split("--" + found.Groups[1].Value.Trim('"')).Skip(1).Where(inner => !inner.StartsWith("--", StringComparison.Ordinal)))
            {
                Walk(Part.Of(inner.TrimStart('\r', '\n')), ref text, files, depth + 1);
            }
        }
        else if (Name().Match(type + ";" + part["content-disposition"]) is { Success: true } name)
        {
            files.Add(Words(name.Groups[1].Value.Trim('"')));
        }
        else if (type.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase) && text.Length == 0)
        {
            text = Decode(part);
        }
    }

    private static string Decode(Part part) => part["content-transfer-encoding"].ToLowerInvariant() switch
    {
        "base64" => Base64(part.Body),
        "quoted-printable" => Quoted(part.Body, spaces: false),
        _ => part.Body,
    };

    private static string Base64(string body)
    {
        var bytes = new byte[body.Length];
        return Convert.TryFromBase64String(body, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : "";
    }

    private static string Quoted(string body, bool spaces)
    {
        using var bytes = new MemoryStream();
        for (var at = 0; at < body.Length; at++)
        {
            if (body[at] == '=' && at + 2 < body.Length && byte.TryParse(body.AsSpan(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var one))
            {
                bytes.WriteByte(one);
                at += 2;
            }
            else if (body[at] == '=')
            {
                // A soft line break.
                at += at + 1 < body.Length && body[at + 1] == '\r' ? 2 : 1;
            }
            else
            {
                bytes.Write(Encoding.UTF8.GetBytes([spaces && body[at] == '_' ? ' ' : body[at]]));
            }
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    /// <summary>Encoded words of a header.</summary>
    private static string Words(string header) =>
        Encoded().Replace(Between().Replace(header, "$1$2"), match => match.Groups[1].Value is "B" or "b" ? Base64(match.Groups[2].Value) : Quoted(match.Groups[2].Value, spaces: true));

    [GeneratedRegex("boundary=(\"[^\"]+\"|[^;\\s]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Boundary();

    [GeneratedRegex("name=(\"[^\"]+\"|[^;\\s]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Name();

    [GeneratedRegex(@"=\?utf-8\?([BbQq])\?([^?]*)\?=", RegexOptions.IgnoreCase)]
    private static partial Regex Encoded();

    [GeneratedRegex(@"(\?=)\s+(=\?)")]
    private static partial Regex Between();

    /// <summary>Headers and body.</summary>
    private sealed record Part(IReadOnlyDictionary<string, string> Headers, string Body)
    {
        public string this[string name] => Headers.GetValueOrDefault(name, "");

        public static Part Of(string raw)
        {
            var text = raw.ReplaceLineEndings("\r\n");
            var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            var head = (end < 0 ? text : text[..end]).Replace("\r\n ", " ", StringComparison.Ordinal).Replace("\r\n\t", " ", StringComparison.Ordinal);
            var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            foreach (var line in head.Split("\r\n"))
            {
                if (line.IndexOf(':') is > 0 and var colon)
                {
                    headers.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim());
                }
            }

            return new Part(headers, end < 0 ? "" : text[(end + 4)..]);
        }
    }
}
