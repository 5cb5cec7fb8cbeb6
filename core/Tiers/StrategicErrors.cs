using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Tiers;

/// <summary>
/// The customer is not on its unit's highest level now (000 §8.2). <paramref name="Level"/> is the best it holds, or null.
/// </summary>
public sealed record NotOnHighestLevel(string Name, TierLevel? Level) : Error(ErrorKind.Invalid);

/// <summary>A recommendation without words.</summary>
public sealed record StrategicNeedsWords(string Name) : Error(ErrorKind.Invalid)
{
    public string Field => "words";
}

/// <summary>Nobody is recommended.</summary>
public sealed record StrategicListIsEmpty() : Error(ErrorKind.Conflict);

/// <summary>The list is under way and cannot be changed.</summary>
public sealed record StrategicListIsUnderWay() : Error(ErrorKind.Conflict);

/// <summary>The list is approved; to change it needs the reason (000 §11.1).</summary>
public sealed record StrategicListIsApproved() : Error(ErrorKind.Conflict);

/// <summary>Nothing is approved that could be adjusted.</summary>
public sealed record StrategicListIsDraft() : Error(ErrorKind.Conflict);

/// <summary>Adjusting in mid-year without saying why (000 §11.1).</summary>
public sealed record StrategicNeedsReason() : Error(ErrorKind.Invalid)
{
    public string Field => "reason";
}

/// <summary>The list has as many customers as can be decided upon at once.</summary>
public sealed record StrategicListIsFull(int Most) : Error(ErrorKind.Invalid);
