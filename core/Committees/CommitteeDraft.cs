using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Committees;

/// <summary>
/// A unit's committee as it is being put together, kept between the cards of the wizard; at most one per unit. Any composition can be noted
/// here; proposing checks it. Gone once it is approved.
/// </summary>
public sealed class CommitteeDraft
{
    /// <summary>Seats beyond which a card would no longer be readable.</summary>
    public const int MostSeats = 25;

    private readonly List<DraftSeat> seats = [];

    private CommitteeDraft()
    {
    }

    public UnitId Unit { get; private set; }

    public string? SmallerThanFiveReason { get; private set; }

    /// <summary>Codes of <see cref="CompositionWarning"/> as they were when it was proposed, separated by blanks.</summary>
    public string Warnings { get; private set; } = "";

    public PersonId EditedBy { get; private set; }

    /// <summary>Concurrency token.</summary>
    public int Version { get; private set; }

    public IReadOnlyList<DraftSeat> Seats => seats;

    internal IReadOnlyList<CommitteeSeat> Composition => [.. seats.Select(seat => new CommitteeSeat(seat.Person, seat.Duty))];

    /// <summary>What is decided upon while it is under way.</summary>
    internal CommitteeText Text => CommitteeText.Of(
        Unit, seats.Select(seat => new TextSeat(seat.Person, seat.Duty, seat.EmployeeNumber, seat.Name, seat.Position)), SmallerThanFiveReason,
        Warnings.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<CompositionWarning>));

    /// <summary>Begins with the version in force, or with nobody.</summary>
    internal static CommitteeDraft Begin(UnitId unit, Committee? inForce, PersonId by)
    {
        var draft = new CommitteeDraft { Unit = unit, SmallerThanFiveReason = inForce?.SmallerThanFiveReason, EditedBy = by };
        draft.seats.AddRange(inForce?.Seats.Select(seat => new DraftSeat(seat.Person, seat.Duty)) ?? []);
        return draft;
    }

    internal Result Add(PersonId person, CommitteeDuty duty, PersonId by)
    {
        if (seats.Exists(seat => seat.Person == person))
        {
            return new MemberNamedTwice(person);
        }

        if (seats.Count >= MostSeats)
        {
            return new CommitteeTooLarge(MostSeats);
        }

        seats.Add(new DraftSeat(person, duty));
        return Touch(by);
    }

    internal Result Give(PersonId person, CommitteeDuty duty, PersonId by)
    {
        if (seats.Find(seat => seat.Person == person) is not { } seat)
        {
            return new NotInDraft();
        }

        seat.Give(duty);
        return Touch(by);
    }

    internal Result Remove(PersonId person, PersonId by) => seats.RemoveAll(seat => seat.Person == person) == 0 ? new NotInDraft() : Touch(by);

    internal Result Explain(string? reason, PersonId by)
    {
        SmallerThanFiveReason = reason;
        return Touch(by);
    }

    /// <summary>Writes down what is on record of everybody today: the text that is decided upon must not change with the personnel data.</summary>
    internal void Freeze(IReadOnlyDictionary<PersonId, PersonCard> people, IEnumerable<CompositionWarning> warnings, string? reason, PersonId by)
    {
        foreach (var seat in seats)
        {
            if (people.TryGetValue(seat.Person, out var person))
            {
                seat.Describe(person);
            }
        }

        (SmallerThanFiveReason, Warnings) = (reason, string.Join(' ', warnings));
        Touch(by);
    }

    private Result Touch(PersonId by)
    {
        EditedBy = by;
        Version++;
        return Result.Done;
    }
}

/// <summary>One seat of a draft. The texts are filled in when it is proposed.</summary>
public sealed class DraftSeat
{
    internal DraftSeat(PersonId person, CommitteeDuty duty) => (Person, Duty) = (person, duty);

    public PersonId Person { get; private set; }

    public CommitteeDuty Duty { get; private set; }

    public string EmployeeNumber { get; private set; } = "";

    public string Name { get; private set; } = "";

    public string Position { get; private set; } = "";

    internal void Give(CommitteeDuty duty) => Duty = duty;

    internal void Describe(PersonCard person) => (EmployeeNumber, Name, Position) = (person.EmployeeNumber, person.Name, person.Position);
}

internal sealed class CommitteeDraftMapping : IEntityTypeConfiguration<CommitteeDraft>
{
    public void Configure(EntityTypeBuilder<CommitteeDraft> builder)
    {
        builder.ToTable("CommitteeDrafts");
        builder.HasKey(draft => draft.Unit);
        builder.Property(draft => draft.Unit).ValueGeneratedNever();
        builder.Property(draft => draft.Version).IsConcurrencyToken();
        builder.Ignore(draft => draft.Composition);
        builder.Ignore(draft => draft.Text);
        builder.OwnsMany(draft => draft.Seats, seats =>
        {
            seats.ToTable("CommitteeDraftSeats");
            seats.WithOwner().HasForeignKey("Unit");
            seats.HasKey("Unit", nameof(DraftSeat.Person));
        });
        builder.Navigation(draft => draft.Seats).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}
