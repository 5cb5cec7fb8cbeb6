using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Organization;

/// <summary>One attempt at an action that was not allowed; append-only.</summary>
public sealed class Refusal
{
    private Refusal()
    {
    }

    public long Id { get; private set; }

    public PersonId Person { get; private set; }

    public GradingAction Action { get; private set; }

    public UnitId Unit { get; private set; }

    public DateTime AtUtc { get; private set; }

    public static Refusal Of(PersonId person, GradingAction action, UnitId unit, DateTime atUtc) =>
        new() { Id = RandomId.Next(), Person = person, Action = action, Unit = unit, AtUtc = atUtc };
}

internal sealed class RefusalMapping : IEntityTypeConfiguration<Refusal>
{
    public void Configure(EntityTypeBuilder<Refusal> builder)
    {
        builder.ToTable("Refusals");
        builder.Property(refusal => refusal.Id).ValueGeneratedNever();
        builder.HasIndex(refusal => refusal.AtUtc);
    }
}
