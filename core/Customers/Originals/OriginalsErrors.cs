using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Customers.Originals;

/// <summary>The same file belongs to the customer already, under this name.</summary>
public sealed record OriginalIsThere(string Name) : Error(ErrorKind.Conflict);

/// <summary>More originals than one customer's file takes.</summary>
public sealed record OriginalsAreFull(int Most) : Error(ErrorKind.Invalid);

/// <summary>What kind of paper it is was not said.</summary>
public sealed record OriginalNeedsKind() : Error(ErrorKind.Invalid)
{
    public string Field => "kind";
}

/// <summary>Taken out without saying why.</summary>
public sealed record TakingOutNeedsReason() : Error(ErrorKind.Invalid)
{
    public string Field => "reason";
}

/// <summary>It was taken out already.</summary>
public sealed record OriginalIsTakenOut() : Error(ErrorKind.Conflict);

/// <summary>A remark of risk rests on it.</summary>
public sealed record OriginalIsEvidence() : Error(ErrorKind.Conflict);

/// <summary>A word to look for that is too short.</summary>
public sealed record SearchNeedsMore(int Least) : Error(ErrorKind.Invalid)
{
    public string Field => "query";
}

/// <summary>Originals or remarks of risk came to customers of the imported units since.</summary>
public sealed record PapersStandOnImport() : Error(ErrorKind.Conflict);
