using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Visits;

/// <summary>相关所属单位 A unit that a visit concerns: the customer's own, and those that headquarters names beside it (001 §7.2.2). It is told of the plan and says that it has it.</summary>
[NeverDeleted]
public sealed class VisitUnit
{
    private VisitUnit()
    {
    }

    public VisitId Visit { get; private set; }

    public UnitId Unit { get; private set; }

    /// <summary>Still concerned; one that was taken out keeps its row and sees nothing any more.</summary>
    public bool Concerned { get; private set; }

    /// <summary>Version of the plan that the unit says it has; 0 before it said so.</summary>
    public int Received { get; private set; }

    public PersonId? ReceivedBy { get; private set; }

    public DateTime? ReceivedUtc { get; private set; }

    /// <summary>Concurrency token.</summary>
    public int Version { get; private set; }

    internal static VisitUnit Of(VisitId visit, UnitId unit) => new() { Visit = visit, Unit = unit, Concerned = true };

    internal void Concern(bool concerned)
    {
        Concerned = concerned;
        Version++;
    }

    internal void Receive(int number, PersonId by, DateTime now)
    {
        (Received, ReceivedBy, ReceivedUtc) = (number, by, now);
        Version++;
    }
}

internal sealed class VisitUnitMapping : IEntityTypeConfiguration<VisitUnit>
{
    public void Configure(EntityTypeBuilder<VisitUnit> builder)
    {
        builder.ToTable("VisitUnits");
        builder.HasKey(unit => new { unit.Visit, unit.Unit });
        builder.Property(unit => unit.Version).IsConcurrencyToken();
        builder.HasIndex(unit => new { unit.Unit, unit.Concerned });
    }
}
