using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Approvals;

/// <summary>What an approval waits for.</summary>
public enum WaitKind
{
    /// <summary>A decision.</summary>
    Decision,

    /// <summary>Headquarters' acknowledgement of a filing.</summary>
    Filing,

    /// <summary>The unit's answer to what headquarters asked back.</summary>
    Answer,
}

/// <summary>
/// The one thing an approval waits for now; gone when it waits for nothing. A table of its own, so that 'what waits for me' reads what is
/// open and not what was ever decided. Everything in it follows from the approval and can be made anew.
/// </summary>
public sealed class OpenStep
{
    private OpenStep()
    {
    }

    public ApprovalId Approval { get; private set; }

    public WaitKind Kind { get; private set; }

    /// <summary>Null when it waits for <see cref="Person"/>.</summary>
    public Decider? Decider { get; private set; }

    /// <summary>The unit in which the decider is held.</summary>
    public UnitId DeciderUnit { get; private set; }

    /// <summary>Who owes the answer.</summary>
    public PersonId? Person { get; private set; }

    public ApprovalMatter Matter { get; private set; }

    public UnitId Unit { get; private set; }

    public int Year { get; private set; }

    public int Version { get; private set; }

    public int Step { get; private set; }

    public PersonId Proposer { get; private set; }

    public DateTime SinceUtc { get; private set; }

    /// <summary>Last working day before it counts as late.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>Day of the last look by the reminder.</summary>
    public DateOnly LookedOn { get; private set; }

    internal static OpenStep Of(Approval approval) => new()
    {
        Approval = approval.Id,
        Matter = approval.Matter,
        Unit = approval.Unit,
        Year = approval.Year,
        Version = approval.Version,
        Proposer = approval.Proposer,
    };

    /// <summary>From now on it waits for this decider, or for this person.</summary>
    internal void WaitFor(WaitKind kind, int step, Decider? decider, UnitId deciderUnit, PersonId? person)
    {
        (Kind, Step, Decider) = (kind, step, decider);
        (DeciderUnit, Person) = (deciderUnit, person);
    }

    internal void Since(DateTime now, DateOnly today, DateOnly dueOn) => (SinceUtc, LookedOn, DueOn) = (now, today, dueOn);
}

internal sealed class OpenStepMapping : IEntityTypeConfiguration<OpenStep>
{
    public void Configure(EntityTypeBuilder<OpenStep> builder)
    {
        builder.ToTable("OpenSteps");
        builder.HasKey(step => step.Approval);
        builder.Property(step => step.Approval).ValueGeneratedNever();
        builder.HasIndex(step => new { step.Decider, step.DeciderUnit, step.SinceUtc });
        builder.HasIndex(step => step.Person);
        builder.HasIndex(step => step.Proposer);
        builder.HasIndex(step => step.LookedOn);
    }
}
