namespace TeamsGrading.Bot.Cards;

/// <summary>How the fate of a mail reads, wherever it is told.</summary>
public static class MailWording
{
    /// <summary>Why a mail stands as it does; an answer of the mail system is told by its number where there are no words for it.</summary>
    public static string MailReason(this Texts texts, string reason) =>
        texts.Find($"Mails.Reason.{reason}") is { } known ? known : reason.StartsWith("Http", StringComparison.Ordinal) ? texts.With("Mails.Reason.Http", ("Status", reason[4..])) : texts[$"Mails.Reason.{reason}"];
}

/// <summary>Where the delivery page leads from a mail of a kind: a verb, the input that takes the mail's subject, and what else it needs.</summary>
public sealed record MailLink(string Kind, string Verb, string Input, IReadOnlyList<(string Name, string Value)> Fixed);
