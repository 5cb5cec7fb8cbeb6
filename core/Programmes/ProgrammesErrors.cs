using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Programmes;

/// <summary>A text that has to be there is missing. <paramref name="Field"/> is the input.</summary>
public sealed record ProgrammeTextMissing(string Field) : Error(ErrorKind.Invalid);

/// <summary>A text is longer than is kept, or holds characters that cannot be seen.</summary>
public sealed record ProgrammeTextWrong(string Field, int Longest) : Error(ErrorKind.Invalid);

/// <summary>What is promoted was not said.</summary>
public sealed record ProgrammeNeedsKind() : Error(ErrorKind.Invalid)
{
    public string Field => "kind";
}

/// <summary>The period has no first or last day, ends before it begins, or is longer than three years.</summary>
public sealed record ProgrammePeriodIsWrong() : Error(ErrorKind.Invalid)
{
    public string Field => "until";
}

/// <summary>A period that is over cannot be published or extended to.</summary>
public sealed record ProgrammePeriodIsOver() : Error(ErrorKind.Invalid)
{
    public string Field => "until";
}

/// <summary>No unit is named.</summary>
public sealed record ProgrammeNeedsUnits() : Error(ErrorKind.Invalid)
{
    public string Field => "units";
}

/// <summary>A unit lies outside the region of who leads the programme (001 §6.2).</summary>
public sealed record UnitIsOutsideRegion() : Error(ErrorKind.Invalid)
{
    public string Field => "units";
}

/// <summary>Published already: what was said to the units stands.</summary>
public sealed record ProgrammeIsPublished() : Error(ErrorKind.Conflict);

/// <summary>Not published yet.</summary>
public sealed record ProgrammeIsDraft() : Error(ErrorKind.Conflict);

/// <summary>Closed with a result.</summary>
public sealed record ProgrammeIsClosed(DateOnly On) : Error(ErrorKind.Conflict);

/// <summary>Its last day has passed; it takes no more progress unless it is extended.</summary>
public sealed record ProgrammeHasEnded(DateOnly Until) : Error(ErrorKind.Conflict);

/// <summary>Somebody else worked on it in the same moment.</summary>
public sealed record ProgrammeChangedMeanwhile() : Error(ErrorKind.Conflict);

/// <summary>No customer was chosen.</summary>
public sealed record TargetMissing() : Error(ErrorKind.Invalid)
{
    public string Field => "customers";
}

/// <summary>A customer is not one of the unit's own register.</summary>
public sealed record TargetOfAnotherUnit() : Error(ErrorKind.Invalid)
{
    public string Field => "customers";
}

/// <summary>More targets than one unit takes into one programme.</summary>
public sealed record TargetsAreFull(int Most) : Error(ErrorKind.Invalid)
{
    public string Field => "customers";
}

/// <summary>What the customer intends was not said.</summary>
public sealed record ProgressNeedsIntention() : Error(ErrorKind.Invalid)
{
    public string Field => "intention";
}

/// <summary>The day is missing, lies in the future or before the programme by more than a year.</summary>
public sealed record ProgressDayIsWrong() : Error(ErrorKind.Invalid)
{
    public string Field => "day";
}

/// <summary>A customer who declined has to be won back by progress before a contract is recorded.</summary>
public sealed record TargetHasDeclined() : Error(ErrorKind.Conflict);

/// <summary>The contract is recorded and final.</summary>
public sealed record ContractIsSigned(string Number, DateOnly On) : Error(ErrorKind.Conflict);

/// <summary>The same file is there already.</summary>
public sealed record ProgrammeFileIsThere(string Name) : Error(ErrorKind.Conflict);

/// <summary>More files than one programme takes.</summary>
public sealed record ProgrammeFilesAreFull(int Most) : Error(ErrorKind.Invalid);
