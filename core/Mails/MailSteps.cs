using System.Diagnostics;

namespace TeamsGrading.Core.Mails;

/// <summary>Labelled points of sending, for tests that end the process there; the product knows nothing of who listens.</summary>
public static class MailSteps
{
    /// <summary>The mail was taken; nothing was asked of the mail system.</summary>
    public const string Claimed = "mail.claimed";

    /// <summary>The mail system answered; nothing was recorded.</summary>
    public const string Answered = "mail.answered";

    /// <summary>The outcome was recorded.</summary>
    public const string Recorded = "mail.recorded";

    private static readonly DiagnosticListener Source = new("TeamsGrading.Mails");

    public static void Passed(string step)
    {
        if (Source.IsEnabled(step))
        {
            Source.Write(step, null);
        }
    }
}
