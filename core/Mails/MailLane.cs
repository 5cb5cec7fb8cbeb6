using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Mails;

/// <summary>
/// 发件邮箱 The pace of one sender mailbox, shared by all processes: its next mail goes out at <see cref="NextUtc"/> and not before. Exchange takes
/// thirty mails a minute from a mailbox; more are refused.
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

    /// <summary>Changes with every mail; the condition of the next step.</summary>
    public long Fence { get; private set; }

    internal static MailLane Of(string mailbox, DateTime now) => new() { Mailbox = mailbox, NextUtc = now };
}

internal sealed class MailLaneMapping : IEntityTypeConfiguration<MailLane>
{
    public void Configure(EntityTypeBuilder<MailLane> builder)
    {
        builder.ToTable("MailLanes");
        builder.HasKey(lane => lane.Mailbox);
        builder.Property(lane => lane.Mailbox).HasMaxLength(320);
    }
}
