using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Committees;

/// <summary>A person has two seats.</summary>
public sealed record MemberNamedTwice(PersonId Person) : Error(ErrorKind.Invalid);

/// <summary>The number of voting members is even (000 §7.1.2).</summary>
public sealed record CommitteeIsEven(int Voters) : Error(ErrorKind.Invalid);

/// <summary>So few voting members that no result could ever be published (voting.md).</summary>
public sealed record CommitteeTooSmall(int Voters, int Fewest) : Error(ErrorKind.Invalid);

/// <summary>Fewer than five voting members and no written reason (000 §7.1.2).</summary>
public sealed record SmallCommitteeNeedsReason(int Voters, int Usual) : Error(ErrorKind.Invalid);

/// <summary>The resolution is on record with another composition, date or reason; a change needs a resolution of its own (000 §7.1.3).</summary>
public sealed record ResolutionTaken(string Resolution) : Error(ErrorKind.Conflict);

/// <summary>Rows of one resolution give different dates or reasons.</summary>
public sealed record ResolutionRowsDiffer(int FirstRow) : Error(ErrorKind.Invalid);

/// <summary>More seats than a committee can sensibly have.</summary>
public sealed record CommitteeTooLarge(int Most) : Error(ErrorKind.Invalid);

/// <summary>The person has no seat in the draft (any more).</summary>
public sealed record NotInDraft() : Error(ErrorKind.Conflict);

/// <summary>The person works neither in the unit nor below it, or is not on record any more.</summary>
public sealed record NotOfTheUnit(string Name) : Error(ErrorKind.Invalid);

/// <summary>A version is under way; it can be changed after it is decided or withdrawn.</summary>
public sealed record CommitteeUnderWay() : Error(ErrorKind.Conflict);

/// <summary>Somebody else changed the draft since the card was drawn.</summary>
public sealed record DraftChangedMeanwhile() : Error(ErrorKind.Conflict);

/// <summary>The draft is the committee in force; there is nothing to decide.</summary>
public sealed record NothingChanged() : Error(ErrorKind.Invalid);

/// <summary>A version with a later day is on record; this one would never be in force.</summary>
public sealed record LaterVersionOnRecord(DateOnly From) : Error(ErrorKind.Conflict);

/// <summary>The reason for fewer than five voting members is too long or holds characters that cannot be shown.</summary>
public sealed record ReasonUnreadable(int Longest) : Error(ErrorKind.Invalid)
{
    public string Field => "reason";
}
