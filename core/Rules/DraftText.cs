using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Rules;

/// <summary>
/// The canonical text of a proposed rule or of proposed differential items. Metrics and bands stand as in the workbook. Differential items have
/// neither quorum nor drop-extremes of their own.
/// </summary>
public sealed record DraftText(
    string Format, ApprovalMatter Matter, UnitId Unit, int Year, decimal? Quorum, bool? DropExtremes, IReadOnlyList<DraftItem> Items,
    IReadOnlyList<Explanation> Explanations)
{
    private const string Name = "TeamsGrading.RuleProposal/1";

    /// <exception cref="System.Text.Json.JsonException">Not such a text.</exception>
    public static DraftText Read(string text) => Canon.ReadWhole<DraftText>(text);

    internal static string Write(ApprovalMatter matter, UnitId unit, int year, RuleContent content)
    {
        var isRule = matter == ApprovalMatter.Rule;
        return Canon.Write(new DraftText(
            Name, matter, unit, year, isRule ? Canonical.Shortest(content.Quorum) : null, isRule ? content.DropExtremes : null,
            [.. content.Items.Select(DraftItem.Of)], [.. (content.Explanations ?? []).OrderBy(each => each.Of)]));
    }

    internal RuleContent ToContent() =>
        new([.. Items.Select(item => item.ToContent())], DropExtremes ?? false, Quorum ?? 0.5m, Explanations.Count == 0 ? null : Explanations);
}

/// <summary>An item as the text has it; <paramref name="Metric"/> and <paramref name="Bands"/> are empty when it is judged.</summary>
public sealed record DraftItem(string Code, string Name, decimal Points, ItemMode Mode, string Metric, string Bands, Considerations Considers)
{
    internal static DraftItem Of(RuleItemContent item) => new(
        item.Code, item.Name, Canonical.Shortest(item.Points), item.Mode, RuleNote.Metric(item), RuleNote.Bands(item), item.Considers);

    /// <summary>The item; the text holds only what was read before, so nothing is refused here.</summary>
    public RuleItemContent ToContent() => new(
        Code, Name, Points, Mode,
        Metric.Length > 0 ? MetricNames.Read(Code, Metric).Value : null,
        Bands.Length > 0 ? BandText.Read(Code, Bands).Value : null,
        Considers);
}
