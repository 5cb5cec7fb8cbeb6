using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Committees;

/// <summary>
/// 客户评级工作小组 One version of a unit's committee, in force from the party organisation's resolution until the next
/// version (000 §7.1). Its composition is checked by <see cref="Composition"/> before it is made.
/// </summary>
public sealed class Committee
{
    private readonly List<Seat> seats = [];

    private Committee()
    {
    }

    public CommitteeId Id { get; private set; }

    public UnitId Unit { get; private set; }

    /// <summary>党组织决议号.</summary>
    public string ResolutionNumber { get; private set; } = "";

    /// <summary>In force from this day, Asia/Shanghai.</summary>
    public DateOnly InForceFrom { get; private set; }

    /// <summary>Why there are fewer than five voting members (000 §7.1.2); null when there are not.</summary>
    public string? SmallerThanFiveReason { get; private set; }

    public IReadOnlyList<Seat> Seats => seats;

    public static Committee Establish(
        UnitId unit, string resolutionNumber, DateOnly inForceFrom, IEnumerable<CommitteeSeat> members, string? smallerThanFiveReason)
    {
        var committee = new Committee
        {
            Id = CommitteeId.New(),
            Unit = unit,
            ResolutionNumber = resolutionNumber,
            InForceFrom = inForceFrom,
            SmallerThanFiveReason = smallerThanFiveReason,
        };
        committee.seats.AddRange(members.Select(member => new Seat(member.Person, member.Duty)));
        return committee;
    }
}

/// <summary>One seat of a committee.</summary>
public sealed class Seat
{
    internal Seat(PersonId person, CommitteeDuty duty) => (Person, Duty) = (person, duty);

    public PersonId Person { get; private set; }

    public CommitteeDuty Duty { get; private set; }
}

internal sealed class CommitteeMapping : IEntityTypeConfiguration<Committee>
{
    public void Configure(EntityTypeBuilder<Committee> builder)
    {
        builder.ToTable("Committees");
        builder.Property(committee => committee.Id).ValueGeneratedNever();
        builder.HasIndex(committee => new { committee.Unit, committee.InForceFrom });
        builder.OwnsMany(committee => committee.Seats, seats =>
        {
            seats.ToTable("CommitteeSeats");
            seats.WithOwner().HasForeignKey("CommitteeId");
            seats.HasKey("CommitteeId", nameof(Seat.Person));
        });
        builder.Navigation(committee => committee.Seats).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}
