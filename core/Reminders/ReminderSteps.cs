using System.Diagnostics;

namespace TeamsGrading.Core.Reminders;

/// <summary>Labelled points of a run, for tests that stop it there; the product knows nothing of who listens.</summary>
internal static class ReminderSteps
{
    private static readonly DiagnosticListener Source = new("TeamsGrading.Reminders");

    public static void Passed(string step)
    {
        if (Source.IsEnabled(step))
        {
            Source.Write(step, null);
        }
    }
}
