using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers;

/// <summary>风险备注 A remark of risk in the file of a rated subject (002 §6.2.2); it ends with a reason and is never deleted.</summary>
[NeverDeleted]
public sealed class RiskRemark
{
    private RiskRemark()
    {
    }

    public RiskRemarkId Id { get; private set; }

    public SubjectId Subject { get; private set; }

    /// <summary>The customer in whose file it was made; null for the remark of a bar, which ends with the bar and in no other way.</summary>
    public CustomerId? Customer { get; private set; }

    public RiskKind Kind { get; private set; }

    public string Text { get; private set; } = "";

    public PersonId By { get; private set; }

    public DateTime AtUtc { get; private set; }

    /// <summary>Why it no longer holds; null while it is open.</summary>
    public string? ClosedReason { get; private set; }

    public PersonId? ClosedBy { get; private set; }

    public DateTime? ClosedUtc { get; private set; }

    internal static RiskRemark Of(SubjectId subject, CustomerId? customer, RiskKind kind, string text, PersonId by, DateTime now) =>
        new() { Id = RiskRemarkId.New(), Subject = subject, Customer = customer, Kind = kind, Text = text, By = by, AtUtc = now };

    /// <summary>Ends it; one that has ended stays as it was.</summary>
    internal void Close(string reason, PersonId by, DateTime now) =>
        (ClosedReason, ClosedBy, ClosedUtc) = ClosedUtc is null ? (reason, by, now) : (ClosedReason, ClosedBy, ClosedUtc);
}

internal sealed class RiskRemarkMapping : IEntityTypeConfiguration<RiskRemark>
{
    public void Configure(EntityTypeBuilder<RiskRemark> builder)
    {
        builder.ToTable("RiskRemarks");
        builder.Property(remark => remark.Id).ValueGeneratedNever();
        builder.Property(remark => remark.Text).HasMaxLength(2000);
        builder.Property(remark => remark.ClosedReason).HasMaxLength(2000);
        builder.Property(remark => remark.ClosedUtc).IsConcurrencyToken();
        builder.HasIndex(remark => new { remark.Subject, remark.ClosedUtc });
        builder.HasIndex(remark => remark.AtUtc);
        builder.HasIndex(remark => remark.ClosedUtc);
    }
}
