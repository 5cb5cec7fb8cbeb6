using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Appeals.Handling;

/// <summary>The appeal stands elsewhere, so that this step cannot be taken now.</summary>
public sealed record AppealIsElsewhere(AppealState State) : Error(ErrorKind.Conflict);

/// <summary>Closed or reopened before it was answered.</summary>
public sealed record AppealHasNoAnswer() : Error(ErrorKind.Conflict);

/// <summary>An answer is to be put into a mail, and there is none yet.</summary>
public sealed record AppealNotAnswered() : Error(ErrorKind.Conflict);

/// <summary>Only a VIP customer's appeal that the unit still has is handed to headquarters.</summary>
public sealed record NothingToEscalate() : Error(ErrorKind.Conflict);

/// <summary>Why it is handed to headquarters is not chosen.</summary>
public sealed record EscalationNeedsReason() : Error(ErrorKind.Invalid)
{
    public string Field => "cause";
}

/// <summary>A strategic customer's appeal that is not urgent goes with the unit's month.</summary>
public sealed record GoesWithTheMonth() : Error(ErrorKind.Invalid);

/// <summary>Nobody is a leader in charge, who would decide what is sent up (001 §8.2.2).</summary>
public sealed record NobodyDecides() : Error(ErrorKind.Conflict);

/// <summary>Whoever it is assigned to has to work at headquarters and handle appeals.</summary>
public sealed record NotAtHeadquarters() : Error(ErrorKind.Invalid)
{
    public string Field => "person";
}
