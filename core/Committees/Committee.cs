using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Committees;

/// <summary>How a version of a committee came to be on record.</summary>
public enum CommitteeOrigin
{
    /// <summary>Taken over from a workbook, with the resolution that approved it outside.</summary>
    Imported,

    /// <summary>Approved here, by the route.</summary>
    Approved,
}

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

    /// <summary>1, 2, 3 … within the unit: of two versions from the same day the later one is in force.</summary>
    public int Number { get; private set; }

    public CommitteeOrigin Origin { get; private set; }

    /// <summary>Null when imported.</summary>
    public ApprovalId? Approval { get; private set; }

    /// <summary>Canonical <see cref="CommitteeText"/> as it was approved; null when imported.</summary>
    public string? Text { get; private set; }

    /// <summary>党组织决议号.</summary>
    public string ResolutionNumber { get; private set; } = "";

    /// <summary>In force from this day, Asia/Shanghai.</summary>
    public DateOnly InForceFrom { get; private set; }

    /// <summary>Why there are fewer than five voting members (000 §7.1.2); null when there are not.</summary>
    public string? SmallerThanFiveReason { get; private set; }

    public IReadOnlyList<Seat> Seats => seats;

    public static Committee Establish(
        UnitId unit, string resolutionNumber, DateOnly inForceFrom, IEnumerable<CommitteeSeat> members, string? smallerThanFiveReason, int number = 1)
    {
        var committee = new Committee
        {
            Id = CommitteeId.New(),
            Unit = unit,
            Number = number,
            ResolutionNumber = resolutionNumber,
            InForceFrom = inForceFrom,
            SmallerThanFiveReason = smallerThanFiveReason,
        };
        committee.seats.AddRange(members.Select(member => new Seat(member.Person, member.Duty)));
        return committee;
    }

    /// <summary>From an approval: in force from the day of the resolution.</summary>
    internal static Committee Approve(ApprovalCard approval, DateOnly inForceFrom, UnitId unit, int number, CommitteeText text)
    {
        var committee = Establish(
            unit, approval.Resolution ?? "", inForceFrom, text.Seats.Select(seat => new CommitteeSeat(seat.Person, seat.Duty)), text.SmallerThanFiveReason, number);
        (committee.Origin, committee.Approval, committee.Text) = (CommitteeOrigin.Approved, approval.Id, Canon.Write(text));
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
        builder.Property(committee => committee.Text).HasMaxLength(100_000_000);
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
