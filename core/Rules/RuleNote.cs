using System.Text.Json;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Rules;

/// <summary>A rule as the import journal keeps it.</summary>
internal static class RuleNote
{
    public static string Metric(RuleItemContent item) => item.Metric is { } metric ? MetricNames.Write(metric) : "";

    public static string Bands(RuleItemContent item) => item.Bands is { } bands ? BandText.Write(bands) : "";

    public static string Write(RuleContent content) => JsonSerializer.Serialize(new Note(
        content.DropExtremes,
        content.Quorum,
        [.. content.Items.Select(item => new NoteItem(item.Code, item.Name, item.Points, item.Mode, Metric(item), Bands(item)))]));

    public static RuleContent Read(string written)
    {
        var note = JsonSerializer.Deserialize<Note>(written)!;
        return new RuleContent([.. note.Items.Select(Read)], note.DropExtremes, note.Quorum);
    }

    private static RuleItemContent Read(NoteItem item) => new(
        item.Code,
        item.Name,
        item.Points,
        item.Mode,
        item.Metric.Length > 0 ? MetricNames.Read(item.Code, item.Metric).Value : null,
        item.Bands.Length > 0 ? BandText.Read(item.Code, item.Bands).Value : null);

    private sealed record Note(bool DropExtremes, decimal Quorum, NoteItem[] Items);

    private sealed record NoteItem(string Code, string Name, decimal Points, ItemMode Mode, string Metric, string Bands);
}
