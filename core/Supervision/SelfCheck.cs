using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Supervision;

/// <summary>Id of a 自查 self-check.</summary>
public readonly record struct SelfCheckId(long Value) : ITypedId<SelfCheckId>
{
    public static SelfCheckId From(long value) => new(value);

    public static SelfCheckId New() => new(RandomId.Next());
}

/// <summary>How far a self-check is.</summary>
public enum SelfCheckState
{
    /// <summary>Due, nobody has begun.</summary>
    Ahead,

    /// <summary>Its points are being judged.</summary>
    UnderWay,

    /// <summary>Every point is judged; findings may still be open.</summary>
    Finished,
}

/// <summary>年度自查 A unit's yearly self-check of its rating work (000 §10.1): one per unit and rated year.</summary>
public sealed class SelfCheck
{
    private SelfCheck()
    {
    }

    public SelfCheckId Id { get; private set; }

    public UnitId Unit { get; private set; }

    /// <summary>The rated year.</summary>
    public int Year { get; private set; }

    public SelfCheckState State { get; private set; }

    public DateOnly DueOn { get; private set; }

    public PersonId? StartedBy { get; private set; }

    public DateOnly? StartedOn { get; private set; }

    public PersonId? FinishedBy { get; private set; }

    public DateOnly? FinishedOn { get; private set; }

    /// <summary>Concurrency token.</summary>
    public int Version { get; private set; }

    internal static SelfCheck Announce(UnitId unit, int year, DateOnly due) =>
        new() { Id = SelfCheckId.New(), Unit = unit, Year = year, DueOn = due };

    /// <exception cref="InvalidOperationException">Begun before.</exception>
    internal void Start(PersonId by, DateOnly on)
    {
        Demand(SelfCheckState.Ahead);
        (State, StartedBy, StartedOn) = (SelfCheckState.UnderWay, by, on);
        Version++;
    }

    /// <summary>A point was judged: two who work at once do not overwrite one another unseen.</summary>
    /// <exception cref="InvalidOperationException">Not under way.</exception>
    internal void Touch()
    {
        Demand(SelfCheckState.UnderWay);
        Version++;
    }

    /// <exception cref="InvalidOperationException">Not under way.</exception>
    internal void Finish(PersonId by, DateOnly on)
    {
        Demand(SelfCheckState.UnderWay);
        (State, FinishedBy, FinishedOn) = (SelfCheckState.Finished, by, on);
        Version++;
    }

    private void Demand(SelfCheckState state)
    {
        if (State != state)
        {
            throw new InvalidOperationException($"self-check {Id.Value} is {State}, not {state}");
        }
    }
}

internal sealed class SelfCheckMapping : IEntityTypeConfiguration<SelfCheck>
{
    public void Configure(EntityTypeBuilder<SelfCheck> builder)
    {
        builder.ToTable("SelfChecks");
        builder.Property(check => check.Id).ValueGeneratedNever();
        builder.Property(check => check.Version).IsConcurrencyToken();
        builder.HasIndex(check => new { check.Unit, check.Year }).IsUnique();
    }
}
