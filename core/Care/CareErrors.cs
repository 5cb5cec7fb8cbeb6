using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Care;

/// <summary>The person does not hold the role in the place where it is needed: officer in headquarters, or liaison in the unit.</summary>
public sealed record CaretakerNotSuitable(CareDuty Duty) : Error(ErrorKind.Invalid)
{
    public string Field => "person";
}

/// <summary>Nobody was chosen.</summary>
public sealed record CaretakerMissing() : Error(ErrorKind.Invalid)
{
    public string Field => "person";
}

/// <summary>The customer is no strategic one (any more), so nobody has to follow it.</summary>
public sealed record NotAStrategicCustomer() : Error(ErrorKind.Conflict);

/// <summary>Somebody else named somebody in the meantime.</summary>
public sealed record CareChangedMeanwhile(string Name) : Error(ErrorKind.Conflict)
{
    public string Field => "person";
}

/// <summary>Nobody looks after it, so nobody can stand in.</summary>
public sealed record NobodyToStandInFor() : Error(ErrorKind.Conflict);

/// <summary>The stand-in is the absent person, works elsewhere, is gone or lacks the role.</summary>
public sealed record CareStandInNotSuitable(CareDuty Duty) : Error(ErrorKind.Invalid)
{
    public string Field => "person";
}

/// <summary>First or last day is missing or no date.</summary>
public sealed record CareDayMissing(string Field) : Error(ErrorKind.Invalid);

/// <summary>The absence begins before today.</summary>
public sealed record CareAbsenceBeginsInPast(DateOnly Today) : Error(ErrorKind.Invalid)
{
    public string Field => "from";
}

/// <summary>The last day lies before the first.</summary>
public sealed record CareAbsenceEndsBeforeItBegins() : Error(ErrorKind.Invalid)
{
    public string Field => "until";
}

/// <summary>Longer than a year.</summary>
public sealed record CareAbsenceTooLong(int Days) : Error(ErrorKind.Invalid)
{
    public string Field => "until";
}

/// <summary>Somebody stands in at that time already.</summary>
public sealed record CareAbsenceOverlaps(string Name, DateOnly From, DateOnly Until) : Error(ErrorKind.Conflict)
{
    public string Field => "from";
}

/// <summary>The chosen stand-in is absent at that time.</summary>
public sealed record StandInIsAbsent(string Name, DateOnly From, DateOnly Until) : Error(ErrorKind.Conflict)
{
    public string Field => "person";
}

/// <summary>The absent person stands in for somebody else at that time: no chains.</summary>
public sealed record AbsentStandsIn(string Name, DateOnly From, DateOnly Until) : Error(ErrorKind.Conflict)
{
    public string Field => "from";
}

/// <summary>It was ended before, or its period is over.</summary>
public sealed record CareStandInIsOver() : Error(ErrorKind.Conflict);
