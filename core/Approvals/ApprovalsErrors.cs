using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Approvals;

/// <summary>Another version of the object is under way; it is locked until decided or withdrawn.</summary>
public sealed record ObjectUnderWay(int Version) : Error(ErrorKind.Conflict);

/// <summary>Nobody holds the first step's decider, or only the proposer does.</summary>
public sealed record NobodyCanDecide(Decider Decider) : Error(ErrorKind.Conflict);

/// <summary>What is approved within its year can be changed only with the reason (000 §11.1).</summary>
public sealed record AdjustmentNeedsReason() : Error(ErrorKind.Invalid)
{
    public string Field => "adjustment";
}

/// <summary>The decider is the proposer, or stands in for the proposer.</summary>
public sealed record OwnProposal() : Error(ErrorKind.NotAllowed);

/// <summary>The step belongs to somebody else.</summary>
public sealed record NotTheDecider(Decider Decider) : Error(ErrorKind.NotAllowed);

/// <summary>An earlier step still waits for <paramref name="Decider"/>.</summary>
public sealed record OutOfOrder(Decider Decider) : Error(ErrorKind.Conflict);

/// <summary>The step was decided before.</summary>
public sealed record StepAlreadyDecided() : Error(ErrorKind.Conflict);

/// <summary>The proposer took it back.</summary>
public sealed record ApprovalWithdrawn() : Error(ErrorKind.Conflict);

/// <summary>What was proposed is no longer what stands there, or the card showed another version.</summary>
public sealed record VersionChanged() : Error(ErrorKind.Conflict);

/// <summary>The person stood in for the decider until <paramref name="Until"/>.</summary>
public sealed record StandInIsOver(DateOnly Until) : Error(ErrorKind.NotAllowed);

/// <summary>The person will stand in for the decider from <paramref name="Begins"/>.</summary>
public sealed record StandInNotBegun(DateOnly Begins) : Error(ErrorKind.NotAllowed);

/// <summary>A stand-in decided an earlier step of the same proposal.</summary>
public sealed record DecidedEarlierStep() : Error(ErrorKind.NotAllowed);

/// <summary>Returning needs a reason.</summary>
public sealed record ReturnNeedsReason() : Error(ErrorKind.Invalid)
{
    public string Field => "reason";
}

/// <summary>The step decides by resolution; its number is missing.</summary>
public sealed record ResolutionMissing() : Error(ErrorKind.Invalid)
{
    public string Field => "resolution";
}

/// <summary>The step decides by resolution; its date is missing or no date.</summary>
public sealed record ResolutionDateMissing() : Error(ErrorKind.Invalid)
{
    public string Field => "resolvedOn";
}

/// <summary>The resolution is dated after today.</summary>
public sealed record ResolutionInFuture(DateOnly Today) : Error(ErrorKind.Invalid)
{
    public string Field => "resolvedOn";
}

/// <summary>The resolution is dated before the day of the proposal, so it cannot be about it.</summary>
public sealed record ResolutionBeforeProposal(DateOnly ProposedOn) : Error(ErrorKind.Invalid)
{
    public string Field => "resolvedOn";
}

/// <summary>Only who proposed may withdraw.</summary>
public sealed record NotTheProposer() : Error(ErrorKind.NotAllowed);

/// <summary>It can no longer be withdrawn.</summary>
public sealed record NotUnderWay(ApprovalState State) : Error(ErrorKind.Conflict);

/// <summary>The filing does not wait for headquarters.</summary>
public sealed record FilingDoesNotWait(FilingState State) : Error(ErrorKind.Conflict);

/// <summary>Headquarters asked nothing back.</summary>
public sealed record NothingAskedBack(FilingState State) : Error(ErrorKind.Conflict);

/// <summary>A question or an answer is missing.</summary>
public sealed record FilingTextMissing() : Error(ErrorKind.Invalid)
{
    public string Field => "text";
}
