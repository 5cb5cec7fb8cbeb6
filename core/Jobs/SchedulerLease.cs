using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Jobs;

/// <summary>
/// 调度权 Which process works the schedule, where several share one embedded database: the others stand by. <see cref="Fence"/> changes with every
/// step and is the condition of the next one.
/// </summary>
[NeverDeleted]
public sealed class SchedulerLease
{
    private SchedulerLease()
    {
    }

    /// <summary>What is leased.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Who holds it: machine, process and a random part.</summary>
    public string Owner { get; private set; } = "";

    /// <summary>Until then it is the owner's, unless it is prolonged.</summary>
    public DateTime UntilUtc { get; private set; }

    /// <summary>Since when this owner holds it.</summary>
    public DateTime SinceUtc { get; private set; }

    public long Fence { get; private set; }

    internal static SchedulerLease Free(string name, DateTime now) => new() { Name = name, UntilUtc = now.AddSeconds(-1), SinceUtc = now };
}

internal sealed class SchedulerLeaseMapping : IEntityTypeConfiguration<SchedulerLease>
{
    public void Configure(EntityTypeBuilder<SchedulerLease> builder)
    {
        builder.ToTable("SchedulerLeases");
        builder.HasKey(lease => lease.Name);
        builder.Property(lease => lease.Name).HasMaxLength(40);
        builder.Property(lease => lease.Owner).HasMaxLength(200);
    }
}
