using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Rules;

/// <summary>
/// What is wrong with the bands of an item. <paramref name="Item"/> is the item's code, <paramref name="Position"/> the 1-based
/// character of the cell at which it was noticed.
/// </summary>
public abstract record BandError(string Item, int Position) : Error(ErrorKind.Invalid);

/// <summary>The cell has no band at all.</summary>
public sealed record BandsEmpty(string Item) : BandError(Item, 1);

/// <summary>A number was expected.</summary>
public sealed record BandNumberExpected(string Item, int Position, string Found) : BandError(Item, Position);

/// <summary>A bound has more than 9 digits before or 8 behind the point, points more than 4 before or behind it.</summary>
public sealed record BandNumberTooLong(string Item, int Position, string Found) : BandError(Item, Position);

/// <summary>Another mark was expected, <c>:</c> before the points for example.</summary>
public sealed record BandMarkExpected(string Item, int Position, string Found, string Expected) : BandError(Item, Position);

/// <summary>A band was written with <c>&gt;</c> or <c>&lt;=</c>; bands include their lower bound and not their upper one.</summary>
public sealed record BandBoundNotPossible(string Item, int Position, string Found, string Instead) : BandError(Item, Position);

/// <summary>Points are negative.</summary>
public sealed record BandPointsNegative(string Item, int Position, string Band) : BandError(Item, Position);

/// <summary>A band ends where or before it begins.</summary>
public sealed record BandReversed(string Item, int Position, string Band) : BandError(Item, Position);

/// <summary>Fewer than two bands or knots.</summary>
public sealed record BandsTooFew(string Item, int Position) : BandError(Item, Position);

/// <summary>More than <paramref name="Most"/> bands or knots.</summary>
public sealed record BandsTooMany(string Item, int Position, int Most) : BandError(Item, Position);

/// <summary>The lowest band must be open below: values below <paramref name="Bound"/> would have no points.</summary>
public sealed record BandsNotOpenBelow(string Item, int Position, string Band, decimal Bound) : BandError(Item, Position);

/// <summary>The highest band must be open above: values from <paramref name="Bound"/> on would have no points.</summary>
public sealed record BandsNotOpenAbove(string Item, int Position, string Band, decimal Bound) : BandError(Item, Position);

/// <summary>Values from <paramref name="From"/> to <paramref name="To"/> lie in no band.</summary>
public sealed record BandsGap(string Item, int Position, string Band, decimal From, decimal To) : BandError(Item, Position);

/// <summary>The band begins at <paramref name="From"/> although the band before it reaches to <paramref name="To"/>.</summary>
public sealed record BandsOverlap(string Item, int Position, string Band, decimal From, decimal To) : BandError(Item, Position);

/// <summary>Two knots at the same value.</summary>
public sealed record KnotTwice(string Item, int Position, string Band) : BandError(Item, Position);
