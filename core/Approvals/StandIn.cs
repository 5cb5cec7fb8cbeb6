using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Approvals;

/// <summary>Id of a 代理 stand-in: one naming of one person for a period.</summary>
public readonly record struct StandInId(long Value) : ITypedId<StandInId>
{
    public static StandInId From(long value) => new(value);

    public static StandInId New() => new(RandomId.Next());
}

/// <summary>代理 Somebody decides in the place of a decider from day to day, both included, Asia/Shanghai; named by the decider himself, who can end it.</summary>
[NeverDeleted]
public sealed class StandIn
{
    private StandIn()
    {
    }

    public StandInId Id { get; private set; }

    /// <summary>The decider.</summary>
    public PersonId For { get; private set; }

    /// <summary>Who stands in.</summary>
    public PersonId Person { get; private set; }

    public DateOnly Begins { get; private set; }

    public DateOnly Ends { get; private set; }

    public DateTime NamedUtc { get; private set; }

    /// <summary>Ended by the decider before its last day was over.</summary>
    public DateTime? EndedUtc { get; private set; }

    public bool ActiveOn(DateOnly day) => EndedUtc is null && Begins <= day && day <= Ends;

    internal static StandIn Name(PersonId decider, PersonId person, DateOnly begins, DateOnly ends, DateTime now) => new()
    {
        Id = StandInId.New(),
        For = decider,
        Person = person,
        Begins = begins,
        Ends = ends,
        NamedUtc = now,
    };

    internal void End(DateTime now) =>
        EndedUtc = EndedUtc is null ? now : throw new InvalidOperationException("ended twice");
}

internal sealed class StandInMapping : IEntityTypeConfiguration<StandIn>
{
    public void Configure(EntityTypeBuilder<StandIn> builder)
    {
        builder.ToTable("StandIns");
        builder.Property(each => each.Id).ValueGeneratedNever();
        builder.Property(each => each.EndedUtc).IsConcurrencyToken();
        builder.HasIndex(each => each.For);
        builder.HasIndex(each => each.Person);
    }
}
