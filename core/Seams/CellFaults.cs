using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Seams;

/// <summary>What is wrong with a cell. <paramref name="Column"/> is the place in the plan, or -1 for the row as a whole.</summary>
public readonly record struct CellFault(int Column, string Value, Error Reason);

/// <summary>A required cell is empty.</summary>
public sealed record CellIsEmpty() : Error(ErrorKind.Invalid);

/// <summary>The cell holds a formula; a workbook's formulas are never computed here.</summary>
public sealed record CellHasFormula() : Error(ErrorKind.Invalid);

/// <summary>The cell holds a spreadsheet error such as #N/A.</summary>
public sealed record CellHasError() : Error(ErrorKind.Invalid);

/// <summary>More characters than fit.</summary>
public sealed record TextTooLong(int Longest) : Error(ErrorKind.Invalid);

/// <summary>Control or invisible format characters, such as those that turn the direction of writing, or half of a surrogate pair.</summary>
public sealed record TextHasControlCharacters() : Error(ErrorKind.Invalid);

/// <summary>A number is wanted.</summary>
public sealed record NotANumber() : Error(ErrorKind.Invalid);

/// <summary>More decimal places than are kept exactly.</summary>
public sealed record TooManyDecimals(int Places) : Error(ErrorKind.Invalid);

/// <summary>The number is negative or too large to keep.</summary>
public sealed record OutOfRange() : Error(ErrorKind.Invalid);

/// <summary>A whole number is wanted, or a year that can be one.</summary>
public sealed record NotAYear() : Error(ErrorKind.Invalid);

/// <summary>A month such as 2026-01 is wanted.</summary>
public sealed record NotAMonth() : Error(ErrorKind.Invalid);

/// <summary>A date such as 2026-01-31 is wanted.</summary>
public sealed record NotADate() : Error(ErrorKind.Invalid);

/// <summary>None of the values that can be chosen.</summary>
public sealed record NotAChoice(string Choices) : Error(ErrorKind.Invalid);

/// <summary>The key stands in an earlier row of the same sheet too.</summary>
public sealed record RowRepeats(int FirstRow) : Error(ErrorKind.Invalid);

/// <summary>No unit has this code, neither stored nor in the workbook.</summary>
public sealed record NoSuchUnit() : Error(ErrorKind.Invalid);

/// <summary>Nobody has this employee number, neither stored nor in the workbook.</summary>
public sealed record NoSuchPerson() : Error(ErrorKind.Invalid);

/// <summary>Cells of the row are merged.</summary>
public sealed record CellsAreMerged(string Range) : Error(ErrorKind.Invalid);

/// <summary>A row of the import was changed afterwards; the import can no longer be undone.</summary>
public sealed record RowChangedSince() : Error(ErrorKind.Conflict);
