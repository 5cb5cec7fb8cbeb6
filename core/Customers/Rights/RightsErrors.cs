using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Customers.Rights;

/// <summary>Nobody works here under that employee number or choice.</summary>
public sealed record NobodyChosen() : Error(ErrorKind.Invalid)
{
    public string Field => "person";
}

/// <summary>Only reading, filling in and exporting are opened on request.</summary>
public sealed record RightNotOffered() : Error(ErrorKind.Invalid)
{
    public string Field => "action";
}

/// <summary>The person's role gives the right already.</summary>
public sealed record RightNotNeeded(string Name) : Error(ErrorKind.Conflict);

/// <summary>Without a reason nothing is opened, declined or closed (002 §5.5, §6.3.2).</summary>
public sealed record RightReasonMissing() : Error(ErrorKind.Invalid)
{
    public string Field => "reason";
}

/// <summary>First and last day are needed.</summary>
public sealed record RightPeriodMissing(string Field) : Error(ErrorKind.Invalid);

/// <summary>The first day lies before today.</summary>
public sealed record RightBeginsInPast(DateOnly Today) : Error(ErrorKind.Invalid)
{
    public string Field => "from";
}

/// <summary>The last day lies before the first.</summary>
public sealed record RightEndsBeforeItBegins() : Error(ErrorKind.Invalid)
{
    public string Field => "until";
}

/// <summary>A right is opened for a period, not for good.</summary>
public sealed record RightTooLong(int Days) : Error(ErrorKind.Invalid)
{
    public string Field => "until";
}

/// <summary>The same right is asked for or open for some of these days.</summary>
public sealed record RightOverlaps(DateOnly From, DateOnly Until) : Error(ErrorKind.Conflict);

/// <summary>Somebody decided it before, or it was closed.</summary>
public sealed record RightDecidedAlready(FileRightState State) : Error(ErrorKind.Conflict);

/// <summary>The period was over before anybody decided.</summary>
public sealed record RightPeriodOver(DateOnly Until) : Error(ErrorKind.Conflict);

/// <summary>The person left, or works elsewhere than when it was asked for (002 §6.3.4).</summary>
public sealed record RightPersonGone(string Name) : Error(ErrorKind.Conflict);

/// <summary>Nobody opens a right for himself.</summary>
public sealed record RightForOneself() : Error(ErrorKind.NotAllowed);

/// <summary>Only an open right, or one asked for, is closed.</summary>
public sealed record RightNotOpen(FileRightState State) : Error(ErrorKind.Conflict);
