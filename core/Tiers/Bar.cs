using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Tiers;

/// <summary>Id of a 禁评 bar.</summary>
public readonly record struct BarId(long Value) : ITypedId<BarId>
{
    public static BarId From(long value) => new(value);

    public static BarId New() => new(RandomId.Next());
}

/// <summary>Where a bar stands.</summary>
public enum BarState
{
    /// <summary>Being written; works nothing yet and can be thrown away.</summary>
    Draft,

    /// <summary>In force; nothing of it can be changed.</summary>
    InForce,

    /// <summary>Lifted again through the route; kept for ever.</summary>
    Lifted,
}

/// <summary>
/// 禁评 A customer that may not be rated in a year and whose awards are revoked (000 §11.2, R20). It is the rated subject that is barred, in all
/// units, because the cause lies in the customer and not in the unit that found it.
/// </summary>
public sealed class Bar
{
    private Bar()
    {
    }

    public BarId Id { get; private set; }

    public SubjectId Subject { get; private set; }

    /// <summary>The unit that bars, or headquarters.</summary>
    public UnitId Unit { get; private set; }

    /// <summary>The rated year of the rating it may not take part in.</summary>
    public int Year { get; private set; }

    public BarCause? Cause { get; private set; }

    /// <summary>What happened, in words.</summary>
    public string Text { get; private set; } = "";

    public BarState State { get; private set; }

    /// <summary>Who writes it or brought it into force.</summary>
    public PersonId By { get; private set; }

    public DateTime AtUtc { get; private set; }

    /// <summary>First day on which it works, Asia/Shanghai; null before.</summary>
    public DateOnly? From { get; private set; }

    /// <summary>Subject and year while it is in force; unique: nobody is barred twice.</summary>
    public string? OpenKey { get; private set; }

    /// <summary>The remark it put into the customer's file.</summary>
    public RiskRemarkId? Remark { get; private set; }

    /// <summary>Canonical <see cref="BarText"/> from the day it came into force; null before.</summary>
    public string? Record { get; private set; }

    /// <summary>Reason of the appeal under way, or of the one that lifted it.</summary>
    public string? LiftReason { get; private set; }

    /// <summary>First day on which it no longer works; null while it does.</summary>
    public DateOnly? LiftedOn { get; private set; }

    /// <summary>Concurrency token.</summary>
    public int Version { get; private set; }

    internal static Bar Draft(SubjectId subject, UnitId unit, int year, PersonId by, DateTime now) =>
        new() { Id = BarId.New(), Subject = subject, Unit = unit, Year = year, By = by, AtUtc = now };

    internal static string KeyOf(SubjectId subject, int year) => string.Create(null, $"{subject.Value}:{year}");

    internal void Describe(int year, BarCause cause, string text)
    {
        Demand(BarState.Draft);
        (Year, Cause, Text) = (year, cause, text);
        Version++;
    }

    /// <summary>Evidence was added or taken away: whoever confirms what they saw before is told.</summary>
    internal void Touch()
    {
        Demand(BarState.Draft);
        Version++;
    }

    internal void BringIntoForce(BarText record, DateTime now)
    {
        Demand(BarState.Draft);
        (State, Remark, From, By, AtUtc) = (BarState.InForce, record.Remark, record.From, record.By, now);
        (Record, OpenKey) = (Canon.Write(record), KeyOf(Subject, Year));
        Version++;
    }

    internal void Appeal(string reason)
    {
        Demand(BarState.InForce);
        LiftReason = reason;
        Version++;
    }

    internal void Lift(DateOnly on)
    {
        Demand(BarState.InForce);
        (State, LiftedOn, OpenKey) = (BarState.Lifted, on, null);
        Version++;
    }

    private void Demand(BarState state)
    {
        if (State != state)
        {
            throw new InvalidOperationException($"bar {Id.Value} is {State}, not {state}");
        }
    }
}

internal sealed class BarMapping : IEntityTypeConfiguration<Bar>
{
    public void Configure(EntityTypeBuilder<Bar> builder)
    {
        builder.ToTable("Bars");
        builder.Property(bar => bar.Id).ValueGeneratedNever();
        builder.Property(bar => bar.Text).HasMaxLength(2000);
        builder.Property(bar => bar.LiftReason).HasMaxLength(2000);
        builder.Property(bar => bar.Record).HasMaxLength(1_000_000);
        builder.Property(bar => bar.OpenKey).HasMaxLength(60);
        builder.Property(bar => bar.Version).IsConcurrencyToken();
        builder.HasIndex(bar => bar.OpenKey).IsUnique();
        builder.HasIndex(bar => new { bar.Year, bar.State });
        builder.HasIndex(bar => new { bar.Subject, bar.State });
        builder.HasIndex(bar => new { bar.Unit, bar.Year });
    }
}
