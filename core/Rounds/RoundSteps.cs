using System.Diagnostics;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Rounds;

/// <summary>Names the points a round passes, for operators' tools; carries the round's id and nothing else.</summary>
internal static class RoundSteps
{
    private static readonly DiagnosticListener Source = new("TeamsGrading.Rounds");

    public static void Passed(string step, RoundId round)
    {
        if (Source.IsEnabled(step))
        {
            Source.Write(step, round.Value);
        }
    }
}
