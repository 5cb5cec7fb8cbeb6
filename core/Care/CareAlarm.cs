using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TeamsGrading.Core.Care;

/// <summary>缺口 Why nobody looks after a customer or unit as the clause demands (001 §8.1.3).</summary>
public enum CareGap
{
    /// <summary>Nobody is named, and no single person holds the role.</summary>
    Nobody,

    /// <summary>Nobody is named and several hold the role: it is not said who.</summary>
    Several,

    /// <summary>Whoever was named left, moved or lost the role.</summary>
    Gone,

    /// <summary>Whoever acts today has no mail address.</summary>
    NoMail,
}

/// <summary>A gap that people were told of; goes when it is closed. What was told is in the cards, what happened in <see cref="CareEvent"/>.</summary>
public sealed class CareAlarm
{
    private CareAlarm()
    {
    }

    public CareDuty Duty { get; private set; }

    /// <summary>The rated subject or unit.</summary>
    public long Of { get; private set; }

    public CareGap Gap { get; private set; }

    /// <summary>First day on which it was seen, Asia/Shanghai.</summary>
    public DateOnly Since { get; private set; }

    /// <summary>Concurrency token.</summary>
    public int Version { get; private set; }

    internal static CareAlarm Raise(CareOf what, CareGap gap, DateOnly on) => new() { Duty = what.Duty, Of = what.Id, Gap = gap, Since = on };

    /// <summary>Another gap in its place; how long there has been one stays.</summary>
    internal void Become(CareGap gap)
    {
        Gap = gap;
        Version++;
    }
}

internal sealed class CareAlarmMapping : IEntityTypeConfiguration<CareAlarm>
{
    public void Configure(EntityTypeBuilder<CareAlarm> builder)
    {
        builder.ToTable("CareAlarms");
        builder.HasKey(alarm => new { alarm.Duty, alarm.Of });
        builder.Property(alarm => alarm.Version).IsConcurrencyToken();
    }
}
