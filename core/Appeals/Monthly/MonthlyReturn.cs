using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Appeals.Monthly;

/// <summary>Id of a unit's return of a month.</summary>
public readonly record struct ReturnId(long Value) : ITypedId<ReturnId>
{
    public static ReturnId From(long value) => new(value);

    public static ReturnId New() => new(RandomId.Next());
}

/// <summary>Whether a unit still owes the month.</summary>
public enum ReturnState
{
    /// <summary>It owes.</summary>
    Open,

    /// <summary>It reported.</summary>
    Submitted,
}

/// <summary>
/// 每月报送 What a selling unit owes headquarters of a month, by the 28th (001 §8.1.4, M12): an appeal or an explicit 'nothing to report' on every
/// strategic customer it had when the month opened; a unit without one owes its one 'nothing to report'.
/// </summary>
[NeverDeleted]
public sealed class MonthlyReturn
{
    private MonthlyReturn()
    {
    }

    public ReturnId Id { get; private set; }

    public UnitId Unit { get; private set; }

    public Month Month { get; private set; }

    public DateOnly DueOn { get; private set; }

    /// <summary>Strategic customers it has to answer for.</summary>
    public int Customers { get; private set; }

    /// <summary>Of these, how many have an appeal or 'nothing to report'.</summary>
    public int Answered { get; private set; }

    public ReturnState State { get; private set; }

    /// <summary>When it was first submitted; later corrections do not move it.</summary>
    public DateTime? SubmittedUtc { get; private set; }

    public PersonId? SubmittedBy { get; private set; }

    /// <summary>Submitted after the due day; stays visible.</summary>
    public bool Late { get; private set; }

    /// <summary>Concurrency token; also what a final card was shown with.</summary>
    public int Version { get; private set; }

    internal static MonthlyReturn Open(UnitId unit, Month month, int customers, int answered) => new()
    {
        Id = ReturnId.New(),
        Unit = unit,
        Month = month,
        DueOn = MonthDue.Of(month),
        Customers = customers,
        Answered = answered,
    };

    /// <summary>Answers changed; anything written below it counts too, so that a final card shows what is sent.</summary>
    internal void Count(int customers, int answered)
    {
        (Customers, Answered) = (customers, answered);
        Version++;
    }

    internal void Touch() => Version++;

    internal void Submit(PersonId by, DateTime now, DateOnly today)
    {
        if (State == ReturnState.Open)
        {
            (State, SubmittedBy, SubmittedUtc, Late) = (ReturnState.Submitted, by, now, today > DueOn);
        }

        Version++;
    }
}

internal sealed class MonthlyReturnMapping : IEntityTypeConfiguration<MonthlyReturn>
{
    public void Configure(EntityTypeBuilder<MonthlyReturn> builder)
    {
        builder.ToTable("MonthlyReturns");
        builder.Property(each => each.Id).ValueGeneratedNever();
        builder.Property(each => each.Version).IsConcurrencyToken();
        builder.HasIndex(each => new { each.Unit, each.Month }).IsUnique();
        builder.HasIndex(each => new { each.State, each.Month, each.Unit });
        builder.HasIndex(each => each.Month);
    }
}
