using System.Diagnostics;

namespace TeamsGrading.Core.Reports;

/// <summary>Names the points that publishing passes, for operators' tools; carries the report's id and nothing else.</summary>
internal static class ReportSteps
{
    public const string Composed = "report.composed";
    public const string Kept = "report.kept";
    public const string Staged = "report.staged";
    public const string Saved = "report.saved";
    public const string Committed = "report.committed";

    private static readonly DiagnosticListener Source = new("TeamsGrading.Reports");

    public static void Passed(string step, ReportId report)
    {
        if (Source.IsEnabled(step))
        {
            Source.Write(step, report.Value);
        }
    }
}
