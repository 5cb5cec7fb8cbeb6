using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Tiers;

/// <summary>Id of a 赠予 gift; the same for all its versions.</summary>
public readonly record struct GiftId(long Value) : ITypedId<GiftId>
{
    public static GiftId From(long value) => new(value);

    public static GiftId New() => new(RandomId.Next());
}

/// <summary>Where a gift stands.</summary>
public enum GiftState
{
    /// <summary>Being written, for the first time or after it was returned.</summary>
    Draft,

    /// <summary>On its way; locked.</summary>
    UnderWay,

    /// <summary>Approved; the award holds from the day of the resolution.</summary>
    Approved,
}

/// <summary>
/// 赠予 A VIP level given to a first-year customer (000 §7.2.4, R12). First year: the earliest contract of the rated subject with any unit of the
/// group lies within the calendar year of the proposal; such a customer has no full year to be rated on.
/// </summary>
public sealed class Gift
{
    private Gift()
    {
    }

    public GiftId Id { get; private set; }

    public UnitId Unit { get; private set; }

    /// <summary>Rated year of the rating held in the year of the gift.</summary>
    public int Year { get; private set; }

    public SubjectId Subject { get; private set; }

    public GasForm Form { get; private set; }

    public TierLevel? Level { get; private set; }

    public string Reason { get; private set; } = "";

    public GiftState State { get; private set; }

    /// <summary>Whether it was ever proposed.</summary>
    public bool Proposed { get; private set; }

    /// <summary>Unit, year, subject and form; unique: nobody is given a level twice in a year.</summary>
    public string Key { get; private set; } = "";

    public PersonId By { get; private set; }

    public DateTime AtUtc { get; private set; }

    /// <summary>First day of the award, or null.</summary>
    public DateOnly? From { get; private set; }

    /// <summary>Concurrency token.</summary>
    public int Version { get; private set; }

    /// <summary>The calendar year in which the customer's first contract has to lie.</summary>
    public int FirstYear => Year + 1;

    internal static string KeyOf(UnitId unit, int year, SubjectId subject, GasForm form) =>
        string.Create(null, $"{unit.Value}:{year}:{subject.Value}:{form}");

    internal static Gift Draft(UnitId unit, int year, SubjectId subject, GasForm form, PersonId by, DateTime now) => new()
    {
        Id = GiftId.New(),
        Unit = unit,
        Year = year,
        Subject = subject,
        Form = form,
        Key = KeyOf(unit, year, subject, form),
        By = by,
        AtUtc = now,
    };

    /// <summary>Also once more after it was approved: when its award was revoked and the bar lifted again (000 §11.1).</summary>
    internal void Propose(TierLevel level, string reason, PersonId by, DateTime now)
    {
        if (State == GiftState.UnderWay)
        {
            throw new InvalidOperationException($"gift {Id.Value} is under way");
        }

        (Level, Reason, State, Proposed, By, AtUtc) = (level, reason, GiftState.UnderWay, true, by, now);
        Version++;
    }

    internal void Unlock()
    {
        Demand(GiftState.UnderWay);
        State = GiftState.Draft;
        Version++;
    }

    internal void Approve(DateOnly from)
    {
        Demand(GiftState.UnderWay);
        (State, From) = (GiftState.Approved, from);
        Version++;
    }

    private void Demand(GiftState state)
    {
        if (State != state)
        {
            throw new InvalidOperationException($"gift {Id.Value} is {State}, not {state}");
        }
    }
}

internal sealed class GiftMapping : IEntityTypeConfiguration<Gift>
{
    public void Configure(EntityTypeBuilder<Gift> builder)
    {
        builder.ToTable("Gifts");
        builder.Property(gift => gift.Id).ValueGeneratedNever();
        builder.Property(gift => gift.Reason).HasMaxLength(2000);
        builder.Property(gift => gift.Key).HasMaxLength(80);
        builder.Property(gift => gift.Version).IsConcurrencyToken();
        builder.HasIndex(gift => gift.Key).IsUnique();
        builder.HasIndex(gift => new { gift.Unit, gift.Year });
        builder.HasIndex(gift => gift.Subject);
    }
}
