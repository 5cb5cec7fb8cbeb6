using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Reports;

/// <summary>Id of a line of the distribution list.</summary>
public readonly record struct DistributionLineId(long Value) : ITypedId<DistributionLineId>
{
    public static DistributionLineId From(long value) => new(value);

    public static DistributionLineId New() => new(RandomId.Next());
}

/// <summary>发送范围 A line of the distribution list: everybody with a role, in a unit and below or anywhere; or one person. Taken off, never deleted.</summary>
[NeverDeleted]
public sealed class DistributionLine
{
    private DistributionLine()
    {
    }

    public DistributionLineId Id { get; private set; }

    /// <summary>Name of the role as IDirectory gives it; empty for a person.</summary>
    public string Role { get; private set; } = "";

    /// <summary>Null is everywhere.</summary>
    public UnitId? Unit { get; private set; }

    public PersonId? Person { get; private set; }

    public PersonId AddedBy { get; private set; }

    public DateTime AddedUtc { get; private set; }

    public PersonId? RemovedBy { get; private set; }

    public DateTime? RemovedUtc { get; private set; }

    internal static DistributionLine OfRole(string role, UnitId? unit, PersonId by, DateTime now) =>
        new() { Id = DistributionLineId.New(), Role = role, Unit = unit, AddedBy = by, AddedUtc = now };

    internal static DistributionLine OfPerson(PersonId person, PersonId by, DateTime now) =>
        new() { Id = DistributionLineId.New(), Person = person, AddedBy = by, AddedUtc = now };

    /// <summary>One that was taken off stays as it was.</summary>
    internal void Remove(PersonId by, DateTime now) => (RemovedBy, RemovedUtc) = RemovedUtc is null ? (by, now) : (RemovedBy, RemovedUtc);

    internal bool IsSameAs(DistributionLine other) => Role == other.Role && Unit == other.Unit && Person == other.Person;
}

internal sealed class DistributionLineMapping : IEntityTypeConfiguration<DistributionLine>
{
    public void Configure(EntityTypeBuilder<DistributionLine> builder)
    {
        builder.ToTable("ReportDistribution");
        builder.Property(line => line.Id).ValueGeneratedNever();
        builder.Property(line => line.Role).HasMaxLength(60);
        builder.Property(line => line.RemovedUtc).IsConcurrencyToken();
    }
}
