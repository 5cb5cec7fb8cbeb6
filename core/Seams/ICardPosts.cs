namespace TeamsGrading.Core.Seams;

/// <summary>
/// Puts cards on people's desks and, where they installed the bot, into their chat. A post is staged in the caller's unit of work
/// (the scoped GradingDb) and becomes true with its SaveChanges: a card once decided is sent after a restart, once. Knows no rights: the
/// slice that owns the subject checks them first. Stores no time and no count beside a person's own doing (voting.md).
/// </summary>
public interface ICardPosts
{
    /// <summary>The card <paramref name="kind"/> about <paramref name="subject"/> is due to the person. Posting again reminds nobody and changes nothing; a settled one waits again.</summary>
    Task PostAsync(PersonId person, string kind, long subject, DateTime? dueUtc, CancellationToken cancellation);

    /// <summary>The person is told again about a card that still waits (a new message in the chat; the old one stays).</summary>
    Task RemindAsync(PersonId person, string kind, long subject, CancellationToken cancellation);

    /// <summary>What the card shows has changed: it is rendered and updated where it was sent, for everybody or for one person.</summary>
    Task RefreshAsync(string kind, long subject, PersonId? person, CancellationToken cancellation);

    /// <summary>
    /// A person's own doing changed the person's own card: their open desks in this process look again, at once. Nothing is stored and
    /// no message is touched; this is the one to call on the ballot path.
    /// </summary>
    void Nudge(PersonId person, string kind, long subject);

    /// <summary>The card no longer waits for anybody; it stays readable, but is no longer 'my work'.</summary>
    Task SettleAsync(string kind, long subject, PersonId? person, CancellationToken cancellation);

    /// <summary>Messages of unknown or failed fate about a waiting card are sent once more, because a person decided so. How many.</summary>
    Task<int> ResendAsync(string kind, long subject, PersonId? person, CancellationToken cancellation);

    /// <summary>What became of the cards of a kind and subject: the secretary's '3 of 7 delivered, 1 has not installed the app'.</summary>
    Task<IReadOnlyList<PostState>> StatesAsync(string kind, long subject, CancellationToken cancellation);
}

/// <summary>Fate of one card in one person's chat.</summary>
public enum DeliveryFate
{
    /// <summary>The person has no chat with the bot; the card waits on the desk only.</summary>
    NotInstalled,

    /// <summary>Queued or being tried.</summary>
    Pending,

    /// <summary>The channel acknowledged it.</summary>
    Sent,

    /// <summary>A timeout or ambiguous failure: it may or may not have arrived; never resent blindly.</summary>
    Unknown,

    /// <summary>Refused for good; <see cref="PostState.Reason"/> says why.</summary>
    Failed,
}

/// <summary>Delivery state of one card for one person. <paramref name="Reason"/> is a code such as <c>Blocked</c>, <c>TooBig</c>, <c>Uninstalled</c>.</summary>
public sealed record PostState(PersonId Person, DeliveryFate Fate, string? Reason);
