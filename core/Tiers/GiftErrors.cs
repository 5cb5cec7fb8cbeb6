using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Tiers;

/// <summary>The customer's first contract does not lie within this calendar year: it is to be rated, not given a level (000 §7.2.4).</summary>
public sealed record NotFirstYear(string Name, DateOnly FirstContract, int Year) : Error(ErrorKind.Invalid);

/// <summary>No contract of the customer is known, so neither is its first year (000 §7.2.4).</summary>
public sealed record FirstContractUnknown(string Name) : Error(ErrorKind.Invalid);

/// <summary>The unit has two or more levels, and it is not said why this one is given (000 §7.2.4).</summary>
public sealed record GiftNeedsReason(int Levels) : Error(ErrorKind.Invalid)
{
    public string Field => "reason";
}

/// <summary>The unit has no such level (000 §7.2.2, annex 3). <paramref name="Sales"/> in 亿方.</summary>
public sealed record LevelNotAvailable(TierLevel Level, int Allowed, decimal Sales) : Error(ErrorKind.Invalid)
{
    public string Field => "level";
}

/// <summary>No level is chosen.</summary>
public sealed record GiftNeedsLevel() : Error(ErrorKind.Invalid)
{
    public string Field => "level";
}

/// <summary>The customer holds a level of the unit and form already.</summary>
public sealed record HoldsAward(string Name, TierLevel Level, DateOnly Until) : Error(ErrorKind.Conflict);

/// <summary>The gift is under way and cannot be changed.</summary>
public sealed record GiftIsUnderWay() : Error(ErrorKind.Conflict);

/// <summary>The gift was proposed before: its history is kept, so it cannot be thrown away.</summary>
public sealed record GiftHasHistory() : Error(ErrorKind.Conflict);
