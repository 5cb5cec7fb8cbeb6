using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Care;

/// <summary>Id of a stand-in of care: one absence of one person.</summary>
public readonly record struct CareStandInId(long Value) : ITypedId<CareStandInId>
{
    public static CareStandInId From(long value) => new(value);

    public static CareStandInId New() => new(RandomId.Next());
}

/// <summary>代理 Somebody looks after everything that an absent colleague looks after, from day to day, both included, Asia/Shanghai.</summary>
[NeverDeleted]
public sealed class CareStandIn
{
    private CareStandIn()
    {
    }

    public CareStandInId Id { get; private set; }

    public CareDuty Duty { get; private set; }

    /// <summary>Who is absent.</summary>
    public PersonId For { get; private set; }

    /// <summary>Who stands in.</summary>
    public PersonId Person { get; private set; }

    public DateOnly From { get; private set; }

    public DateOnly Until { get; private set; }

    public PersonId NamedBy { get; private set; }

    public DateTime NamedUtc { get; private set; }

    /// <summary>Ended before its last day was over.</summary>
    public DateTime? EndedUtc { get; private set; }

    public PersonId? EndedBy { get; private set; }

    public bool ActiveOn(DateOnly day) => EndedUtc is null && From <= day && day <= Until;

    internal static CareStandIn Name(CareDuty duty, PersonId absent, PersonId person, DateOnly from, DateOnly until, PersonId by, DateTime now) => new()
    {
        Id = CareStandInId.New(),
        Duty = duty,
        For = absent,
        Person = person,
        From = from,
        Until = until,
        NamedBy = by,
        NamedUtc = now,
    };

    internal void End(PersonId by, DateTime now) =>
        (EndedBy, EndedUtc) = EndedUtc is null ? (by, now) : throw new InvalidOperationException("ended twice");
}

internal sealed class CareStandInMapping : IEntityTypeConfiguration<CareStandIn>
{
    public void Configure(EntityTypeBuilder<CareStandIn> builder)
    {
        builder.ToTable("CareStandIns");
        builder.Property(each => each.Id).ValueGeneratedNever();
        builder.Property(each => each.EndedUtc).IsConcurrencyToken();
        builder.HasIndex(each => new { each.For, each.Until });
        builder.HasIndex(each => new { each.Person, each.Until });
        builder.HasIndex(each => each.Until);
    }
}
