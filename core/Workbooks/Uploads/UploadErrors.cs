using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Workbooks.Uploads;

/// <summary>Expired, discarded, or another person's: which of these is not told.</summary>
public sealed record UploadIsGone() : Error(ErrorKind.NotFound);

/// <summary>What was sent is not as an upload is.</summary>
public sealed record UploadMalformed() : Error(ErrorKind.Invalid);

/// <summary>There is no row under the headers.</summary>
public sealed record UploadIsEmpty() : Error(ErrorKind.Invalid);

/// <summary>More rows than may be taken over at once.</summary>
public sealed record UploadTooLarge(int Rows, int Most) : Error(ErrorKind.Invalid);

/// <summary>More headers than are looked through.</summary>
public sealed record TooManyHeaders(int Count, int Most) : Error(ErrorKind.Invalid);

/// <summary>A part was sent before, with other content: the sheet was changed while it was read.</summary>
public sealed record PartDiffers(int Part) : Error(ErrorKind.Conflict);

/// <summary>So many parts have not arrived.</summary>
public sealed record PartsAreMissing(int Count) : Error(ErrorKind.Conflict);

/// <summary>Only what was tried as it stands can be taken over.</summary>
public sealed record NotTriedYet() : Error(ErrorKind.Conflict);

/// <summary>Rows are wrong; nothing is taken over.</summary>
public sealed record RowsAreWrong(int Count) : Error(ErrorKind.Conflict);

/// <summary>Everything is stored just so already.</summary>
public sealed record NothingToTakeOver() : Error(ErrorKind.Conflict);

/// <summary>Somebody changed what is stored since these rows were tried. <paramref name="Rows"/> are the first of them.</summary>
public sealed record StoredMeanwhile(int Count, string Rows) : Error(ErrorKind.Conflict);

/// <summary>It was taken over already.</summary>
public sealed record UploadIsTakenOver(int Number) : Error(ErrorKind.Conflict);

/// <summary>What it became was taken back since; the rows have to be sent anew to be taken over again.</summary>
public sealed record ImportIsUndone(int Number) : Error(ErrorKind.Conflict);

/// <summary>It was not taken over, so there is nothing to take back.</summary>
public sealed record UploadIsNotTakenOver() : Error(ErrorKind.Conflict);

/// <summary>The remembered columns were changed elsewhere since they were read.</summary>
public sealed record ColumnsChangedMeanwhile() : Error(ErrorKind.Conflict);
