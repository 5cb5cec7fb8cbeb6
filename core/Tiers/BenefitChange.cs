using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Tiers;

/// <summary>One change of the catalogue of benefits by headquarters: a benefit added, or taken out. Append-only; each makes a new version.</summary>
public sealed class BenefitChange
{
    private BenefitChange()
    {
    }

    public long Id { get; private set; }

    /// <summary>Version of the catalogue that the change makes; unique, so that of two officers in the same second one is refused.</summary>
    public int Version { get; private set; }

    public string Code { get; private set; } = "";

    /// <summary>Canonical text of the benefit that was added; null when it was taken out.</summary>
    public string? Added { get; private set; }

    /// <summary>Why it was taken out; empty otherwise.</summary>
    public string Reason { get; private set; } = "";

    public PersonId By { get; private set; }

    public DateTime AtUtc { get; private set; }

    internal static BenefitChange Add(int version, Benefit benefit, PersonId by, DateTime now) => new()
    {
        Id = RandomId.Next(),
        Version = version,
        Code = benefit.Code,
        Added = Canon.Write(benefit),
        By = by,
        AtUtc = now,
    };

    internal static BenefitChange Retire(int version, string code, string reason, PersonId by, DateTime now) =>
        new() { Id = RandomId.Next(), Version = version, Code = code, Reason = reason, By = by, AtUtc = now };
}

internal sealed class BenefitChangeMapping : IEntityTypeConfiguration<BenefitChange>
{
    public void Configure(EntityTypeBuilder<BenefitChange> builder)
    {
        builder.ToTable("BenefitChanges");
        builder.Property(change => change.Id).ValueGeneratedNever();
        builder.HasIndex(change => change.Version).IsUnique();
        builder.Property(change => change.Code).HasMaxLength(16);
        builder.Property(change => change.Added).HasMaxLength(4000);
    }
}
