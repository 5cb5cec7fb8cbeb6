using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Appeals;

/// <summary>What a step needs to know of the moment: by whom, when, on which day, with which calendar.</summary>
internal readonly record struct Moment(PersonId? By, DateTime Utc, DateOnly Day, WorkingCalendar Calendar);

/// <summary>
/// 诉求 A matter of a key customer on its way from the unit to an answer and back (001 §8). Every step is refused by a throw where the state does not
/// allow it; use cases ask first. Never deleted; what was written is frozen when it is sent.
/// </summary>
[NeverDeleted]
public sealed partial class Appeal
{
    public const int LongestTitle = AppealLimits.Title;

    /// <summary>Longest text, question, answer, decision and reason.</summary>
    public const int LongestText = AppealLimits.Text;

    private Appeal()
    {
    }

    public AppealId Id { get; private set; }

    public UnitId Unit { get; private set; }

    public CustomerId Customer { get; private set; }

    public SubjectId Subject { get; private set; }

    /// <summary>What the customer was when it was written: strategic or VIP.</summary>
    public CustomerStanding Standing { get; private set; }

    public bool Urgent { get; private set; }

    /// <summary>The month it belongs to: in which it is drafted, then in which it was sent.</summary>
    public Month Month { get; private set; }

    public AppealState State { get; private set; }

    /// <summary>As the unit reported it.</summary>
    public AppealCategory Reported { get; private set; }

    /// <summary>As headquarters sorted it.</summary>
    public AppealCategory Category { get; private set; }

    public string Title { get; private set; } = "";

    public string Text { get; private set; } = "";

    /// <summary>Mark of the form it was written on, unique: a form sent twice is one appeal.</summary>
    public string? FormKey { get; private set; }

    public PersonId DraftedBy { get; private set; }

    public PersonId? RaisedBy { get; private set; }

    public DateTime? RaisedUtc { get; private set; }

    /// <summary>The unit handed it to headquarters (M02).</summary>
    public EscalationReason? Escalated { get; private set; }

    /// <summary>Who handles it at headquarters.</summary>
    public PersonId? Assigned { get; private set; }

    /// <summary>The one person whose card it is now; null when it waits for several.</summary>
    public PersonId? TurnOf { get; private set; }

    /// <summary>Everybody whose card it is now, as a mark: when it changes the card passes on.</summary>
    public string TurnMark { get; private set; } = "";

    /// <summary>The last answer; earlier ones stand in the history.</summary>
    public string Answer { get; private set; } = "";

    public PersonId? AnsweredBy { get; private set; }

    public DateOnly? AnsweredOn { get; private set; }

    /// <summary>What the leader in charge decided.</summary>
    public string Decision { get; private set; } = "";

    public DateOnly? ClosedOn { get; private set; }

    public int ClockDays { get; private set; }

    public int ClockUsed { get; private set; }

    public DateOnly? ClockFrom { get; private set; }

    public DateOnly? ClockPausedOn { get; private set; }

    /// <summary>Last day on which an answer is in time; null where no clock was started.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>Warned of the present due day.</summary>
    public bool Warned { get; private set; }

    /// <summary>First day on which the answer was late; stays for ever.</summary>
    public DateOnly? BreachedOn { get; private set; }

    /// <summary>When the last step was taken; no later step is earlier.</summary>
    public DateTime LastUtc { get; private set; }

    /// <summary>Steps in the history.</summary>
    public int Steps { get; private set; }

    /// <summary>Concurrency token.</summary>
    public int Version { get; private set; }

    /// <summary>Somebody owes an answer and the clock counts against them.</summary>
    internal bool ClockRuns => State is AppealState.WithUnit or AppealState.WithHeadquarters or AppealState.AtGroup;

    internal bool IsOpen => State is not (AppealState.Draft or AppealState.Closed or AppealState.Withdrawn);

    /// <summary>A VIP customer's that the unit did not hand on.</summary>
    internal bool IsOfTheUnit => Standing == CustomerStanding.Vip && Escalated is null;

    /// <summary>Answers for its customer in the month: sent with it, or a draft that would go along with it.</summary>
    internal bool CountsIn(Month month) => State == AppealState.Draft ? Month.CompareTo(month) <= 0 : State != AppealState.Withdrawn && Month == month;

    internal AnswerClock Clock => new(ClockDays, ClockUsed, ClockFrom ?? default, ClockPausedOn, DueOn ?? default);

    internal static Appeal Draft(CustomerCard customer, Month month, string? formKey, PersonId by, DateTime now) => new()
    {
        Id = AppealId.New(),
        Unit = customer.Unit,
        Customer = customer.Id,
        Subject = customer.Subject,
        Standing = customer.Standing,
        Month = month,
        FormKey = formKey,
        DraftedBy = by,
        LastUtc = now,
    };

    /// <param name="month">The month it will be sent with: a draft that was left over goes along.</param>
    internal void Write(AppealCategory category, string title, string text, Month month)
    {
        Demand(AppealState.Draft);
        (Reported, Category, Title, Text, Month) = (category, category, title, text, month);
        Version++;
    }
}
