using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Tiers;

/// <summary>The cause is missing (000 §11.2 a-e).</summary>
public sealed record BarNeedsCause() : Error(ErrorKind.Invalid)
{
    public string Field => "cause";
}

/// <summary>What happened is not written down.</summary>
public sealed record BarNeedsText() : Error(ErrorKind.Invalid)
{
    public string Field => "text";
}

/// <summary>Without any evidence nobody is barred (000 §11.2).</summary>
public sealed record BarNeedsEvidence() : Error(ErrorKind.Invalid);

/// <summary>The year is none whose rating can still be barred.</summary>
public sealed record BarYearIsWrong(int Earliest, int Latest) : Error(ErrorKind.Invalid)
{
    public string Field => "year";
}

/// <summary>The customer is barred from the rating of that year already.</summary>
public sealed record AlreadyBarred(string Name, int Year, DateOnly From) : Error(ErrorKind.Conflict);

/// <summary>Somebody changed the draft since it was shown.</summary>
public sealed record BarHasChanged() : Error(ErrorKind.Conflict);

/// <summary>It is in force: nothing of it can be changed any more.</summary>
public sealed record BarIsInForce() : Error(ErrorKind.Conflict);

/// <summary>It has been lifted.</summary>
public sealed record BarIsLifted(DateOnly On) : Error(ErrorKind.Conflict);

/// <summary>It is a draft and works nothing that could be lifted.</summary>
public sealed record BarIsDraft() : Error(ErrorKind.Conflict);

/// <summary>Lifting without saying why.</summary>
public sealed record LiftNeedsReason() : Error(ErrorKind.Invalid)
{
    public string Field => "reason";
}

/// <summary>A part of the citation is missing: issuing body, number, date and passage belong to it.</summary>
public sealed record CitationIncomplete(string Field) : Error(ErrorKind.Invalid);

/// <summary>The cited document is dated in the future.</summary>
public sealed record CitationInFuture() : Error(ErrorKind.Invalid)
{
    public string Field => "issued";
}

/// <summary>The same file or citation is attached already.</summary>
public sealed record EvidenceIsThere() : Error(ErrorKind.Conflict);

/// <summary>More pieces of evidence than fit.</summary>
public sealed record EvidenceIsFull(int Most) : Error(ErrorKind.Invalid);

/// <summary>A bar keeps the customer from what was about to be decided (000 §11.2).</summary>
public sealed record SubjectIsBarred(string Name, int Year) : Error(ErrorKind.Conflict);
