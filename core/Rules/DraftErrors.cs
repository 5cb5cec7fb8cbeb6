using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Rules;

/// <summary>The draft is on its way through the approval and locked until it comes back or is withdrawn.</summary>
public sealed record DraftUnderApproval(int Year) : Error(ErrorKind.Conflict);

/// <summary>The draft was approved; a change is an adjustment with a reason (000 §11.1).</summary>
public sealed record DraftIsApproved(int Year) : Error(ErrorKind.Conflict);

/// <summary>Somebody else changed the draft since the card was drawn.</summary>
public sealed record DraftChangedMeanwhile(int Year) : Error(ErrorKind.Conflict);

/// <summary>An approved version of the year can be changed only with a reason (000 §11.1).</summary>
public sealed record RuleAdjustmentNeedsReason(int Year) : Error(ErrorKind.Invalid);

/// <summary>A reason or explanation has more than <paramref name="Longest"/> characters.</summary>
public sealed record RuleTextTooLong(int Longest) : Error(ErrorKind.Invalid);

/// <summary>No item names the consideration and no words say why (000 §6.2).</summary>
public sealed record ConsiderationNotCovered(Considerations Missing) : Error(ErrorKind.Invalid);

/// <summary>There are no differential items, and none in force that could be given up.</summary>
public sealed record SupplementHasNoItems() : Error(ErrorKind.Invalid);

/// <summary>The points of an item are no number with at most four decimal places.</summary>
public sealed record ItemPointsNotUnderstood(string Item) : Error(ErrorKind.Invalid);

/// <summary>A number of the draft's settings is no number.</summary>
public sealed record QuorumNotUnderstood() : Error(ErrorKind.Invalid);

/// <summary>The draft says what is in force already.</summary>
public sealed record DraftChangesNothing(int Year) : Error(ErrorKind.Invalid);

/// <summary>A rule has more than <paramref name="Most"/> items.</summary>
public sealed record TooManyItems(int Most) : Error(ErrorKind.Invalid);
