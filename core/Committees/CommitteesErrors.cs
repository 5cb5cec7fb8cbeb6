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
