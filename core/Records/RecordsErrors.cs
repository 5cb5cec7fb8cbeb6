using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Records;

/// <summary>Nothing of that year is on record for the unit (000 §5.3).</summary>
public sealed record YearHasNoRecords(string Unit, int Year) : Error(ErrorKind.NotFound);

/// <summary>No unit has this code.</summary>
public sealed record NoSuchUnitCode(string Unit) : Error(ErrorKind.NotFound);

/// <summary>No year that can be rated.</summary>
public sealed record YearOutOfRange(int First, int Last) : Error(ErrorKind.Invalid);
