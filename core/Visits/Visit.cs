using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Visits;

/// <summary>Who comes to whom.</summary>
public enum VisitDirection
{
    /// <summary>来访: the customer comes to us (001 §7.1).</summary>
    Incoming,

    /// <summary>拜访: we go to the customer (001 §7.2).</summary>
    Outgoing,
}

/// <summary>How far a visit is.</summary>
public enum VisitState
{
    /// <summary>Planned, or over and waiting for its summary.</summary>
    Planned,

    /// <summary>The summary is saved.</summary>
    Summarised,

    /// <summary>Does not take place, or did not.</summary>
    Cancelled,
}

/// <summary>What a visit is about, as it was when it was planned.</summary>
/// <param name="Strategic">The customer was a strategic one.</param>
/// <param name="ByHeadquarters">Headquarters planned it, not the unit.</param>
public sealed record VisitSubject(CustomerId Customer, SubjectId Subject, UnitId Unit, bool Strategic, bool ByHeadquarters);

/// <summary>来访与拜访 A visit of a key customer, or to one, from its plan to its summary (001 §7).</summary>
[NeverDeleted]
public sealed class Visit
{
    /// <summary>Longest reason of cancelling.</summary>
    public const int LongestReason = 500;

    private Visit()
    {
    }

    public VisitId Id { get; private set; }

    /// <summary>The unit whose customer it is.</summary>
    public UnitId Unit { get; private set; }

    public CustomerId Customer { get; private set; }

    public SubjectId Subject { get; private set; }

    public VisitDirection Direction { get; private set; }

    public VisitState State { get; private set; }

    public bool Strategic { get; private set; }

    public bool ByHeadquarters { get; private set; }

    /// <summary>Who planned it and owes the summary.</summary>
    public PersonId Planner { get; private set; }

    public VisitPlan Plan { get; private set; } = null!;

    /// <summary>As in the plan, for lists.</summary>
    public string Theme { get; private set; } = "";

    public DateOnly On { get; private set; }

    /// <summary>Month of <see cref="On"/>.</summary>
    public Month Month { get; private set; }

    public DateTime StartUtc { get; private set; }

    public DateTime EndUtc { get; private set; }

    /// <summary>Last day for the summary.</summary>
    public DateOnly SummaryDueOn { get; private set; }

    /// <summary>Number of the version that was mailed last; 0 before the first.</summary>
    public int PlanNumber { get; private set; }

    public string CancelReason { get; private set; } = "";

    public DateTime? CancelledUtc { get; private set; }

    /// <summary>Which form made it: the same form sent twice is one visit.</summary>
    public long Request { get; private set; }

    /// <summary>Concurrency token.</summary>
    public int Version { get; private set; }

    internal static Visit Arrange(VisitSubject about, VisitDirection direction, VisitPlan plan, PersonId planner, DateOnly summaryDue, long request)
    {
        var visit = new Visit
        {
            Id = VisitId.New(),
            Unit = about.Unit,
            Customer = about.Customer,
            Subject = about.Subject,
            Strategic = about.Strategic,
            ByHeadquarters = about.ByHeadquarters,
            Direction = direction,
            Planner = planner,
            Request = request,
        };
        visit.Take(plan, summaryDue);
        return visit;
    }

    internal void Replan(VisitPlan plan, DateOnly summaryDue)
    {
        Demand(VisitState.Planned);
        Take(plan, summaryDue);
        Version++;
    }

    /// <summary>A further version goes out; its number.</summary>
    internal int Publish()
    {
        PlanNumber++;
        Version++;
        return PlanNumber;
    }

    internal void Cancel(string reason, DateTime now)
    {
        Demand(VisitState.Planned);
        (State, CancelReason, CancelledUtc) = (VisitState.Cancelled, reason, now);
        Version++;
    }

    internal void Summarise()
    {
        Demand(VisitState.Planned);
        State = VisitState.Summarised;
        Version++;
    }

    private void Take(VisitPlan plan, DateOnly summaryDue)
    {
        (Plan, Theme, On, Month) = (plan, plan.Theme, plan.On, Month.Of(plan.On));
        (StartUtc, EndUtc, SummaryDueOn) = (plan.StartUtc, plan.EndUtc, summaryDue);
    }

    private void Demand(VisitState state)
    {
        if (State != state)
        {
            throw new InvalidOperationException($"visit {Id.Value} is {State}");
        }
    }
}

internal sealed class VisitMapping : IEntityTypeConfiguration<Visit>
{
    public void Configure(EntityTypeBuilder<Visit> builder)
    {
        builder.ToTable("Visits");
        builder.Property(visit => visit.Id).ValueGeneratedNever();
        builder.Property(visit => visit.Plan).HasConversion(plan => VisitPlan.Write(plan), text => VisitPlan.Read(text)).HasMaxLength(20_000);
        builder.Property(visit => visit.Theme).HasMaxLength(VisitPlan.LongestTitle);
        builder.Property(visit => visit.CancelReason).HasMaxLength(Visit.LongestReason);
        builder.Property(visit => visit.Version).IsConcurrencyToken();

        // The monthly report counts from the first index alone and lists strategic visits from the second.
        builder.HasIndex(visit => new { visit.Month, visit.Unit, visit.Direction, visit.State, visit.SummaryDueOn });
        builder.HasIndex(visit => new { visit.Month, visit.Strategic, visit.StartUtc });
        builder.HasIndex(visit => new { visit.State, visit.EndUtc });
        builder.HasIndex(visit => new { visit.Customer, visit.On });
        builder.HasIndex(visit => new { visit.Planner, visit.Request }).IsUnique();
        builder.HasIndex(visit => new { visit.Planner, visit.StartUtc });
    }
}
