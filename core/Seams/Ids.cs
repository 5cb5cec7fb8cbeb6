using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Seams;

/// <summary>Id of a 单位 unit.</summary>
public readonly record struct UnitId(long Value) : ITypedId<UnitId>
{
    public static UnitId From(long value) => new(value);

    public static UnitId New() => new(RandomId.Next());

    /// <summary>By number, as the database sorts; for walking through many in portions.</summary>
    public static bool operator >(UnitId left, UnitId right) => left.Value > right.Value;

    /// <summary>By number, as the database sorts.</summary>
    public static bool operator <(UnitId left, UnitId right) => left.Value < right.Value;
}

/// <summary>Id of a 人员 person.</summary>
public readonly record struct PersonId(long Value) : ITypedId<PersonId>
{
    public static PersonId From(long value) => new(value);

    public static PersonId New() => new(RandomId.Next());
}

/// <summary>Id of a contracting 客户 customer.</summary>
public readonly record struct CustomerId(long Value) : ITypedId<CustomerId>
{
    public static CustomerId From(long value) => new(value);

    public static CustomerId New() => new(RandomId.Next());
}

/// <summary>Id of a 评级对象 rated subject: the party that really holds pricing and allocation rights (000 §5.1).</summary>
public readonly record struct SubjectId(long Value) : ITypedId<SubjectId>
{
    public static SubjectId From(long value) => new(value);

    public static SubjectId New() => new(RandomId.Next());
}

/// <summary>Id of a 客户评级工作小组 rating committee.</summary>
public readonly record struct CommitteeId(long Value) : ITypedId<CommitteeId>
{
    public static CommitteeId From(long value) => new(value);

    public static CommitteeId New() => new(RandomId.Next());
}

/// <summary>Id of a version of the 评级规则 rating rule.</summary>
public readonly record struct RuleVersionId(long Value) : ITypedId<RuleVersionId>
{
    public static RuleVersionId From(long value) => new(value);

    public static RuleVersionId New() => new(RandomId.Next());
}

/// <summary>Id of a version of a unit's 差异化评分项 differential items.</summary>
public readonly record struct SupplementId(long Value) : ITypedId<SupplementId>
{
    public static SupplementId From(long value) => new(value);

    public static SupplementId New() => new(RandomId.Next());
}

/// <summary>Id of an item (评分项) of a rule version.</summary>
public readonly record struct RuleItemId(long Value) : ITypedId<RuleItemId>
{
    public static RuleItemId From(long value) => new(value);

    public static RuleItemId New() => new(RandomId.Next());
}

/// <summary>Id of a 评级轮次 rating round.</summary>
public readonly record struct RoundId(long Value) : ITypedId<RoundId>
{
    public static RoundId From(long value) => new(value);

    public static RoundId New() => new(RandomId.Next());
}

/// <summary>Id of an 审批 approval: one version of one thing on its way.</summary>
public readonly record struct ApprovalId(long Value) : ITypedId<ApprovalId>
{
    public static ApprovalId From(long value) => new(value);

    public static ApprovalId New() => new(RandomId.Next());
}

/// <summary>Id of a 风险备注 risk remark in a customer's file.</summary>
public readonly record struct RiskRemarkId(long Value) : ITypedId<RiskRemarkId>
{
    public static RiskRemarkId From(long value) => new(value);

    public static RiskRemarkId New() => new(RandomId.Next());
}
