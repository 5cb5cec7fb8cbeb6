using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Appeals;

/// <content>The way of an appeal, step by step.</content>
public sealed partial class Appeal
{
    /// <summary>Sent: to headquarters, or, a VIP customer's, to the unit's own desk.</summary>
    internal AppealStep Send(Month month, bool urgent, int days, Moment moment)
    {
        Demand(AppealState.Draft);
        (State, Month, Urgent) = (IsOfTheUnit ? AppealState.WithUnit : AppealState.WithHeadquarters, month, urgent);
        var step = Note(AppealStepKind.Raised, moment);
        (RaisedBy, RaisedUtc) = (moment.By, LastUtc);
        Run(AnswerClock.Start(days, moment.Day, moment.Calendar));
        return step;
    }

    internal AppealStep Escalate(EscalationReason reason, string text, int days, Moment moment)
    {
        Demand(AppealState.WithUnit);
        (State, Escalated) = (AppealState.WithHeadquarters, reason);
        Run(AnswerClock.Start(days, moment.Day, moment.Calendar));
        return Note(AppealStepKind.Escalated, moment, text);
    }

    internal AppealStep Sort(AppealCategory category, Moment moment)
    {
        Demand(AppealState.WithHeadquarters, AppealState.AskedBack, AppealState.AtGroup);
        Category = category;
        return Note(AppealStepKind.Sorted, moment, category: category);
    }

    internal AppealStep Assign(PersonId person, Moment moment)
    {
        Demand(AppealState.WithHeadquarters, AppealState.AskedBack, AppealState.AtGroup);
        Assigned = person;
        return Note(AppealStepKind.Assigned, moment, person: person);
    }

    /// <summary>Who handled it left.</summary>
    internal void Unassign() => Assigned = null;

    internal AppealStep AskBack(string question, Moment moment)
    {
        Demand(AppealState.WithHeadquarters);
        State = AppealState.AskedBack;
        Set(Clock.Pause(moment.Day, moment.Calendar));
        return Note(AppealStepKind.AskedBack, moment, question);
    }

    internal AppealStep Supply(string reply, Moment moment)
    {
        Demand(AppealState.AskedBack);
        State = AppealState.WithHeadquarters;
        Run(Clock.Resume(moment.Day, moment.Calendar));
        return Note(AppealStepKind.Supplied, moment, reply);
    }

    internal AppealStep SendUp(string matter, Moment moment)
    {
        Demand(AppealState.WithHeadquarters);
        State = AppealState.AtGroup;
        return Note(AppealStepKind.SentUp, moment, matter);
    }

    internal AppealStep Decide(string decision, Moment moment)
    {
        Demand(AppealState.AtGroup);
        (State, Decision) = (AppealState.WithHeadquarters, decision);
        return Note(AppealStepKind.Decided, moment, decision);
    }

    internal AppealStep Reply(string answer, Moment moment)
    {
        Demand(AppealState.WithUnit, AppealState.WithHeadquarters);
        (State, Answer, AnsweredBy, AnsweredOn) = (AppealState.Answered, answer, moment.By, moment.Day);
        return Note(AppealStepKind.Answered, moment, answer);
    }

    /// <summary>The unit is not content: a new clock begins, an earlier breach stays.</summary>
    internal AppealStep Reopen(string reason, int days, Moment moment)
    {
        Demand(AppealState.Answered);
        State = IsOfTheUnit ? AppealState.WithUnit : AppealState.WithHeadquarters;
        Run(AnswerClock.Start(days, moment.Day, moment.Calendar));
        return Note(AppealStepKind.Reopened, moment, reason);
    }

    internal AppealStep Close(string word, Moment moment)
    {
        Demand(AppealState.Answered);
        (State, ClosedOn) = (AppealState.Closed, moment.Day);
        return Note(AppealStepKind.Closed, moment, word);
    }

    internal AppealStep Withdraw(string reason, Moment moment)
    {
        Demand(AppealState.WithUnit, AppealState.WithHeadquarters, AppealState.AskedBack);
        State = AppealState.Withdrawn;
        return Note(AppealStepKind.Withdrawn, moment, reason);
    }

    /// <summary>A draft that is thrown away stays, as withdrawn.</summary>
    internal void Drop()
    {
        Demand(AppealState.Draft);
        State = AppealState.Withdrawn;
        Version++;
    }

    internal AppealStep Attach(string name, Moment moment) => Note(AppealStepKind.Attached, moment, name);

    internal AppealStep PassOn(PersonId? person, Moment moment) => Note(AppealStepKind.PassedOn, moment, person: person);

    internal void Wait(PersonId? person, string mark) => (TurnOf, TurnMark) = (person, mark);

    internal AppealStep Warn(Moment moment)
    {
        Warned = true;
        return Note(AppealStepKind.Warned, moment);
    }

    /// <summary>Notes, once for ever, that the answer is late; null when it is not, or was before.</summary>
    internal AppealStep? Breach(Moment moment)
    {
        if (!ClockRuns || BreachedOn is not null || !Clock.IsLate(moment.Day))
        {
            return null;
        }

        BreachedOn = DueOn!.Value.AddDays(1);
        return Note(AppealStepKind.Breached, moment with { By = null });
    }

    /// <summary>The calendar changed; whether the due day did.</summary>
    internal bool Recount(WorkingCalendar calendar)
    {
        var (before, after) = (Clock, Clock.Recount(calendar));
        Set(after);
        return ClockRuns && before != after;
    }

    private void Run(AnswerClock clock)
    {
        Warned = false;
        Set(clock);
    }

    private void Set(AnswerClock clock) => (ClockDays, ClockUsed, ClockFrom, ClockPausedOn, DueOn) = (clock.Days, clock.Used, clock.From, clock.PausedOn, clock.DueOn);

    private AppealStep Note(AppealStepKind kind, Moment moment, string text = "", AppealCategory? category = null, PersonId? person = null)
    {
        // A clock set back does not put a step before the one it followed.
        LastUtc = moment.Utc < LastUtc ? LastUtc : moment.Utc;
        Steps++;
        Version++;
        return AppealStep.Of(Id, Steps, kind, moment.By, LastUtc, text, category, person);
    }

    private void Demand(params ReadOnlySpan<AppealState> states)
    {
        if (!states.Contains(State))
        {
            throw new InvalidOperationException($"appeal {Id.Value} is {State}");
        }
    }
}
