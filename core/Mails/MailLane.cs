using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Mails;

/// <summary>
/// 发件邮箱 The pace of one sender mailbox, shared by all processes: its next mail goes out at <see cref="NextUtc"/> and not before. Exchange takes
/// thirty mails a minute from a mailbox; more are refused. What is the whole mailbox' trouble and no mail's is counted here.
/// </summary>
[NeverDeleted]
public sealed class MailLane
{
    private MailLane()
    {
    }

    /// <summary>Address of the mailbox, or the word for the pickup folder.</summary>
    public string Mailbox { get; private set; } = "";

    public DateTime NextUtc { get; private set; }

    /// <summary>When <see cref="NextUtc"/> was set: a clock that was set back shows by it.</summary>
    public DateTime SetUtc { get; private set; }

    /// <summary>How often in a row the mailbox had to rest; zero once the mail system took or refused a mail.</summary>
    public int Rests { get; private set; }

    /// <summary>Code of why it rests, see <see cref="MailReasons"/>; null while it does not have to.</summary>
    public string? Reason { get; private set; }

    /// <summary>Changes with every mail; the condition of the next step.</summary>
    public long Fence { get; private set; }

    internal static MailLane Of(string mailbox, DateTime now) => new() { Mailbox = mailbox, NextUtc = now, SetUtc = now };
}

internal sealed class MailLaneMapping : IEntityTypeConfiguration<MailLane>
{
    public void Configure(EntityTypeBuilder<MailLane> builder)
    {
        builder.ToTable("MailLanes");
        builder.HasKey(lane => lane.Mailbox);
        builder.Property(lane => lane.Mailbox).HasMaxLength(320);
        builder.Property(lane => lane.Reason).HasMaxLength(60);
    }
}
