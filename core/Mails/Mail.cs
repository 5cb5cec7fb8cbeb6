using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Mails;

/// <summary>Id of a mail of the outbox.</summary>
public readonly record struct MailId(long Value) : ITypedId<MailId>
{
    public static MailId From(long value) => new(value);

    public static MailId New() => new(RandomId.Next());
}

/// <summary>How far a mail has come.</summary>
public enum MailState
{
    /// <summary>To be sent.</summary>
    Pending,

    /// <summary>Taken by a sender; when its lease runs out unacknowledged the mail is <see cref="Unknown"/>.</summary>
    Sending,

    /// <summary>The mail system took it over.</summary>
    Sent,

    /// <summary>May or may not have gone out; never sent again blindly. Settled by a look into the sent items, else by a person.</summary>
    Unknown,

    /// <summary>Refused, or given up after many attempts; only a person sends it again.</summary>
    Failed,

    /// <summary>When its turn came there was nothing to say any more: what it would have reminded of was done.</summary>
    Dropped,
}

/// <summary>
/// 邮件 One mail of the outbox. <see cref="Fence"/> changes with every step and is the condition of the next one, so that two processes never
/// take the same step.
/// </summary>
[NeverDeleted]
public sealed class Mail
{
    /// <summary>Longest business key.</summary>
    public const int LongestKey = 200;

    private Mail()
    {
    }

    public MailId Id { get; private set; }

    /// <summary>Business key, unique; travels in the header <c>x-teamsgrading-key</c> as <see cref="Reference"/>.</summary>
    public string Key { get; private set; } = "";

    /// <summary>编号 Readable, unique, in the subject of the mail: a person can name it on the telephone.</summary>
    public string Reference { get; private set; } = "";

    public PersonId Recipient { get; private set; }

    public string Kind { get; private set; } = "";

    public long Subject { get; private set; }

    public MailState State { get; private set; }

    public DateTime QueuedUtc { get; private set; }

    public int Attempts { get; private set; }

    /// <summary>Not before; null is at once.</summary>
    public DateTime? NextAttemptUtc { get; private set; }

    /// <summary>Until then the sender that holds <see cref="Fence"/> may act.</summary>
    public DateTime? LeaseUntilUtc { get; private set; }

    /// <summary>Beginning of the last attempt.</summary>
    public DateTime? ClaimedUtc { get; private set; }

    public DateTime? SentUtc { get; private set; }

    /// <summary>Code of what went wrong last, for example <c>Http403</c>.</summary>
    public string? Reason { get; private set; }

    public long Fence { get; private set; }

    internal static Mail Queue(NewMail mail, DateTime now)
    {
        var id = MailId.New();
        return new Mail
        {
            Id = id,
            Key = mail.Key,
            Reference = MailReference.Of(id, now),
            Recipient = mail.Recipient,
            Kind = mail.Kind,
            Subject = mail.Subject,
            State = MailState.Pending,
            QueuedUtc = now,
            NextAttemptUtc = mail.NotBeforeUtc,
            Fence = RandomId.Next(),
        };
    }

    /// <exception cref="InvalidOperationException">Its fate is neither unknown nor failed.</exception>
    internal void SendAgain()
    {
        if (State is not (MailState.Unknown or MailState.Failed))
        {
            throw new InvalidOperationException($"a mail that is {State} is not sent again");
        }

        (State, Attempts, NextAttemptUtc, LeaseUntilUtc, Reason, Fence) = (MailState.Pending, 0, null, null, null, RandomId.Next());
    }
}

internal sealed class MailMapping : IEntityTypeConfiguration<Mail>
{
    public void Configure(EntityTypeBuilder<Mail> builder)
    {
        builder.ToTable("Mails");
        builder.Property(mail => mail.Id).ValueGeneratedNever();
        builder.Property(mail => mail.Key).HasMaxLength(Mail.LongestKey);
        builder.Property(mail => mail.Reference).HasMaxLength(40);
        builder.Property(mail => mail.Kind).HasMaxLength(60);
        builder.Property(mail => mail.Reason).HasMaxLength(60);
        builder.Property(mail => mail.Fence).IsConcurrencyToken();
        builder.HasIndex(mail => mail.Key).IsUnique();
        builder.HasIndex(mail => mail.Reference).IsUnique();
        builder.HasIndex(mail => new { mail.State, mail.QueuedUtc });
        builder.HasIndex(mail => mail.QueuedUtc);
        builder.HasIndex(mail => new { mail.Recipient, mail.QueuedUtc });
    }
}
