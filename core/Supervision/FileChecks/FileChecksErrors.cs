using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Supervision.FileChecks;

/// <summary>No such period can be checked.</summary>
public sealed record PeriodIsWrong() : Error(ErrorKind.Invalid);

/// <summary>What the period owed is not due yet.</summary>
public sealed record TooEarlyToCheck(DateOnly From) : Error(ErrorKind.Conflict);

/// <summary>The list of the check was made already.</summary>
public sealed record CheckIsGathered() : Error(ErrorKind.Conflict);

/// <summary>A quarterly check is drawn from a seed that is announced first (002 §6.4.1).</summary>
public sealed record CheckIsSampled() : Error(ErrorKind.Conflict);

/// <summary>The source of the seed was announced already, or the check has none.</summary>
public sealed record SeedIsAnnounced() : Error(ErrorKind.Conflict);

/// <summary>The source of the seed was not announced yet.</summary>
public sealed record SeedIsNotAnnounced() : Error(ErrorKind.Conflict);

/// <summary>No unit has a customer that the check could look at.</summary>
public sealed record NothingToCheck() : Error(ErrorKind.Conflict);

/// <summary>The item is judged.</summary>
public sealed record ItemIsJudged() : Error(ErrorKind.Conflict);
