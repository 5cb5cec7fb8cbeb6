using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Customers.Upkeep;

/// <summary>The customer has no file yet, so there is nothing to confirm; open one first (002 §6.1.2).</summary>
public sealed record NothingToKeepUp(string Customer) : Error(ErrorKind.Conflict);

/// <summary>Figures of a month cannot be confirmed unchanged: they have to be recorded (002 §6.2.1).</summary>
public sealed record FiguresAreMissing(Month Month) : Error(ErrorKind.Invalid);
