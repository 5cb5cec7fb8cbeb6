using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Reports;

/// <summary>A section as a reader has it; the text is empty where it is not for the reader.</summary>
public sealed record PaperSection(string Key, string Text, IReadOnlyList<ReportBlock> Figures);

/// <summary>A report as a reader has it: on card, in the mail and in the Word document alike.</summary>
/// <param name="Edition">0 for a preview.</param>
/// <param name="Hash">SHA-256 of the frozen text; empty for a preview.</param>
/// <param name="Whole">False when only what the reader's units may see is in it.</param>
public sealed record ReportPaper(
    Month Month, int Edition, string Changes, string By, DateTime? PublishedUtc, string Hash, bool Whole, IReadOnlyList<PaperSection> Sections)
{
    /// <summary>A published edition as far as the reader reaches.</summary>
    internal static ReportPaper Of(FrozenReport frozen, string hash, ReportReach reach) => new(
        Month.FromStamp(frozen.Month), frozen.Edition, frozen.Changes, frozen.By, frozen.PublishedUtc, hash, reach.Whole,
        [.. frozen.Sections.Select(section => Of(section.Key, section.Text, section.Readers, [.. section.Figures.Select(WrittenFigures.Of)], reach)).Where(IsSomething)]);

    /// <summary>What would be published now, as somebody of that reach would have it.</summary>
    public static ReportPaper Preview(ReportView report, ReportReach reach) => new(
        report.Month, 0, "", "", null, "", reach.Whole,
        [.. report.Sections.Where(section => !section.Hidden).Select(section => Of(section.Key, section.Text, section.Readers, section.Figures, reach)).Where(IsSomething)]);

    private static PaperSection Of(string key, string text, TextReaders readers, IReadOnlyList<ReportBlock> figures, ReportReach reach) =>
        new(key, reach.Whole || readers == TextReaders.Everybody ? text : "", reach.Of(figures));

    private static bool IsSomething(PaperSection section) => section.Text.Length > 0 || section.Figures.Count > 0;
}
