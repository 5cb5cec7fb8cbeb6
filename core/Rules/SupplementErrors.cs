using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Rules;

/// <summary>No rule of the year is approved (000 §6.3).</summary>
public sealed record RuleNotApproved(int Year) : Error(ErrorKind.Conflict);

/// <summary>Between gathering and opening another rule or other differential items were approved.</summary>
public sealed record RuleChangedMeanwhile(int Year) : Error(ErrorKind.Conflict);

/// <summary>Differential items have more than 30 points together (000 §6.4). <paramref name="Excess"/> is what must go.</summary>
public sealed record DifferentialPointsExceeded(decimal Sum, decimal Excess) : Error(ErrorKind.Invalid);

/// <summary>A differential item has the code of a base item.</summary>
public sealed record DifferentialCodeTaken(string Item, string BaseItem) : Error(ErrorKind.Invalid);

/// <summary>A differential item repeats a base item: its name means the same (000 §6.4).</summary>
public sealed record DifferentialNameRepeats(string Item, string Name, string BaseItem, string BaseName) : Error(ErrorKind.Invalid);

/// <summary>A differential item repeats a base item: both score the same metric (000 §6.4).</summary>
public sealed record DifferentialMetricRepeats(string Item, Metric Metric, string BaseItem, string BaseName) : Error(ErrorKind.Invalid);

/// <summary>A differential item contradicts a base item: it rewards what that one punishes, the same metric in the opposite direction (000 §6.4).</summary>
public sealed record DifferentialContradicts(string Item, Metric Metric, string BaseItem, string BaseName) : Error(ErrorKind.Invalid);

/// <summary>Two of the unit's own differential items mean the same.</summary>
public sealed record DifferentialTwice(string Item, string Other) : Error(ErrorKind.Invalid);

/// <summary>
/// Since the unit's differential items were approved, another rule version was, and they fit it no longer. <paramref name="Reason"/> says which
/// item and why.
/// </summary>
public sealed record SupplementCollides(int Year, Error Reason) : Error(ErrorKind.Conflict);
