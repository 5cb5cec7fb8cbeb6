using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Care;

/// <summary>A duty of care (001 §4.1 d, §8.1.3).</summary>
public enum CareDuty
{
    /// <summary>总部跟踪人 of a strategic customer: of a rated subject.</summary>
    Follower,

    /// <summary>联系人 of a unit.</summary>
    Liaison,
}

/// <summary>What is looked after: a rated subject by a follower, a unit by a liaison.</summary>
public readonly record struct CareOf(CareDuty Duty, long Id)
{
    public SubjectId Subject => Duty == CareDuty.Follower ? new SubjectId(Id) : default;

    public UnitId Unit => Duty == CareDuty.Liaison ? new UnitId(Id) : default;

    public static CareOf Customer(SubjectId subject) => new(CareDuty.Follower, subject.Value);

    public static CareOf UnitOf(UnitId unit) => new(CareDuty.Liaison, unit.Value);
}

/// <summary>Who is named for a duty now; how it came is told by <see cref="CareEvent"/>.</summary>
[NeverDeleted]
public sealed class CareSeat
{
    private CareSeat()
    {
    }

    public CareDuty Duty { get; private set; }

    /// <summary>The rated subject or unit.</summary>
    public long Of { get; private set; }

    /// <summary>Null when the naming was taken back.</summary>
    public PersonId? Person { get; private set; }

    /// <summary>First day of the person, Asia/Shanghai.</summary>
    public DateOnly Since { get; private set; }

    public PersonId NamedBy { get; private set; }

    /// <summary>Concurrency token; counts the namings, so that 0 stands for a duty for which nobody was ever named.</summary>
    public int Version { get; private set; }

    internal static CareSeat Make(CareOf what) => new() { Duty = what.Duty, Of = what.Id };

    internal void Name(PersonId? person, PersonId by, DateOnly on)
    {
        (Person, NamedBy, Since) = (person, by, on);
        Version++;
    }
}

internal sealed class CareSeatMapping : IEntityTypeConfiguration<CareSeat>
{
    public void Configure(EntityTypeBuilder<CareSeat> builder)
    {
        builder.ToTable("CareSeats");
        builder.HasKey(seat => new { seat.Duty, seat.Of });
        builder.Property(seat => seat.Version).IsConcurrencyToken();
        builder.HasIndex(seat => seat.Person);
    }
}
