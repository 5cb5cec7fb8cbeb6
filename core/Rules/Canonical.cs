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
    private const string UnitFormat = "TeamsGrading.UnitRule/1";
    private const string SupplementFormat = "TeamsGrading.DifferentialItems/1";

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
            Write(json, content.Explanations);
            Write(json, "items", content.Items);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>What a unit rates by: the canonical text of the base inside, so that its own hash can be checked, and the unit's items.</summary>
    public static string Text(string baseText, UnitId unit, int number, IReadOnlyList<RuleItemContent> items)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("format", UnitFormat);
            json.WriteNumber("unit", unit.Value);
            json.WriteNumber("version", number);
            json.WritePropertyName("base");
            json.WriteRawValue(baseText);
            Write(json, "differential", items);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Version <paramref name="number"/> of a unit's differential items by themselves.</summary>
    public static string Text(UnitId unit, int year, int number, IReadOnlyList<RuleItemContent> items)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("format", SupplementFormat);
            json.WriteString("formula", MeasuredScoring.FormulaVersion);
            json.WriteNumber("unit", unit.Value);
            json.WriteNumber("year", year);
            json.WriteNumber("version", number);
            Write(json, "differential", items);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>SHA-256 of the text in UTF-8, lower-case hex.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyList<RuleItemContent> items)
    {
        json.WriteStartArray(name);
        foreach (var item in items.OrderBy(item => item.Code, StringComparer.Ordinal))
        {
            Write(json, item);
        }

        json.WriteEndArray();
    }

    /// <summary>Left out when none was recorded, so that an imported rule has the text it had before there were any.</summary>
    private static void Write(Utf8JsonWriter json, IReadOnlyList<Explanation>? explanations)
    {
        if (explanations is null or [])
        {
            return;
        }

        json.WriteStartObject("explanations");
        foreach (var each in explanations.OrderBy(each => each.Of))
        {
            json.WriteString(each.Of.ToString(), each.Why);
        }

        json.WriteEndObject();
    }

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

        if (item.Considers != Considerations.None)
        {
            json.WriteString("considers", item.Considers.ToString());
        }

        json.WriteEndObject();
    }
}
