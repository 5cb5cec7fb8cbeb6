using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Customers.Files;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Customers.Upkeep;

/// <summary>
/// 到期 When one part of one file is due (002 §6.2.1, A05, A06). The row says it for good until the part is brought up to date: nothing has to be
/// computed for a part to fall due or to become late.
/// </summary>
public sealed class UpkeepDue
{
    private UpkeepDue()
    {
    }

    public CustomerId Customer { get; private set; }

    public UpkeepPart Part { get; private set; }

    /// <summary>The file's unit, here so that a unit's list is one stretch of an index.</summary>
    public UnitId Unit { get; private set; }

    /// <summary>By the cycle its last day; after an event the day of the event.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>Last day in time; from the next on it is late 逾期.</summary>
    public DateOnly LateAfter { get; private set; }

    public UpkeepCause Cause { get; private set; }

    /// <summary>When it was last brought up to date; null: never.</summary>
    public DateOnly? DoneOn { get; private set; }

    /// <summary>Of <see cref="UpkeepPart.Volumes"/>: the first month without figures; else null.</summary>
    public Month? Next { get; private set; }

    /// <summary>Concurrency token.</summary>
    public int Version { get; private set; }

    public bool IsLateOn(DateOnly today) => LateAfter < today;

    internal static UpkeepDue Of(CustomerFile file, UpkeepPart part, DateOnly today) =>
        new() { Customer = file.Customer, Part = part, Unit = file.Unit, DueOn = UpkeepCycle.From(file.Standing, null, today), LateAfter = UpkeepCycle.From(file.Standing, null, today) };

    internal static UpkeepDue OfVolumes(CustomerFile file, Month next, UpkeepSettings settings)
    {
        var due = new UpkeepDue { Customer = file.Customer, Part = UpkeepPart.Volumes, Unit = file.Unit };
        due.Expect(next, settings);
        return due;
    }

    /// <summary>An event: due that day, late after <paramref name="lateAfter"/>, unless it is due earlier already.</summary>
    internal void Demand(DateOnly on, DateOnly lateAfter, UpkeepCause cause)
    {
        if (lateAfter < LateAfter)
        {
            (DueOn, LateAfter, Cause) = (on < DueOn ? on : DueOn, lateAfter, cause);
            Version++;
        }
    }

    /// <summary>Brought up to date on a day: due again by the end of the next period.</summary>
    internal void Settle(DateOnly on, CustomerStanding standing)
    {
        // A clock that was set back takes nothing back.
        var done = DoneOn is { } earlier && earlier > on ? earlier : on;
        (DoneOn, DueOn, Cause) = (done, UpkeepCycle.After(standing, done), UpkeepCause.Cycle);
        LateAfter = DueOn;
        Version++;
    }

    /// <summary>The customer's standing changed: what is neither late nor due by an event follows the new cycle.</summary>
    internal void Follow(CustomerStanding standing, DateOnly today)
    {
        if (Part == UpkeepPart.Volumes || Cause != UpkeepCause.Cycle || IsLateOn(today))
        {
            return;
        }

        DueOn = LateAfter = UpkeepCycle.From(standing, DoneOn, today);
        Version++;
    }

    /// <summary>Figures are there up to the month before <paramref name="next"/>.</summary>
    internal void Expect(Month next, UpkeepSettings settings)
    {
        Next = next;
        DueOn = LateAfter = UpkeepCycle.OfVolumes(next, settings);
        Version++;
    }

    internal void FiguresCame(DateOnly on) => DoneOn = on;

    internal void MoveTo(UnitId unit)
    {
        Unit = unit;
        Version++;
    }
}

internal sealed class UpkeepDueMapping : IEntityTypeConfiguration<UpkeepDue>
{
    public void Configure(EntityTypeBuilder<UpkeepDue> builder)
    {
        builder.ToTable("UpkeepDues");
        builder.HasKey(due => new { due.Customer, due.Part });
        builder.HasIndex(due => new { due.Unit, due.DueOn, due.Customer, due.LateAfter });
        builder.HasIndex(due => new { due.LateAfter, due.Unit });
        builder.Property(due => due.Version).IsConcurrencyToken();
    }
}
