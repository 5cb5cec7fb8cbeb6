using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Tiers;

/// <summary>A lesser level gets more than the better one (000 §9.3.2). Values as wording shows them. <paramref name="Count"/> benefits in all.</summary>
public sealed record PlanBreaksOrder(Bilingual Benefit, TierLevel Better, object? BetterValue, TierLevel Worse, object? WorseValue, int Count)
    : Error(ErrorKind.Invalid);

/// <summary>Two neighbouring levels get exactly the same (000 §9.3.2).</summary>
public sealed record PlanLevelsAreAlike(TierLevel Better, TierLevel Worse) : Error(ErrorKind.Invalid);

/// <summary>A level offers nothing at all.</summary>
public sealed record PlanLevelIsEmpty(TierLevel Level) : Error(ErrorKind.Invalid);

/// <summary>A unit's VIP1 gets more than a strategic customer (000 §9.2.1).</summary>
public sealed record PlanBeatsStrategic(Bilingual Benefit, string Unit, object? UnitValue, object? StrategicValue, int Count) : Error(ErrorKind.Invalid);

/// <summary>A strategic customer gets exactly what a unit's VIP1 gets (000 §9.2.1).</summary>
public sealed record StrategicPlanIsNotBetter(string Unit) : Error(ErrorKind.Invalid);

/// <summary>The approved sales policy is not cited in full (000 §9.3.1).</summary>
public sealed record PlanNeedsPolicy(string Field) : Error(ErrorKind.Invalid);

/// <summary>The policy's date lies in the future.</summary>
public sealed record PolicyIsNotYetApproved() : Error(ErrorKind.Invalid)
{
    public string Field => "date";
}

/// <summary>Last year's sales of the unit are not known, so neither is the number of its levels (000 §7.2.2).</summary>
public sealed record PlanNeedsSales() : Error(ErrorKind.Conflict);

/// <summary>The number of levels the unit may have has changed since the draft.</summary>
public sealed record PlanLevelsHaveChanged() : Error(ErrorKind.Conflict);

/// <summary>The catalogue has changed since the draft.</summary>
public sealed record PlanCatalogueHasChanged(int Drafted, int Current) : Error(ErrorKind.Conflict);

/// <summary>The plan is under way and cannot be edited.</summary>
public sealed record PlanIsUnderWay() : Error(ErrorKind.Conflict);

/// <summary>Somebody else edited the plan since it was shown.</summary>
public sealed record PlanChangedMeanwhile() : Error(ErrorKind.Conflict);

/// <summary>Nothing differs from the plan in force.</summary>
public sealed record PlanIsInForceAlready() : Error(ErrorKind.Conflict);

/// <summary>A plan in force is changed without saying why (000 §11.1).</summary>
public sealed record PlanAdjustmentNeedsReason() : Error(ErrorKind.Invalid)
{
    public string Field => "reason";
}

/// <summary>A value is none of its benefit. <paramref name="Field"/> is the input.</summary>
public sealed record PlanValueIsWrong(string Field, Bilingual Benefit, TierLevel Level) : Error(ErrorKind.Invalid);

/// <summary>The year is none for which a plan can be made.</summary>
public sealed record PlanYearIsWrong() : Error(ErrorKind.Invalid)
{
    public string Field => "year";
}

/// <summary>The code of a new benefit is no short word of letters and digits.</summary>
public sealed record BenefitCodeIsWrong() : Error(ErrorKind.Invalid)
{
    public string Field => "code";
}

/// <summary>The code stands or stood in the catalogue.</summary>
public sealed record BenefitCodeIsTaken(string Taken) : Error(ErrorKind.Conflict)
{
    public string Field => "code";
}

/// <summary>A benefit of that name stands in the catalogue.</summary>
public sealed record BenefitNameIsTaken(string Taken) : Error(ErrorKind.Conflict)
{
    public string Field => "name";
}

/// <summary>The name is missing or too long.</summary>
public sealed record BenefitNeedsName(int Longest) : Error(ErrorKind.Invalid)
{
    public string Field => "name";
}

/// <summary>A number without unit.</summary>
public sealed record BenefitNeedsUnit() : Error(ErrorKind.Invalid)
{
    public string Field => "unit";
}

/// <summary>Choices are missing, too many, repeated, or their English ones do not match.</summary>
public sealed record BenefitNeedsChoices(int Most) : Error(ErrorKind.Invalid)
{
    public string Field => "choices";
}

/// <summary>A benefit is taken out without a reason.</summary>
public sealed record BenefitNeedsReason() : Error(ErrorKind.Invalid)
{
    public string Field => "reason";
}

/// <summary>The catalogue is full.</summary>
public sealed record TooManyBenefits(int Most) : Error(ErrorKind.Conflict);

/// <summary>Somebody else changed the catalogue in the same moment.</summary>
public sealed record CatalogueChangedMeanwhile() : Error(ErrorKind.Conflict);
