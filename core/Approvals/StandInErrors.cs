using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Approvals;

/// <summary>The person decides nothing, so nobody can stand in.</summary>
public sealed record NothingToStandInFor() : Error(ErrorKind.NotAllowed);

/// <summary>No such person in the decider's own unit, or the decider himself.</summary>
public sealed record StandInNotSuitable() : Error(ErrorKind.Invalid)
{
    public string Field => "person";
}

/// <summary>First or last day is missing or no date.</summary>
public sealed record StandInDayMissing(string Field) : Error(ErrorKind.Invalid);

/// <summary>The period begins before today.</summary>
public sealed record StandInBeginsInPast(DateOnly Today) : Error(ErrorKind.Invalid)
{
    public string Field => "from";
}

/// <summary>The last day lies before the first.</summary>
public sealed record StandInEndsBeforeItBegins() : Error(ErrorKind.Invalid)
{
    public string Field => "to";
}

/// <summary>Longer than a year.</summary>
public sealed record StandInTooLong(int Days) : Error(ErrorKind.Invalid)
{
    public string Field => "to";
}

/// <summary>Somebody stands in at that time already.</summary>
public sealed record StandInOverlaps(DateOnly Begins, DateOnly Ends) : Error(ErrorKind.Conflict)
{
    public string Field => "from";
}

/// <summary>It was ended before, or its period is over.</summary>
public sealed record StandInAlreadyEnded() : Error(ErrorKind.Conflict);
