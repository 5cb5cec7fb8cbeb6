using TeamsGrading.Bot.Cards;

namespace TeamsGrading.Bot.Mail;

/// <summary>A mail ready to leave: to one recipient, as HTML and as plain text.</summary>
/// <param name="Reference">Readable, in the subject and in the header <c>x-teamsgrading-key</c>.</param>
internal sealed record WrittenMail(string Reference, string To, string Subject, string Html, string Text, IReadOnlyList<MailFile> Files)
{
    /// <summary>The header by which a mail of unknown fate is found among the sent items.</summary>
    public const string Header = "x-teamsgrading-key";

    /// <summary>The subject with the reference at its end, where a phone still shows the beginning.</summary>
    public static string SubjectOf(string title, string reference) => $"{title.ReplaceLineEndings(" ")} [{reference}]";
}

/// <summary>A second way to the place that a mail's button leads to.</summary>
internal sealed record SecondLink(string Words, string Address);
