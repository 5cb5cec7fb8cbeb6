using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Deliveries;

/// <summary>Id of a message of the outbox.</summary>
public readonly record struct TeamsMessageId(long Value) : ITypedId<TeamsMessageId>
{
    public static TeamsMessageId From(long value) => new(value);

    public static TeamsMessageId New() => new(RandomId.Next());
}

/// <summary>Why a message is sent.</summary>
public enum MessageStep
{
    /// <summary>The card arrives for the first time.</summary>
    New,

    /// <summary>The person is told again.</summary>
    Reminder,
}

/// <summary>How far a message has come.</summary>
public enum MessageState
{
    /// <summary>To be sent as soon as the person has a chat.</summary>
    Pending,

    /// <summary>Taken by a sender; when its lease runs out unacknowledged the message is <see cref="Unknown"/>.</summary>
    Sending,

    /// <summary>Acknowledged; brought up to date while the card's version differs from the shown one.</summary>
    Sent,

    /// <summary>Being brought up to date; may be repeated, since replacing a message is idempotent.</summary>
    Updating,

    /// <summary>May or may not have arrived; only a person sends it again.</summary>
    Unknown,

    /// <summary>Refused for good.</summary>
    Failed,
}

/// <summary>
/// 发件箱 One message that carries a posted card into its person's chat. Holds no content. Needs no row for an update: a sent message
/// whose <see cref="ShownVersion"/> is not the card's version is due to be replaced, so any number of changes coalesce into one.
/// <see cref="Fence"/> changes with every step and is the condition of the next one.
/// </summary>
public sealed class TeamsMessage
{
    private TeamsMessage()
    {
    }

    public TeamsMessageId Id { get; private set; }

    public CardPostId Post { get; private set; }

    public PersonId Person { get; private set; }

    public MessageStep Step { get; private set; }

    public MessageState State { get; private set; }

    /// <summary>When it was decided to send it: the moment of posting or of a reminder, never of a person's click.</summary>
    public DateTime DecidedUtc { get; private set; }

    public int Attempts { get; private set; }

    /// <summary>Not before; null is at once. Cleared by success.</summary>
    public DateTime? NextAttemptUtc { get; private set; }

    /// <summary>Until then the sender that holds <see cref="Fence"/> may act. Cleared by every outcome.</summary>
    public DateTime? LeaseUntilUtc { get; private set; }

    public long Fence { get; private set; }

    /// <summary>Code of the last refusal, for example <c>Uninstalled</c>.</summary>
    public string? Reason { get; private set; }

    public long? ShownVersion { get; private set; }

    /// <summary>The conversation in which <see cref="ActivityId"/> lies.</summary>
    public long? Conversation { get; private set; }

    public string? ActivityId { get; private set; }

    public static TeamsMessage Decide(CardPost post, MessageStep step, DateTime nowUtc) => new()
    {
        Id = TeamsMessageId.New(),
        Post = post.Id,
        Person = post.Person,
        Step = step,
        State = MessageState.Pending,
        DecidedUtc = nowUtc,
        Fence = RandomId.Next(),
    };

    /// <summary>Sends a message of unknown or failed fate once more, because a person or a new installation says so.</summary>
    /// <exception cref="InvalidOperationException">Its fate is neither.</exception>
    public void SendAgain()
    {
        if (State is not (MessageState.Unknown or MessageState.Failed))
        {
            throw new InvalidOperationException($"a message that is {State} is not sent again");
        }

        (State, Attempts, NextAttemptUtc, LeaseUntilUtc, Reason, Fence) = (MessageState.Pending, 0, null, null, null, RandomId.Next());
    }
}

internal sealed class TeamsMessageMapping : IEntityTypeConfiguration<TeamsMessage>
{
    public void Configure(EntityTypeBuilder<TeamsMessage> builder)
    {
        builder.ToTable("TeamsMessages");
        builder.Property(message => message.Id).ValueGeneratedNever();
        builder.Property(message => message.Fence).IsConcurrencyToken();
        builder.Property(message => message.Reason).HasMaxLength(60);
        builder.HasIndex(message => message.Post);
        builder.HasIndex(message => new { message.State, message.Person });
    }
}
