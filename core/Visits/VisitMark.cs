using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Visits;

/// <summary>A step at which somebody is told.</summary>
public enum VisitStep
{
    /// <summary>A preparation item or the summary is due soon.</summary>
    Soon,

    /// <summary>It is due today.</summary>
    Today,

    /// <summary>It is late.</summary>
    Late,

    /// <summary>The visit is over: its summary can be written.</summary>
    Over,

    /// <summary>The visit is near, and its plan was not mailed.</summary>
    Unsent,
}

/// <summary>That somebody was told of a step, so that it happens once, also by two processes and after a standstill.</summary>
public sealed class VisitMark
{
    private VisitMark()
    {
    }

    public long Id { get; private set; }

    /// <summary>The visit, item, request or follow-up.</summary>
    public long Subject { get; private set; }

    /// <summary>The day by which it was due then: a new day makes new reminders.</summary>
    public DateOnly DueOn { get; private set; }

    public VisitStep Step { get; private set; }

    internal static VisitMark Of(long subject, DateOnly due, VisitStep step) => new() { Id = RandomId.Next(), Subject = subject, DueOn = due, Step = step };
}

internal sealed class VisitMarkMapping : IEntityTypeConfiguration<VisitMark>
{
    public void Configure(EntityTypeBuilder<VisitMark> builder)
    {
        builder.ToTable("VisitMarks");
        builder.Property(mark => mark.Id).ValueGeneratedNever();
        builder.HasIndex(mark => new { mark.Subject, mark.DueOn, mark.Step }).IsUnique();
    }
}
