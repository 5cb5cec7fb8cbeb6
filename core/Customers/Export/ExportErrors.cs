using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Customers.Export;

/// <summary>An export needs the reason in words (002 §5.5).</summary>
public sealed record ExportNeedsReason(int Shortest, int Longest) : Error(ErrorKind.Invalid);

/// <summary>More rows than may be taken out at once; nothing was exported.</summary>
public sealed record ExportTooLarge(long Rows, int Most) : Error(ErrorKind.Invalid);

/// <summary>The unit has no customers.</summary>
public sealed record NothingToExport() : Error(ErrorKind.NotFound);

/// <summary>The customer has no file yet.</summary>
public sealed record NoFileToExport(string Customer) : Error(ErrorKind.NotFound);

/// <summary>No export is on record by this file's hash or by a mark in it.</summary>
public sealed record NoExportFound() : Error(ErrorKind.NotFound);

/// <summary>The copy is larger than any that is traced.</summary>
public sealed record CopyTooLarge(int Megabytes) : Error(ErrorKind.Invalid);
