using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Workbooks;

/// <summary>None of the sheets that can be imported is there.</summary>
public sealed record NoKnownSheet(string Sheets) : Error(ErrorKind.Invalid);

/// <summary>Sheets are missing and a partial import was not asked for.</summary>
public sealed record MissingSheets(string Sheets) : Error(ErrorKind.Invalid);

/// <summary>The given employee number is nobody's.</summary>
public sealed record NoSuchOperator(string EmployeeNumber) : Error(ErrorKind.Invalid);

/// <summary>No import can be undone.</summary>
public sealed record NothingToUndo() : Error(ErrorKind.Conflict);

/// <summary>A later import stands on top; only the last can be undone.</summary>
public sealed record NotTheLastImport(int Number, int Last) : Error(ErrorKind.Conflict);
