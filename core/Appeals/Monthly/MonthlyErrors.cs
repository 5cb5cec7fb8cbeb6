using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Appeals.Monthly;

/// <summary>Headquarters' report of the month is published: the month stands as it is.</summary>
public sealed record MonthIsClosed(string Month) : Error(ErrorKind.Conflict);

/// <summary>What is to be sent is no longer what the card showed.</summary>
public sealed record MonthChangedMeanwhile() : Error(ErrorKind.Conflict);

/// <summary>So many strategic customers are without an appeal and without 'nothing to report'.</summary>
public sealed record CustomersAreOpen(int Count) : Error(ErrorKind.Conflict);

/// <summary>'Nothing to report' of a customer of whom there are appeals.</summary>
public sealed record CustomerHasAppeals() : Error(ErrorKind.Conflict);
