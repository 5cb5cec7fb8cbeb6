using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Correspondence;

/// <summary>Id of a logged message.</summary>
public readonly record struct LogId(long Value) : ITypedId<LogId>
{
    public static LogId From(long value) => new(value);

    public static LogId New() => new(RandomId.Next());
}

/// <summary>As what a message was logged.</summary>
public enum LogKind
{
    /// <summary>诉求.</summary>
    Appeal,

    /// <summary>访谈记录.</summary>
    Interview,
}

/// <summary>
/// 邮件登记 That a message was logged for a customer, by whom and as what. Of the message itself only subject, sender's name and time are kept, and hashes by
/// which the same message and others of its thread are known again; never its body. What the person wrote about it stands in the appeal or the file.
/// </summary>
[NeverDeleted]
public sealed class LoggedMessage
{
    /// <summary>Characters of the subject that are kept.</summary>
    public const int LongestSubject = 255;

    /// <summary>Characters of the sender's name that are kept.</summary>
    public const int LongestSender = 200;

    private LoggedMessage()
    {
    }

    public LogId Id { get; private set; }

    public LogKind Kind { get; private set; }

    public CustomerId Customer { get; private set; }

    /// <summary>Of the customer when it was logged.</summary>
    public UnitId Unit { get; private set; }

    /// <summary>Hash of the message's id.</summary>
    public string MessageKey { get; private set; } = "";

    /// <summary>Hash of the id of the message that began the thread; of what the mailbox calls the thread where this one began it or no headers were to be had; empty without either.</summary>
    public string ThreadKey { get; private set; } = "";

    public string Subject { get; private set; } = "";

    /// <summary>Name of who sent it.</summary>
    public string Sender { get; private set; } = "";

    /// <summary>When it was sent, by the mail program; null when that did not say.</summary>
    public DateTime? SentUtc { get; private set; }

    /// <summary>The appeal, or the entry of the file.</summary>
    public long Target { get; private set; }

    public PersonId By { get; private set; }

    public DateTime AtUtc { get; private set; }

    /// <summary>Customer, kind and message while what it was logged as stands; unique: the same message is logged once. Null once that was thrown away or taken out.</summary>
    public string? StandingKey { get; private set; }

    internal static LoggedMessage Of(LogKind kind, CustomerCard customer, ReadMessage message, long target, PersonId by, DateTime now) => new()
    {
        Id = LogId.New(),
        Kind = kind,
        Customer = customer.Id,
        Unit = customer.Unit,
        MessageKey = message.Key,
        ThreadKey = message.ThreadKey,
        Subject = message.Subject,
        Sender = message.Name,
        SentUtc = message.SentUtc,
        Target = target,
        By = by,
        AtUtc = now,
        StandingKey = KeyOf(kind, customer.Id, message.Key),
    };

    internal static string KeyOf(LogKind kind, CustomerId customer, string message) => string.Create(null, $"{kind}:{customer.Value}:{message}");

    /// <summary>What it was logged as is gone: the message can be logged anew.</summary>
    internal void LetGo() => StandingKey = null;
}

internal sealed class LoggedMessageMapping : IEntityTypeConfiguration<LoggedMessage>
{
    public void Configure(EntityTypeBuilder<LoggedMessage> builder)
    {
        builder.ToTable("LoggedMessages");
        builder.Property(log => log.Id).ValueGeneratedNever();
        builder.Property(log => log.MessageKey).HasMaxLength(64);
        builder.Property(log => log.ThreadKey).HasMaxLength(64);
        builder.Property(log => log.Subject).HasMaxLength(LoggedMessage.LongestSubject);
        builder.Property(log => log.Sender).HasMaxLength(LoggedMessage.LongestSender);
        builder.Property(log => log.StandingKey).HasMaxLength(120);
        builder.HasIndex(log => log.StandingKey).IsUnique();
        builder.HasIndex(log => new { log.MessageKey, log.AtUtc });
        builder.HasIndex(log => new { log.ThreadKey, log.AtUtc });
    }
}
