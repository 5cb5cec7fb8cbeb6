namespace TeamsGrading.Core.Seams;

/// <summary>A mail that somebody shall have. It holds no words: they are written when it is sent, from what holds then.</summary>
/// <param name="Key">Business key, for example <c>appeals:2026-11:manager:4711:late-3</c>: a second mail with the same key is not made.</param>
/// <param name="Kind">Which words: the bot has a mail source of this name.</param>
/// <param name="Subject">What it is about, for its source.</param>
/// <param name="NotBeforeUtc">Earliest moment of sending; null is at once.</param>
public sealed record NewMail(string Key, PersonId Recipient, string Kind, long Subject, DateTime? NotBeforeUtc = null);

/// <summary>
/// Puts mails into the outbox. Stages in the caller's unit of work and becomes true with its commit: a mail once decided is sent after a restart,
/// once. Knows no rights: the slice that owns the subject decides who shall have it.
/// </summary>
public interface IMails
{
    /// <summary>Queues the mail; nothing when its key is known.</summary>
    Task QueueAsync(NewMail mail, CancellationToken cancellation);
}
