using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Visits;

/// <summary>Id of a 来访 or 拜访 visit.</summary>
public readonly record struct VisitId(long Value) : ITypedId<VisitId>
{
    public static VisitId From(long value) => new(value);

    public static VisitId New() => new(RandomId.Next());

    /// <summary>By number, as the database sorts; for walking through many in portions.</summary>
    public static bool operator >(VisitId left, VisitId right) => left.Value > right.Value;

    /// <summary>By number, as the database sorts.</summary>
    public static bool operator <(VisitId left, VisitId right) => left.Value < right.Value;
}

/// <summary>Id of an item of the 接待准备清单 preparation list.</summary>
public readonly record struct PreparationId(long Value) : ITypedId<PreparationId>
{
    public static PreparationId From(long value) => new(value);

    public static PreparationId New() => new(RandomId.Next());
}

/// <summary>Id of a 备参材料 background paper.</summary>
public readonly record struct PaperId(long Value) : ITypedId<PaperId>
{
    public static PaperId From(long value) => new(value);

    public static PaperId New() => new(RandomId.Next());
}

/// <summary>Id of a notice: one version of a plan, mailed to one person.</summary>
public readonly record struct NoticeId(long Value) : ITypedId<NoticeId>
{
    public static NoticeId From(long value) => new(value);

    public static NoticeId New() => new(RandomId.Next());
}

/// <summary>Id of a 总部支持申请 request for headquarters' support.</summary>
public readonly record struct SupportId(long Value) : ITypedId<SupportId>
{
    public static SupportId From(long value) => new(value);

    public static SupportId New() => new(RandomId.Next());
}

/// <summary>Id of a 后续事项 follow-up.</summary>
public readonly record struct FollowUpId(long Value) : ITypedId<FollowUpId>
{
    public static FollowUpId From(long value) => new(value);

    public static FollowUpId New() => new(RandomId.Next());
}
