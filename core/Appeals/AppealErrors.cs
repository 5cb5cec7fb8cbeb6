using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Appeals;

/// <summary>A text longer than is kept; how long it is, so that the writer knows how much to cut.</summary>
public sealed record AppealTextTooLong(string Field, int Longest, int Count) : Error(ErrorKind.Invalid);

/// <summary>Something has to be written there.</summary>
public sealed record AppealNeedsText(string Field) : Error(ErrorKind.Invalid);

/// <summary>An appeal without a title.</summary>
public sealed record AppealNeedsTitle() : Error(ErrorKind.Invalid)
{
    public string Field => "title";
}

/// <summary>An appeal without one of the nine categories.</summary>
public sealed record AppealNeedsCategory() : Error(ErrorKind.Invalid)
{
    public string Field => "category";
}

/// <summary>Appeals are reported on strategic and VIP customers only.</summary>
public sealed record NotAKeyCustomer() : Error(ErrorKind.Invalid)
{
    public string Field => "customer";
}

/// <summary>Other words stand than the writer had before them: saved by a colleague meanwhile, or from the same form before. Nothing was changed.</summary>
/// <param name="Appeal">The appeal that stands.</param>
public sealed record AppealChangedMeanwhile(AppealId Appeal) : Error(ErrorKind.Conflict);

/// <summary>It is a draft no longer.</summary>
public sealed record AppealIsSent() : Error(ErrorKind.Conflict);

/// <summary>It was closed, on that day; it stays readable.</summary>
public sealed record AppealIsClosed(DateOnly On) : Error(ErrorKind.Conflict);

/// <summary>The unit took it back.</summary>
public sealed record AppealIsWithdrawn() : Error(ErrorKind.Conflict);

/// <summary>It was not sent yet.</summary>
public sealed record AppealIsADraft() : Error(ErrorKind.Conflict);

/// <summary>An appeal has so many files already.</summary>
public sealed record AppealFilesAreFull(int Most) : Error(ErrorKind.Conflict);

/// <summary>This file stands with the appeal already.</summary>
public sealed record AppealFileIsThere(string Name) : Error(ErrorKind.Conflict);

/// <summary>So many drafts wait unsent; some have to be sent or dropped first.</summary>
public sealed record TooManyDrafts(int Most) : Error(ErrorKind.Conflict);
