using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Supervision;

/// <summary>That a reminder so many days before was sent, so that it is sent once, also by two processes.</summary>
public sealed class ReminderMark
{
    private ReminderMark()
    {
    }

    public long Id { get; private set; }

    /// <summary>The self-check or finding.</summary>
    public long Subject { get; private set; }

    public DateOnly DueOn { get; private set; }

    /// <summary>Days before the due day.</summary>
    public int Days { get; private set; }

    internal static ReminderMark Of(long subject, DateOnly due, int days) => new() { Id = RandomId.Next(), Subject = subject, DueOn = due, Days = days };
}

internal sealed class ReminderMarkMapping : IEntityTypeConfiguration<ReminderMark>
{
    public void Configure(EntityTypeBuilder<ReminderMark> builder)
    {
        builder.ToTable("ReminderMarks");
        builder.Property(mark => mark.Id).ValueGeneratedNever();
        builder.HasIndex(mark => new { mark.Subject, mark.DueOn, mark.Days }).IsUnique();
    }
}
