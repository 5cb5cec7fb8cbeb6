using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Rules;

/// <summary>
/// The one text of a rule version: JSON with a fixed order of fields, items by code, numbers without superfluous zeros. The same rule gives
/// the same text in every culture, from every database and in whatever order its items were typed; its SHA-256 names the rule.
/// </summary>
internal static class Canonical
{
    private const string Format = "TeamsGrading.Rule/1";

    /// <summary>UTF-8 with Chinese as it is read, not as escapes.</summary>
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The same number without trailing zeros: 15.00 becomes 15.</summary>
    public static decimal Shortest(decimal value) => value / 1.000_000_000_000_000_000_000_000_000_0m;

    public static string Number(decimal value) => Shortest(value).ToString(CultureInfo.InvariantCulture);

    public static string Text(int year, int number, RuleContent content)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            json.WriteString("formula", MeasuredScoring.FormulaVersion);
            json.WriteNumber("year", year);
            json.WriteNumber("version", number);
            json.WriteNumber("quorum", Shortest(content.Quorum));
            json.WriteBoolean("dropExtremes", content.DropExtremes);
            json.WriteStartArray("items");
            foreach (var item in content.Items.OrderBy(item => item.Code, StringComparer.Ordinal))
            {
                Write(json, item);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>SHA-256 of the text in UTF-8, lower-case hex.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static void Write(Utf8JsonWriter json, RuleItemContent item)
    {
        json.WriteStartObject();
        json.WriteString("code", item.Code);
        json.WriteString("name", item.Name);
        json.WriteNumber("points", Shortest(item.Points));
        json.WriteString("mode", item.Mode.ToString());
        if (item is { Mode: ItemMode.Measured, Metric: { } metric, Bands: { } bands })
        {
            json.WriteString("metric", MetricNames.Versioned(metric.Name));
            if (metric.Tolerance is { } tolerance)
            {
                json.WriteNumber("tolerance", Shortest(tolerance));
            }

            json.WriteString("bands", bands.ToString());
        }

        json.WriteEndObject();
    }
}
