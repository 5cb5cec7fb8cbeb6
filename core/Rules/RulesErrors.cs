using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Rules;

/// <summary>A rule has no items.</summary>
public sealed record RuleHasNoItems() : Error(ErrorKind.Invalid);

/// <summary>Base items do not sum to exactly 100 (000 §6.1). <paramref name="Difference"/> is what must be added.</summary>
public sealed record ItemsDoNotSumTo100(decimal Sum, decimal Difference) : Error(ErrorKind.Invalid);

/// <summary>An item has no code; <paramref name="Name"/> says which.</summary>
public sealed record ItemNeedsCode(string Name) : Error(ErrorKind.Invalid);

/// <summary>An item has no name.</summary>
public sealed record ItemNeedsName(string Item) : Error(ErrorKind.Invalid);

/// <summary>An item's code has more than 40 characters or its name more than 200.</summary>
public sealed record ItemTextTooLong(string Item) : Error(ErrorKind.Invalid);

/// <summary>Two items have the same code; case does not distinguish codes.</summary>
public sealed record ItemCodeTwice(string Item) : Error(ErrorKind.Invalid);

/// <summary>Points are zero, negative, above 100, or have more than four decimal places.</summary>
public sealed record ItemPointsImpossible(string Item, decimal Points) : Error(ErrorKind.Invalid);

/// <summary>A judged item's points are not whole or half.</summary>
public sealed record JudgedPointsNotHalf(string Item, decimal Points) : Error(ErrorKind.Invalid);

/// <summary>A measured item has no metric.</summary>
public sealed record MeasuredItemNeedsMetric(string Item) : Error(ErrorKind.Invalid);

/// <summary>A measured item has no bands.</summary>
public sealed record MeasuredItemNeedsBands(string Item) : Error(ErrorKind.Invalid);

/// <summary>A judged item has a metric or bands, so it is not clear who gives the points.</summary>
public sealed record JudgedItemIsMeasured(string Item) : Error(ErrorKind.Invalid);

/// <summary>Bands give more than the item's points.</summary>
public sealed record BandsExceedPoints(string Item, decimal Best, decimal Points) : Error(ErrorKind.Invalid);

/// <summary>No band gives the item's full points, so nobody could reach 100.</summary>
public sealed record BandsNeverReachPoints(string Item, decimal Best, decimal Points) : Error(ErrorKind.Invalid);

/// <summary>The validity quorum is below one half, or at least 1 and could never be exceeded (voting.md).</summary>
public sealed record QuorumImpossible(decimal Quorum) : Error(ErrorKind.Invalid);

/// <summary>The version has been used in a round and cannot change; a change is a new version.</summary>
public sealed record RuleIsUsed(int Year, int Number) : Error(ErrorKind.Conflict);

/// <summary>The version was approved through the route of 000 §6.3; an import cannot change it.</summary>
public sealed record RuleApprovedHere(int Year, int Number) : Error(ErrorKind.Conflict);

/// <summary>The year is not one of 2000-2999.</summary>
public sealed record RuleYearImpossible(int Year) : Error(ErrorKind.Invalid);

/// <summary>No metric has this name; <paramref name="Known"/> lists them.</summary>
public sealed record MetricUnknown(string Item, string Found, string Known) : Error(ErrorKind.Invalid);

/// <summary>The tolerance in brackets is no percentage from 0 to 100 with at most two decimal places.</summary>
public sealed record ToleranceNotUnderstood(string Item, string Found) : Error(ErrorKind.Invalid);

/// <summary>The metric takes no tolerance.</summary>
public sealed record ToleranceNotForMetric(string Item, string Metric) : Error(ErrorKind.Invalid);

/// <summary>Two rows of a year state different quorums, or differ about dropping extremes; <paramref name="Row"/> is the first.</summary>
public sealed record RuleSettingsDiffer(int Row) : Error(ErrorKind.Invalid);
