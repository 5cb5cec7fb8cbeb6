using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Tiers;

/// <summary>Id of an award of a level to a rated subject.</summary>
public readonly record struct AwardId(long Value) : ITypedId<AwardId>
{
    public static AwardId From(long value) => new(value);

    public static AwardId New() => new(RandomId.Next());
}

/// <summary>Id of the 评定标准 standards of a unit, year and form; the same for all their versions.</summary>
public readonly record struct StandardsId(long Value) : ITypedId<StandardsId>
{
    public static StandardsId From(long value) => new(value);

    public static StandardsId New() => new(RandomId.Next());
}

/// <summary>Id of the VIP 名单 list of a unit, year and form; the same for all its versions.</summary>
public readonly record struct VipListId(long Value) : ITypedId<VipListId>
{
    public static VipListId From(long value) => new(value);

    public static VipListId New() => new(RandomId.Next());
}
