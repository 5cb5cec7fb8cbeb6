using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Rounds;

/// <summary>The unit has no committee in force (000 §7.1.3).</summary>
public sealed record NoCommitteeInForce() : Error(ErrorKind.Conflict);

/// <summary>Another committee came into force while the round was being opened (000 §7.1.3).</summary>
public sealed record CommitteeChanged() : Error(ErrorKind.Conflict);

/// <summary>The number of voters is even (000 §7.1.2).</summary>
public sealed record CommitteeIsEven(int Voters) : Error(ErrorKind.Invalid);

/// <summary>Fewer than five voters and no written reason (000 §7.1.2).</summary>
public sealed record SmallCommitteeNeedsReason(int Voters) : Error(ErrorKind.Invalid);

/// <summary>The rule's items do not sum to exactly 100.</summary>
public sealed record RuleDoesNotSumTo100(decimal Sum) : Error(ErrorKind.Conflict);

/// <summary>A scoring round with nothing to score.</summary>
public sealed record NothingToJudge() : Error(ErrorKind.Conflict);

/// <summary>Nobody stands for rating.</summary>
public sealed record NoCandidates(int Year) : Error(ErrorKind.Conflict);

/// <summary>A candidate has no measured points of an item.</summary>
public sealed record MeasuredPointsMissing(string Candidate) : Error(ErrorKind.Conflict);

/// <summary>The deadline is not in the future.</summary>
public sealed record DeadlineHasPassed() : Error(ErrorKind.Invalid)
{
    public string Field => "day";
}

/// <summary>The deadline is more than a year away.</summary>
public sealed record DeadlineTooFar() : Error(ErrorKind.Invalid)
{
    public string Field => "day";
}

/// <summary>A recusal names somebody who does not vote, or no candidate.</summary>
public sealed record RecusalUnknown() : Error(ErrorKind.Invalid);

/// <summary>After recusals fewer than three could vote on the candidate, so nothing about it could be opened.</summary>
public sealed record TooFewForCandidate(string Candidate, int Voters) : Error(ErrorKind.Invalid);

/// <summary>A round of the unit, year and form is already open.</summary>
public sealed record RoundAlreadyOpen() : Error(ErrorKind.Conflict);

/// <summary>The round takes no answers any more.</summary>
public sealed record RoundIsClosed() : Error(ErrorKind.Conflict);

/// <summary>The person has no vote in the round.</summary>
public sealed record NotOnTheRoll() : Error(ErrorKind.NotAllowed);

/// <summary>The person is recused for the round or the candidate.</summary>
public sealed record Recused() : Error(ErrorKind.NotAllowed);

/// <summary>The candidate does not stand in this round.</summary>
public sealed record ForeignCandidate() : Error(ErrorKind.Invalid);

/// <summary>An answer is missing. <paramref name="Field"/> is the item's id (<c>vote</c> for a vote), <paramref name="Item"/> its name.</summary>
public sealed record AnswerMissing(string Field, string Item) : Error(ErrorKind.Invalid);

/// <summary>The answer is no number.</summary>
public sealed record AnswerIsNoNumber(string Field, string Item) : Error(ErrorKind.Invalid);

/// <summary>The answer is below zero or above the item's points.</summary>
public sealed record AnswerOutOfRange(string Field, string Item, decimal Greatest) : Error(ErrorKind.Invalid);

/// <summary>The answer is no whole or half point.</summary>
public sealed record AnswerNotHalfPoint(string Field, string Item) : Error(ErrorKind.Invalid);

/// <summary>An answer to something that is not asked.</summary>
public sealed record AnswerToUnknownItem(string Field) : Error(ErrorKind.Invalid);

/// <summary>Candidates are still without an answer. <paramref name="Candidates"/>: the names of the first of them.</summary>
public sealed record BallotIncomplete(int Missing, IReadOnlyList<string> Candidates) : Error(ErrorKind.Invalid);

/// <summary>Everybody has been reminded a moment ago.</summary>
public sealed record RemindedAMomentAgo(int Minutes) : Error(ErrorKind.Conflict);

/// <summary>No round has this number; told to the operator of the machine only.</summary>
public sealed record NoSuchRound(string Round) : Error(ErrorKind.NotFound);

/// <summary>There is no result yet.</summary>
public sealed record NotCountedYet() : Error(ErrorKind.Conflict);

/// <summary>The round is open: the list of receipts is committed at closing.</summary>
public sealed record NoListCommittedYet() : Error(ErrorKind.Conflict);

/// <summary>Not the 64 hexadecimal digits of a receipt.</summary>
public sealed record ReceiptIsNoNumber() : Error(ErrorKind.Invalid)
{
    public string Field => "receipt";
}

/// <summary>The pack is not made yet.</summary>
public sealed record NotArchivedYet() : Error(ErrorKind.Conflict);

/// <summary>Something in the box does not fit; nothing is published. <paramref name="Trouble"/> is a code.</summary>
public sealed record RoundNeedsAttention(string Trouble) : Error(ErrorKind.Conflict);

/// <summary>The key folder cannot be reached for now; nothing was changed and the action can be repeated.</summary>
public sealed record KeysUnavailable() : Error(ErrorKind.Unavailable);

/// <summary>A round was opened on the imported data since.</summary>
public sealed record RoundStandsOnImport() : Error(ErrorKind.Conflict);
