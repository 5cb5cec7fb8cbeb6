using TeamsGrading.Core.Mails;

namespace TeamsGrading.Bot.Mail;

/// <summary>One way by which mails leave.</summary>
internal abstract class MailCarrier
{
    /// <summary>One attempt. Nothing thrown leaves it, except by a bug.</summary>
    /// <param name="rests">How often in a row the mailbox had to rest before: pauses grow with it.</param>
    public abstract Task<MailOutcome> SendAsync(WrittenMail mail, int rests);

    /// <summary>When the mail with this reference was sent, as the sent items tell; null when it is not found there.</summary>
    public abstract Task<DateTime?> FindSentAsync(string reference, DateTime sinceUtc, CancellationToken cancellation);

    /// <summary>The mail as it left, as text; null where it is not kept here.</summary>
    public virtual Task<string?> ReadAsync(string reference, CancellationToken cancellation) => Task.FromResult<string?>(null);
}
