using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Tiers;

/// <summary>A version of a service plan that was approved; append-only, kept for ever (000 §5.3).</summary>
public sealed class ServicePlanVersion
{
    private ServicePlanVersion()
    {
    }

    public long Id { get; private set; }

    public ServicePlanId Plan { get; private set; }

    /// <summary>The version of the approval: 1, 2, 3 …, without those returned or withdrawn.</summary>
    public int Number { get; private set; }

    public ApprovalId Approval { get; private set; }

    public string Text { get; private set; } = "";

    /// <summary>First day in force, Asia/Shanghai.</summary>
    public DateOnly From { get; private set; }

    internal static ServicePlanVersion Of(ServicePlan plan, ApprovalCard approval, DateOnly from) =>
        new() { Id = RandomId.Next(), Plan = plan.Id, Number = approval.Version, Approval = approval.Id, Text = plan.Draft, From = from };
}

internal sealed class ServicePlanVersionMapping : IEntityTypeConfiguration<ServicePlanVersion>
{
    public void Configure(EntityTypeBuilder<ServicePlanVersion> builder)
    {
        builder.ToTable("ServicePlanVersions");
        builder.Property(version => version.Id).ValueGeneratedNever();
        builder.Property(version => version.Text).HasMaxLength(ServicePlanMapping.Unbounded);
        builder.HasIndex(version => new { version.Plan, version.Number }).IsUnique();
    }
}
