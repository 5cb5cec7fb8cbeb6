using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Visits;

/// <summary>The theme of the visit is missing.</summary>
public sealed record VisitNeedsTheme() : Error(ErrorKind.Invalid)
{
    public string Field => "theme";
}

/// <summary>Who of the customer takes part is missing.</summary>
public sealed record VisitNeedsPeople() : Error(ErrorKind.Invalid)
{
    public string Field => "theirs";
}

/// <summary>Day or time of beginning or end is missing or none. <paramref name="Field"/> is the input.</summary>
public sealed record VisitNeedsTimes(string Field) : Error(ErrorKind.Invalid);

/// <summary>The visit ends before it starts, or in the same minute.</summary>
public sealed record VisitEndsBeforeItStarts() : Error(ErrorKind.Invalid)
{
    public string Field => "to";
}

/// <summary>The visit takes longer than a month.</summary>
public sealed record VisitIsTooLong(int Days) : Error(ErrorKind.Invalid)
{
    public string Field => "to";
}

/// <summary>The day lies more than a year ahead, or too long ago to be recorded as a visit.</summary>
public sealed record VisitDayIsTooFar(int Back) : Error(ErrorKind.Invalid)
{
    public string Field => "from";
}

/// <summary>A text is longer than is kept.</summary>
public sealed record VisitTextTooLong(string Field, int Longest) : Error(ErrorKind.Invalid);

/// <summary>A text holds characters that nobody sees.</summary>
public sealed record VisitTextHasInvisible(string Field) : Error(ErrorKind.Invalid);

/// <summary>The visit took place; its plan stands.</summary>
public sealed record VisitTookPlace() : Error(ErrorKind.Conflict);

/// <summary>The visit was cancelled.</summary>
public sealed record VisitIsCancelled() : Error(ErrorKind.Conflict);

/// <summary>Its summary is saved.</summary>
public sealed record VisitIsSummarised() : Error(ErrorKind.Conflict);

/// <summary>The visit has not begun.</summary>
public sealed record VisitHasNotTakenPlace(DateTime From) : Error(ErrorKind.Conflict);

/// <summary>Somebody else changed the visit in between.</summary>
public sealed record VisitChangedMeanwhile() : Error(ErrorKind.Conflict);

/// <summary>Cancelled without saying why.</summary>
public sealed record CancellingNeedsReason() : Error(ErrorKind.Invalid)
{
    public string Field => "reason";
}

/// <summary>Nobody is named.</summary>
public sealed record VisitNeedsOwner() : Error(ErrorKind.Invalid)
{
    public string Field => "person";
}

/// <summary>The person named does not work here any more.</summary>
public sealed record VisitOwnerIsGone(string Name) : Error(ErrorKind.Invalid)
{
    public string Field => "person";
}

/// <summary>The person named works neither in the customer's unit nor at headquarters.</summary>
public sealed record VisitOwnerIsOfAnotherUnit(string Name) : Error(ErrorKind.Invalid)
{
    public string Field => "person";
}

/// <summary>The day by which something is due is missing, in the past or too far ahead.</summary>
public sealed record VisitDueDayIsWrong() : Error(ErrorKind.Invalid)
{
    public string Field => "day";
}

/// <summary>An item of the preparation list is due only after the visit has begun.</summary>
public sealed record PreparationIsTooLate(DateOnly Latest) : Error(ErrorKind.Invalid)
{
    public string Field => "day";
}

/// <summary>Nothing is said about the progress.</summary>
public sealed record ProgressNeedsWord() : Error(ErrorKind.Invalid)
{
    public string Field => "word";
}

/// <summary>The item is done, or the visit over.</summary>
public sealed record PreparationIsClosed() : Error(ErrorKind.Conflict);

/// <summary>A plan cannot be mailed as long as this part of it is empty (001 §7.1.1, §7.2.2).</summary>
public sealed record PlanIsIncomplete(PlanField Missing) : Error(ErrorKind.Invalid);

/// <summary>The units have this version of the plan.</summary>
public sealed record PlanIsMailed(int Number) : Error(ErrorKind.Conflict);

/// <summary>No unit concerned has a liaison or somebody who answers for it.</summary>
public sealed record NobodyToTell() : Error(ErrorKind.Conflict);

/// <summary>The plan was not mailed yet.</summary>
public sealed record PlanIsNotMailed() : Error(ErrorKind.Conflict);

/// <summary>That a plan arrived is said by the unit, not by headquarters.</summary>
public sealed record OnlyTheUnitReceives() : Error(ErrorKind.NotAllowed);

/// <summary>Units beside the customer's own are named by headquarters.</summary>
public sealed record OnlyHeadquartersNamesUnits() : Error(ErrorKind.NotAllowed);

/// <summary>More papers than one visit takes.</summary>
public sealed record PapersAreFull(int Most) : Error(ErrorKind.Invalid);

/// <summary>The same file is attached already, under this name.</summary>
public sealed record PaperIsThere(string Name) : Error(ErrorKind.Conflict);

/// <summary>Support is asked for by a unit, for its own visit to a strategic customer (001 §7.2.4).</summary>
public sealed record SupportIsForStrategicVisits() : Error(ErrorKind.Invalid);

/// <summary>Support is asked for beforehand; the visit has begun.</summary>
public sealed record SupportComesTooLate() : Error(ErrorKind.Conflict);

/// <summary>What is needed is not written down.</summary>
public sealed record SupportNeedsText() : Error(ErrorKind.Invalid)
{
    public string Field => "text";
}

/// <summary>Headquarters was asked and has not answered yet.</summary>
public sealed record SupportIsAsked() : Error(ErrorKind.Conflict);

/// <summary>It is answered, or the visit was cancelled.</summary>
public sealed record SupportIsAnswered() : Error(ErrorKind.Conflict);

/// <summary>The answer says neither with what and whom, nor why not.</summary>
public sealed record SupportNeedsAnswer() : Error(ErrorKind.Invalid)
{
    public string Field => "answer";
}

/// <summary>A part of the summary that a customer's file asks for is missing.</summary>
public sealed record SummaryIsIncomplete(string Field) : Error(ErrorKind.Invalid);

/// <summary>Somebody else wrote on the summary in between.</summary>
public sealed record SummaryChangedMeanwhile(string Name, DateTime At) : Error(ErrorKind.Conflict);

/// <summary>What has to be followed up is not written down.</summary>
public sealed record FollowUpNeedsText() : Error(ErrorKind.Invalid)
{
    public string Field => "text";
}

/// <summary>More follow-ups than one visit takes.</summary>
public sealed record FollowUpsAreFull(int Most) : Error(ErrorKind.Invalid);

/// <summary>The follow-up is closed.</summary>
public sealed record FollowUpIsClosed(DateOnly On) : Error(ErrorKind.Conflict);

/// <summary>Closed without saying how it ended.</summary>
public sealed record ClosingNeedsWord() : Error(ErrorKind.Invalid)
{
    public string Field => "word";
}
