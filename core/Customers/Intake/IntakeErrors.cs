using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Customers.Intake;

/// <summary>The workbook has no sheet of any part of the fill guide.</summary>
public sealed record NoFileSheet(string Sheets) : Error(ErrorKind.Invalid);

/// <summary>More rows, or more changed rows, than are taken over at once; nothing was.</summary>
public sealed record IntakeTooLarge(int Rows, int Most) : Error(ErrorKind.Invalid);

/// <summary>The customer's code is not one whose file the person may keep.</summary>
public sealed record CustomerNotYours() : Error(ErrorKind.Invalid);

/// <summary>The row does not say whose it is.</summary>
public sealed record RowHasNoCustomer() : Error(ErrorKind.Invalid);

/// <summary>The entry id is none of this part of this customer's file; in a new row it is left empty.</summary>
public sealed record EntryNotInFile() : Error(ErrorKind.Invalid);

/// <summary>The data version was changed by hand.</summary>
public sealed record VersionsUnreadable() : Error(ErrorKind.Invalid);
