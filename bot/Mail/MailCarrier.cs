using TeamsGrading.Core.Mails;

namespace TeamsGrading.Bot.Mail;

/// <summary>One way by which mails leave.</summary>
internal abstract class MailCarrier
{
    /// <summary>One attempt. Nothing thrown leaves it, except by a bug.</summary>
    /// <param name="rests">How often in a row the mailbox had to rest before: pauses grow with it.</param>
    public abstract Task<MailOutcome> SendAsync(WrittenMail mail, int rests);

    /// <summary>When those of the mails that are among the sent items were sent, by reference; the others are not found there.</summary>
    /// <param name="mails">Attempts of one stretch of time (<see cref="SettleUnknown.Stretch"/>), the earliest first; one or more.</param>
    /// <param name="cancellation">Ends the look.</param>
    public abstract Task<IReadOnlyDictionary<string, DateTime>> FindSentAsync(IReadOnlyList<UncertainMail> mails, CancellationToken cancellation);

    /// <summary>The mail as it left, as text; null where it is not kept here.</summary>
    public virtual Task<string?> ReadAsync(string reference, CancellationToken cancellation) => Task.FromResult<string?>(null);
}
